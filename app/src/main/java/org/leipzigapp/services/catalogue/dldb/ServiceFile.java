package org.leipzigapp.services.catalogue.dldb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leipzigapp.services.catalogue.imports.Facts;
import org.leipzigapp.services.catalogue.imports.FeeText;
import org.leipzigapp.services.catalogue.imports.ImportReport;
import org.leipzigapp.services.catalogue.imports.PlainText;

/** Writes one service of the export as a service of the pack. */
final class ServiceFile {

  private static final String NO_DESCRIPTION = "Zu dieser Leistung enthält der Katalog der Stadt keine Beschreibung.";
  private static final String NO_DESCRIPTION_ENGLISH = "The city’s catalogue has no description of this service.";
  private static final int LONGEST_ANSWER = 300;
  private static final int SHORT = 80;
  private static final int LONGEST_LAW = 200;
  private static final int MOST_LAWS = 20;
  private static final int MOST_OFFICES = 30;
  private static final int MOST_RELATED = 8;

  private final Item service;
  private final Exported exported;
  private final ImportReport report;
  private final ServiceLinks links;
  private final ServiceTexts texts;
  private final Map<String, Object> file = new LinkedHashMap<>();
  private final List<String> hints = new ArrayList<>();

  ServiceFile(Item service, Exported exported, ImportReport report) {
    this.service = service;
    this.exported = exported;
    this.report = report;
    this.links = new ServiceLinks(service, exported.web(), report);
    this.texts = new ServiceTexts(service, links, report);
  }

  Map<String, Object> write() {
    file.put("id", service.id());
    file.put("title", Facts.text(Facts.split(service.name()).getFirst()));
    file.put("topics", new ArrayList<>(List.of(CityFiles.TOPIC)));
    writeLeika();
    file.put("names", new LinkedHashMap<>());
    Words.of(service, report).ifPresent(words -> file.put("keywords", words));
    writeDescription();
    writeFees();
    writeTexts();
    links.addEntries("forms");
    links.addEntries("links");
    links.addEntries("publications");
    Facts.put(file, "forms", links.list());
    writeTimes();
    writeCombinations();
    Facts.put(file, "hints", texts.facts("hints", hints));
    writeLaws();
    file.put("offices", offices());
    links.findOnline().ifPresent(link -> file.put("online", link));
    links.findBooking().ifPresent(link -> file.put("booking", link));
    Facts.put(file, "related", related());
    file.put("sources", exported.sources(service.json()));
    file.put("checked", exported.day(service.json()).toString());
    if (isThin()) {
      report.thin(service.label());
    }
    return file;
  }

  private boolean isThin() {
    boolean described = !PlainText.clean(Json.text(service.json(), "description")).isEmpty();
    return !described && Stream.of("fees", "payment", "papers", "who").noneMatch(file::containsKey);
  }

  private void writeLeika() {
    String leika = Json.text(service.json(), "leika");
    if (leika.matches("\\d{14}")) {
      file.put("leika", leika);
    } else if (!leika.isEmpty()) {
      report.skipped(service.label(), "leika", leika, "not one key of 14 digits");
    }
  }

  /** A first paragraph that can stand alone becomes the answer; else the first sentence does, and nothing is moved. */
  private void writeDescription() {
    PlainText text = texts.html("description");
    List<String> lines = new ArrayList<>(text.texts());
    Optional<String> sentence = text.findFirstSentence();
    Map<String, Object> answer;
    if (lines.isEmpty()) {
      answer = Facts.fact(Facts.text(NO_DESCRIPTION, NO_DESCRIPTION_ENGLISH), Facts.GENERATED);
    } else if (text.lines().getFirst().isSentence() && !text.lines().getFirst().isListed()) {
      answer = exported(movedFrom(lines));
    } else {
      answer = exported(sentence.orElseGet(() -> text.beginning(LONGEST_ANSWER)));
    }
    file.put("answer", answer);
    Facts.put(file, "description", texts.facts("description", lines));
  }

