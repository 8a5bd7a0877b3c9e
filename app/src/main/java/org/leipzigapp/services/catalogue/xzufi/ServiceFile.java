package org.leipzigapp.services.catalogue.xzufi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leipzigapp.services.catalogue.imports.Facts;
import org.leipzigapp.services.catalogue.imports.FeeText;
import org.leipzigapp.services.catalogue.imports.ImportReport;
import org.leipzigapp.services.catalogue.imports.PlainText;

/** Writes one Leistung as a service of the pack. */
final class ServiceFile {

  private static final String NO_DESCRIPTION = "Zu dieser Leistung enthält der Katalog keine Beschreibung.";
  private static final String NO_DESCRIPTION_ENGLISH = "The catalogue has no description of this service.";
  private static final int SHORT = 80;
  private static final int LONGEST_LAW = 200;
  private static final int MOST_LAWS = 20;

  private final String id;
  private final String label;
  private final Element service;
  private final Modules modules;
  private final Topics topics;
  private final ImportReport report;
  private final ServiceLinks links;
  private final Aligned aligned;
  private final Map<String, Object> file = new LinkedHashMap<>();
  private final Hints hints;

  /** @param title by reading; German is there */
  ServiceFile(String id, Map<String, String> title, Element service, Topics topics, ImportReport report) {
    this.id = id;
    this.label = label(id, title);
    this.service = service;
    this.modules = new Modules(service);
    this.topics = topics;
    this.report = report;
    this.links = new ServiceLinks(label, report);
    this.aligned = new Aligned(label, report);
    this.hints = new Hints(label, report, aligned);
    file.put("id", id);
    file.put("title", new LinkedHashMap<>(title));
  }

  private static String label(String id, Map<String, String> title) {
    String name = title.getOrDefault("de", "");
    return "service " + id + " (" + (name.length() > 60 ? name.substring(0, 60) + "…" : name) + ")";
  }

  /** The title by reading: the second one where there is one, since it is the plainer one. */
  static Map<String, String> title(Element service) {
    var modules = new Modules(service);
    var title = new TreeMap<>(lines(modules.text(Modules.TITLE)));
    title.putAll(lines(modules.text(Modules.SECOND_TITLE)));
    var titles = new TreeMap<String, String>();
    title.forEach((tag, of) -> titles.put(tag, Facts.split(String.join(" ", of)).getFirst()));
    titles.values().removeIf(String::isEmpty);
    return titles;
  }

  Map<String, Object> write(Provenance provenance) {
    file.put("topics", new ArrayList<>(topics.of(service, label)));
    writeKey();
    file.put("names", new Names(label, report).of(service, modules));
    writeAnswer();
    writeFees();
    put("who", Modules.CONDITIONS);
    put("steps", Modules.STEPS);
    put("papers", Modules.PAPERS);
    hint(Modules.FORMS, "Formulare: ", "Forms: ");
    hint(Modules.MORE, "", "");
    writeTimes();
    put("remedy", Modules.REMEDY);
    hint(Modules.HINTS, "", "");
    hint(Modules.AUTHORITY, "Zuständige Stelle: ", "Responsible: ");
    hint(Modules.CONTACT, "Ansprechpunkt: ", "Contact: ");
    Facts.put(file, "hints", hints.list());
    writeLaws();
    Unread.tell(modules, label, report);
    writeLinks();
    file.put("offices", new LinkedHashMap<>());
    file.put("sources", provenance.sources(service, label, modules));
    file.put("checked", provenance.checked(service, label).toString());
    if (Stream.of("description", "fees", "payment", "papers", "who", "steps").noneMatch(file::containsKey)) {
      report.thin(label);
    }
    return file;
  }

  private void writeKey() {
    List<String> codes = service.at("referenzLeiKa", "code").stream().map(code -> code.text().strip()).toList();
    codes.stream().filter(code -> code.matches("\\d{14}")).findFirst().ifPresent(code -> file.put("leika", code));
    codes.stream().filter(code -> !code.isEmpty() && !code.equals(file.get("leika")))
        .forEach(code -> report.skipped(label, "referenzLeiKa", code,
            code.matches("\\d{14}") ? "the pack has one key per service" : "not a key of 14 digits"));
  }

