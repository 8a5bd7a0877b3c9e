package org.leipzigapp.services.catalogue.dldb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leipzigapp.services.catalogue.imports.BadExport;
import org.leipzigapp.services.catalogue.imports.FieldAudit;
import org.leipzigapp.services.catalogue.imports.ImportReport;
import org.leipzigapp.services.catalogue.imports.NewFolder;
import tools.jackson.databind.JsonNode;

/** Makes a city pack out of a dldb export: every service and every office of it, found by their own keywords. */
public final class DldbImport {

  private final ImportOrder order;
  private final Function<Path, List<String>> check;
  private final Consumer<String> progress;

  /**
   * @param check says what is wrong in a pack folder, one line per problem
   * @param progress takes a line after each step
   */
  public DldbImport(ImportOrder order, Function<Path, List<String>> check, Consumer<String> progress) {
    this.order = order;
    this.check = check;
    this.progress = progress;
  }

  /**
   * Writes the pack's folder, whole or not at all.
   *
   * @throws BadExport if the files cannot be used, or what came out of them is no valid pack
   */
  public ImportReport run() {
    var report = new ImportReport();
    Export services = Export.read(order.services());
    Export offices = Export.read(order.offices());
    progress.accept(services.entries().size() + " services and " + offices.entries().size() + " offices read");
    var exported = new Exported(services, offices, order.today(), report);
    var groups = new OfficeGroups(exported.offices());
    var city = new CityFiles(order, exported, groups);
    try {
      NewFolder.fill(order.out(), ImportReport.FILE, folder -> {
        new PackFiles(exported, city, groups, report, progress).write(folder);
        tell(report, services, offices, exported, city);
        Files.writeString(folder.resolve(ImportReport.FILE), report.markdown());
        requireFine(folder);
      });
    } catch (IOException e) {
      throw new BadExport("The pack cannot be written to " + order.out() + ": " + e.getMessage());
    }
    return report;
  }

  private void requireFine(Path folder) {
    List<String> problems = check.apply(folder);
    if (!problems.isEmpty()) {
      throw new BadExport("The import gave no valid pack, nothing was written (" + problems.size() + " problems): "
          + String.join("; ", problems.stream().limit(3).toList()));
    }
    progress.accept("The pack is valid");
  }

  private void tell(ImportReport report, Export services, Export offices, Exported exported, CityFiles city) {
    report.taken(taken("services", exported.services().size(), services));
    report.taken(taken("offices", exported.offices().size(), offices));
    report.fields(FieldAudit.of("/dldb/fields-services.tsv").look("services", JsonFields.count(services.entries())));
    report.fields(FieldAudit.of("/dldb/fields-offices.tsv").look("offices", JsonFields.count(offices.entries())));
    report.remark("The export is of " + exported.day() + "; nothing of it was checked");
    report.remark("City: " + city.name() + ", " + order.land().german() + " (its public holidays count)");
    report.remark("General number: " + city.number().shown());
    report.remark("Marked as not public in the export and taken nevertheless: " + hidden(services) + " services, "
        + hidden(offices) + " offices");
    report.remark("The export has no life situations: all services are under one topic");
    report.remark("Borders, districts, texts of the areas and of the fixed pages are not in the export: to be written");
  }

  private static String taken(String what, int count, Export file) {
    return "Taken: " + count + " of " + file.entries().size() + " " + what + " (" + file.fileName() + ")";
  }

  private static long hidden(Export file) {
    Stream<JsonNode> marks = file.entries().stream().map(entry -> entry.path("public"));
    return marks.filter(mark -> mark.isBoolean() && !mark.asBoolean()).count();
  }
}
