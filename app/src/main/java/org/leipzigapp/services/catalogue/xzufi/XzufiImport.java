package org.leipzigapp.services.catalogue.xzufi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.leipzigapp.services.catalogue.imports.BadExport;
import org.leipzigapp.services.catalogue.imports.FieldAudit;
import org.leipzigapp.services.catalogue.imports.Ids;
import org.leipzigapp.services.catalogue.imports.ImportReport;
import org.leipzigapp.services.catalogue.imports.NewFolder;
import org.leipzigapp.services.catalogue.imports.PlainText;
import org.leipzigapp.services.catalogue.imports.YamlFile;

/** Makes a city pack out of XZuFi files: every Leistung of them that has an id and a German title. */
public final class XzufiImport {

  private static final int MOST_SERVICES = 20_000;

  private final XzufiOrder order;
  private final Function<Path, List<String>> check;
  private final Consumer<String> progress;
  private final ImportReport report = new ImportReport();
  private final Topics topics = new Topics(report);
  private final Provenance provenance;
  private final Ids ids = new Ids();
  private final Map<String, Map<String, Object>> files = new LinkedHashMap<>();
  private final List<String> titles = new ArrayList<>();
  private final Map<String, Integer> portals = new LinkedHashMap<>();
  private final SortedMap<String, Integer> fields = new TreeMap<>();
  private int seen;

  /**
   * @param check says what is wrong in a pack folder, one line per problem
   * @param progress takes a line after each step
   */
  public XzufiImport(XzufiOrder order, Function<Path, List<String>> check, Consumer<String> progress) {
    this.order = order;
    this.check = check;
    this.progress = progress;
    this.provenance = new Provenance(order.today(), report);
  }

  /**
   * Writes the pack's folder, whole or not at all; to be called once.
   *
   * @throws BadExport if the files cannot be used, or what came out of them is no valid pack
   */
  public ImportReport run() {
    var others = new TreeMap<String, Integer>();
    for (Path file : order.files()) {
      int before = seen;
      Transfer.read(file, this::take).forEach((field, count) -> others.merge(field, count, Integer::sum));
      report.taken("Read: " + (seen - before) + " services (" + file.getFileName() + ")");
    }
    if (files.isEmpty()) {
      throw new BadExport("There is no Leistung with an id and a German title in "
          + String.join(", ", order.files().stream().map(Path::toString).toList()) + ".");
    }
    progress.accept(files.size() + " services read");
    report.taken("Taken: " + files.size() + " of " + seen + " services");
    report.fields(FieldAudit.of("/xzufi/fields-leistung.tsv").look("leistung", fields));
    report.fields(FieldAudit.of("/xzufi/fields-others.tsv").look("transfer", others));
    var city = new CityFile(order, frequent());
    tell(city);
    try {
      NewFolder.fill(order.out(), ImportReport.FILE, folder -> write(folder, city));
    } catch (IOException e) {
      throw new BadExport("The pack cannot be written to " + order.out() + ": " + e.getMessage());
    }
    return report;
  }

  private void take(Element service) {
    seen++;
    if (seen > MOST_SERVICES) {
      throw new BadExport("More than " + MOST_SERVICES + " services are no catalogue of a city.");
    }
    service.count("", fields);
    String raw = service.find("id").orElse("");
    Map<String, String> title = ServiceFile.title(service);
    String id = title.containsKey("de") ? ids.give(raw) : "";
    if (id.isEmpty()) {
      report.skipped("service " + (raw.isEmpty() ? "without an id" : PlainText.clean(raw)), "entry",
          title.values().stream().findFirst().orElse(""),
          title.containsKey("de") ? "has no usable id" : "has no German title");
      return;
    }
    if (!id.equals(raw)) {
      report.skipped("service " + PlainText.clean(raw), "id", raw,
          "not usable as it is or not the only one, became " + id);
    }
    service.at("modulUrsprungsportal").forEach(portal -> portal.find("uri").flatMap(ServiceLinks::safe)
        .ifPresent(uri -> portals.merge(uri.replaceFirst("^(https://[^/?#]+).*", "$1"), 1, Integer::sum)));
    files.put(id, new ServiceFile(id, title, service, topics, report).write(provenance));
    titles.add(title.get("de"));
  }

  private List<String> frequent() {
    return portals.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey).toList();
  }

  private void tell(CityFile city) {
    report.remark("Nothing of the texts was checked; dates are those of the files");
    report.remark("City: " + city.name() + ", " + order.land().german() + " (its public holidays count)");
    report.remark("Offices, places and hours are not in objects of type Leistung: to be written");
    report.remark("The map begins with the whole of Germany: box and middle in city.yaml are to be written");
    report.remark("Borders, districts, texts of the areas and of the fixed pages are general ones: to be written");
  }

  private void write(Path folder, CityFile city) throws IOException {
    write(folder.resolve("city.yaml"), city.city(titles));
    for (String file : List.of("districts", "numbers", "areas", "pages")) {
      write(folder.resolve(file + ".yaml"), city.template(file));
    }
    write(folder.resolve("topics.yaml"), topics.list());
    try (InputStream logo = Objects.requireNonNull(XzufiImport.class.getResourceAsStream("/imports/logo.svg"))) {
      Files.copy(logo, folder.resolve("logo.svg"));
    }
    Path services = Files.createDirectory(folder.resolve("services"));
    for (var file : files.entrySet()) {
      write(services.resolve(file.getKey() + ".yaml"), file.getValue());
    }
    Files.writeString(folder.resolve(ImportReport.FILE), report.markdown());
    progress.accept(files.size() + " services written");
    List<String> problems = check.apply(folder);
    if (!problems.isEmpty()) {
      throw new BadExport("The import gave no valid pack, nothing was written (" + problems.size() + " problems): "
          + String.join("; ", problems.stream().limit(3).toList()));
    }
    progress.accept("The pack is valid");
  }

  private static void write(Path file, Object content) throws IOException {
    Files.writeString(file, YamlFile.of(content));
  }
}
