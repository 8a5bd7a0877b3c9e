package org.leipzigapp.services.catalogue.xzufi;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leipzigapp.services.catalogue.imports.Facts;
import org.leipzigapp.services.catalogue.imports.ImportReport;
import org.leipzigapp.services.catalogue.imports.PlainText;

/** Where a Leistung comes from, and when it was released and changed. */
final class Provenance {

  private static final int LONGEST_TITLE = 300;

  private final LocalDate today;
  private final ImportReport report;

  Provenance(LocalDate today, ImportReport report) {
    this.today = today;
    this.report = report;
  }

  /** When it was released by who knows the matter, else when it was changed, else today. */
  LocalDate checked(Element service, String label) {
    return day(service, label, "modulFachlicheFreigabe", "fachlichFreigegebenAm")
        .or(() -> changed(service, label)).orElse(today);
  }

  private Optional<LocalDate> changed(Element service, String label) {
    return day(service, label, "versionsinformation", "geaendertDatumZeit");
  }

  private Optional<LocalDate> day(Element service, String label, String... path) {
    Optional<String> written = service.find(path);
    Optional<LocalDate> day = written.flatMap(Provenance::day).filter(date -> !date.isAfter(today.plusDays(1)));
    if (written.isPresent() && day.isEmpty()) {
      report.skipped(label, String.join(".", path), written.get(), "no day up to today");
    }
    return day;
  }

  private static Optional<LocalDate> day(String written) {
    try {
      return written.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(written.substring(0, 10)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The sources of a service's file. */
  Map<String, Object> sources(Element service, String label, Modules modules) {
    var source = source("city", title(service, label, modules), changed(service, label).orElse(today));
    for (Element portal : service.at("modulUrsprungsportal")) {
      portal.find("uri").ifPresent(uri -> {
        Optional<String> url = ServiceLinks.safe(uri);
        if (url.isEmpty() || source.containsKey("url")) {
          report.skipped(label, "modulUrsprungsportal", uri, url.isEmpty() ? "no https address" : "not the first one");
        } else {
          source.put("url", url.get());
        }
      });
    }
    var sources = new LinkedHashMap<String, Object>();
    sources.put(Facts.EXPORT, source);
    sources.put(Facts.GENERATED, source("pack", "Beim Import erzeugt, nicht geprüft", today));
    return sources;
  }

  private String title(Element service, String label, Modules modules) {
    Stream<String> released = service.at("modulFachlicheFreigabe", "fachlichFreigegebenDurch").stream()
        .map(by -> PlainText.line(by.text()));
    Map<String, List<String>> authors = ServiceFile.lines(modules.text(Modules.AUTHOR));
    List<String> german = authors.getOrDefault("de", List.of());
    authors.forEach((tag, of) -> of.stream().filter(line -> !german.contains(line)).forEach(line ->
        report.skipped(label, "modulText 18 in " + tag, line, "the source's title is in German")));
    List<String> who = Stream.concat(german.stream(), released).filter(text -> !text.isEmpty()).distinct().toList();
    String title = "Leistungsbeschreibung" + (who.isEmpty() ? "" : " (" + String.join("; ", who) + ")");
    return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
  }

  static Map<String, Object> source(String kind, String title, LocalDate asOf) {
    var source = new LinkedHashMap<String, Object>();
    source.put("kind", kind);
    source.put("title", title);
    source.put("as_of", asOf.toString());
    return source;
  }
}