  /** Takes the first paragraph away, or as much of it as makes an answer. */
  private static String movedFrom(List<String> lines) {
    String first = lines.removeFirst();
    String shown = first.length() <= LONGEST_ANSWER ? first : PlainText.firstSentence(first);
    String answer = Facts.split(shown).getFirst();
    String rest = first.substring(answer.length()).strip();
    if (!rest.isEmpty()) {
      lines.addFirst(rest);
    }
    return answer;
  }

  private static Map<String, Object> exported(String text) {
    return Facts.fact(Facts.text(Facts.split(text).getFirst()), Facts.EXPORT);
  }

  private void writeFees() {
    FeeText fees = FeeText.of(texts.html("fees").lines());
    Facts.put(file, "fees", fees.fees());
    Facts.put(file, "payment", texts.facts("fees", fees.texts()));
  }

  private void writeTexts() {
    Facts.put(file, "who", texts.facts("prerequisites", texts.lines("prerequisites", "residence")));
    Facts.put(file, "papers", texts.facts("requirements", texts.lines("requirements")));
    Facts.put(file, "proxy", texts.facts("representation", texts.lines("representation")));
    hints.addAll(texts.lines("hint", "responsibility"));
    hints.addAll(texts.lines(service.json().path("onlineprocessing").path("description"), "onlineprocessing"));
  }

  private void writeTimes() {
    List<String> processing = texts.lines("processing_time", "process_time");
    if (processing.size() == 1 && processing.getFirst().length() <= SHORT) {
      file.put("duration", texts.facts("processing_time", processing));
    } else {
      processing.forEach(line -> hints.add("Bearbeitungszeit: " + line));
    }
    String minutes = Json.text(service.json(), "duration");
    if (minutes.matches("[1-9]\\d{0,3}")) {
      Map<String, Object> fact = Facts.fact(Facts.text(minutes + " Minuten", minutes + " minutes"), Facts.EXPORT);
      String most = Json.text(service.json(), "maxQuantity");
      if (most.matches("[1-9]\\d{0,3}") && !most.equals("1")) {
        fact.put("note",
            Facts.text("höchstens " + most + "-mal in einem Termin", "up to " + most + " times per appointment"));
      }
      file.put("appointment", new ArrayList<>(List.of(fact)));
    } else if (!minutes.isEmpty()) {
      report.skipped(service.label(), "duration", minutes, "not a number of minutes");
    }
  }

  private List<Item> others() {
    return Json.list(service.json().path("combinable")).stream()
        .map(Json::text)
        .filter(id -> !id.equals(service.rawId()))
        .distinct()
        .flatMap(id -> {
          Optional<Item> other = exported.findService(id);
          if (other.isEmpty()) {
            report.skipped(service.label(), "combinable", id, "no service of the export has this id");
          }
          return other.stream();
        })
        .toList();
  }

  private void writeCombinations() {
    List<String> names = others().stream().map(Item::name).toList();
    if (!names.isEmpty()) {
      hints.add("Im selben Termin möglich: " + String.join("; ", names));
    }
  }

  private List<Object> related() {
    return new ArrayList<>(Json.list(service.json().path("combinable")).stream()
        .map(Json::text)
        .filter(id -> !id.equals(service.rawId()))
        .flatMap(id -> exported.findService(id).stream())
        .map(Item::id).distinct().limit(MOST_RELATED).toList());
  }

  private void writeLaws() {
    List<String> laws = texts.lines("legal");
    List<String> fitting = laws.stream()
        .filter(law -> law.length() >= 3 && law.length() <= LONGEST_LAW).distinct().limit(MOST_LAWS).toList();
    Facts.put(file, "legal_basis", new ArrayList<>(fitting));
    laws.stream().filter(law -> !fitting.contains(law)).forEach(law ->
        report.skipped(service.label(), "legal", law, "not 3 to 200 letters, or more than 20 laws"));
  }

  private Map<String, Object> offices() {
    List<String> all = exported.listOffices(service);
    all.stream().skip(MOST_OFFICES).forEach(id ->
        report.skipped(service.label(), "locations", id, "the pack takes at most 30 offices per service"));
    return new LinkedHashMap<>(Map.of("offered_at", new ArrayList<>(all.stream().limit(MOST_OFFICES).toList())));
  }
}