  private void writeAnswer() {
    var texts = new TreeMap<String, List<PlainText>>();
    for (String code : List.of(Modules.TEASER, Modules.SHORT_TEXT, Modules.FULL_TEXT)) {
      modules.text(code).forEach((tag, of) -> {
        texts.computeIfAbsent(tag, reading -> new ArrayList<>()).addAll(of);
        of.forEach(text -> links.addAll("modulText " + code, tag, text));
      });
    }
    var answer = new LinkedHashMap<String, Object>();
    var rest = new TreeMap<String, List<String>>();
    texts.forEach((tag, of) -> {
      Answer said = Answer.of(of);
      if (!said.text().isEmpty()) {
        answer.put(tag, aligned.fitting("modulText 05", said.text()));
        rest.put(tag, said.rest());
      }
    });
    if (answer.containsKey("de")) {
      file.put("answer", Facts.fact(answer, Facts.EXPORT));
    } else {
      answer.forEach((tag, text) -> report.skipped(label, "modulText 05 in " + tag, String.valueOf(text),
          "there is no German text"));
      file.put("answer", Facts.fact(Facts.text(NO_DESCRIPTION, NO_DESCRIPTION_ENGLISH), Facts.GENERATED));
    }
    Facts.put(file, "description", aligned.facts("modulText 06", rest));
  }

  /** Amounts are taken as such only where there is German alone: otherwise the other languages would be lost. */
  private void writeFees() {
    Map<String, List<PlainText>> costs = modules.description("modulKosten");
    collect("modulKosten", costs);
    if (costs.keySet().equals(Set.of("de"))) {
      FeeText fees = FeeText.of(costs.getOrDefault("de", List.of()).stream()
          .flatMap(text -> text.lines().stream()).toList());
      Facts.put(file, "fees", fees.fees());
      Facts.put(file, "payment", aligned.facts("modulKosten", Map.of("de", fees.texts())));
    } else {
      Facts.put(file, "payment", aligned.facts("modulKosten", lines(costs)));
    }
  }

  private void writeTimes() {
    Map<String, List<PlainText>> durations = modules.description("modulBearbeitungsdauer");
    collect("modulBearbeitungsdauer", durations);
    Map<String, List<String>> lines = lines(durations);
    boolean isShort = lines.values().stream().allMatch(of -> of.size() == 1 && of.getFirst().length() <= SHORT);
    if (isShort) {
      Facts.put(file, "duration", aligned.facts("modulBearbeitungsdauer", lines));
    } else {
      hints.add("modulBearbeitungsdauer", lines, "Bearbeitungszeit: ", "Processing time: ");
    }
    Map<String, List<PlainText>> deadline = modules.description("modulFrist");
    collect("modulFrist", deadline);
    Facts.put(file, "deadline", aligned.facts("modulFrist", lines(deadline)));
  }

  private void hint(String code, String german, String english) {
    hints.add("modulText " + code, Hints.withoutLinks(said(code), modules.text(code)), german, english);
  }

  private void put(String field, String code) {
    Facts.put(file, field, aligned.facts("modulText " + code, said(code)));
  }

  private Map<String, List<String>> said(String code) {
    Map<String, List<PlainText>> texts = modules.text(code);
    collect("modulText " + code, texts);
    return lines(texts);
  }

  private void collect(String field, Map<String, List<PlainText>> texts) {
    texts.forEach((tag, of) -> of.forEach(text -> links.addAll(field, tag, text)));
  }

  private void writeLaws() {
    Map<String, List<String>> byReading = said(Modules.LAWS);
    List<String> laws = byReading.getOrDefault("de", List.of());
    byReading.forEach((tag, of) -> of.stream().filter(law -> !laws.contains(law)).forEach(law ->
        report.skipped(label, "modulText 07 in " + tag, law, "the pack names laws in German only")));
    List<String> fitting = laws.stream()
        .filter(law -> law.length() >= 3 && law.length() <= LONGEST_LAW).distinct().limit(MOST_LAWS).toList();
    Facts.put(file, "legal_basis", new ArrayList<>(fitting));
    laws.stream().filter(law -> !fitting.contains(law)).forEach(law ->
        report.skipped(label, "modulText 07", law, "not 3 to 200 letters, or more than 20 laws"));
  }

  private void writeLinks() {
    modules.modules().flatMap(module -> module.at("weiterfuehrenderLink").stream()).forEach(link ->
        link.find("uri").ifPresent(uri -> links.add("weiterfuehrenderLink", Modules.reading(link).orElse("de"),
            PlainText.line(link.find("titel").orElse("")), uri)));
    Facts.put(file, "forms", links.list());
  }

  static Map<String, List<String>> lines(Map<String, List<PlainText>> texts) {
    var lines = new TreeMap<String, List<String>>();
    texts.forEach((tag, of) -> {
      List<String> said = of.stream().flatMap(text -> text.texts().stream()).toList();
      if (!said.isEmpty()) {
        lines.put(tag, said);
      }
    });
    return lines;
  }
}
