package org.leipzigapp.services.catalogue.dldb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.leipzigapp.services.catalogue.imports.ImportReport;
import org.leipzigapp.services.catalogue.imports.PlainText;
import org.leipzigapp.services.catalogue.imports.YamlFile;

/** Writes a whole pack into an empty folder. */
final class PackFiles {

  private final Exported exported;
  private final CityFiles city;
  private final OfficeGroups groups;
  private final ImportReport report;
  private final Consumer<String> progress;

  PackFiles(
      Exported exported, CityFiles city, OfficeGroups groups, ImportReport report, Consumer<String> progress) {
    this.exported = exported;
    this.city = city;
    this.groups = groups;
    this.report = report;
    this.progress = progress;
  }

  void write(Path folder) throws IOException {
    write(folder.resolve("city.yaml"), city.city());
    for (String file : new String[] {"districts", "numbers", "topics", "areas", "pages"}) {
      write(folder.resolve(file + ".yaml"), city.template(file));
    }
    try (InputStream logo = Objects.requireNonNull(PackFiles.class.getResourceAsStream("/imports/logo.svg"))) {
      Files.copy(logo, folder.resolve("logo.svg"));
    }
    writeServices(Files.createDirectory(folder.resolve("services")));
    writeOffices(Files.createDirectory(folder.resolve("offices")));
  }

  private void writeServices(Path folder) throws IOException {
    for (Item service : exported.services()) {
      write(folder.resolve(service.id() + ".yaml"), new ServiceFile(service, exported, report).write());
    }
    progress.accept(exported.services().size() + " services written");
  }

  /** An office goes by the name that people know, unless others have the same. */
  private void writeOffices(Path folder) throws IOException {
    Map<String, Integer> known = new HashMap<>();
    exported.offices().forEach(office -> known.merge(displayName(office), 1, Integer::sum));
    for (Item office : exported.offices()) {
      String display = displayName(office);
      String title = known.getOrDefault(display, 0) == 1 ? display : office.name();
      write(folder.resolve(office.id() + ".yaml"), new OfficeFile(office, title, groups, exported, report).write());
    }
    progress.accept(exported.offices().size() + " offices written");
  }

  private static String displayName(Item office) {
    String name = PlainText.line(Json.text(office.json(), "displayName"));
    return name.isEmpty() ? office.name() : name;
  }

  private static void write(Path file, Object content) throws IOException {
    Files.writeString(file, YamlFile.of(content));
  }
}
