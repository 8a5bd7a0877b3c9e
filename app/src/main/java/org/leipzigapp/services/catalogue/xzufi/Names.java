package org.leipzigapp.services.catalogue.xzufi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leipzigapp.services.catalogue.imports.ImportReport;
import org.leipzigapp.services.catalogue.imports.PlainText;

/** What people call a Leistung: its terms in context, and its first title where the second one is the pack's title. */
final class Names {

  private static final int LONGEST = 120;
  private static final int MOST = 80;

  private final String label;
  private final ImportReport report;
  private final Map<String, Set<String>> words = new TreeMap<>();

  Names(String label, ImportReport report) {
    this.label = label;
    this.report = report;
  }

  /** Words by language, as the pack writes them. */
  Map<String, Object> of(Element service, Modules modules) {
    service.at("modulBegriffImKontext", "begriffImKontext", "begriff").forEach(term ->
        add("modulBegriffImKontext", Modules.reading(term).orElse("de"), PlainText.line(term.text())));
    Map<String, String> titles = ServiceFile.title(service);
    ServiceFile.lines(modules.text(Modules.TITLE)).forEach((tag, of) -> {
      String first = String.join(" ", of);
      if (!first.equals(titles.get(tag))) {
        add("modulText 02", tag, first);
      }
    });
    var names = new LinkedHashMap<String, Object>();
    words.forEach((language, of) -> names.put(language, new ArrayList<>(List.copyOf(of))));
    return names;
  }

  private void add(String field, String reading, String word) {
    String language = reading.replace("-simple", "");
    Set<String> of = words.computeIfAbsent(language, any -> new LinkedHashSet<>());
    if (word.length() > LONGEST) {
      report.skipped(label, field, word, "longer than " + LONGEST + " letters");
    } else if (of.size() >= MOST) {
      report.skipped(label, field, word, "more than " + MOST + " words");
    } else if (!word.isEmpty()) {
      of.add(word);
    }
    words.values().removeIf(Set::isEmpty);
  }
}
