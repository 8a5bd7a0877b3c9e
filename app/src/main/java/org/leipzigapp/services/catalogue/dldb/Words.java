package org.leipzigapp.services.catalogue.dldb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leipzigapp.services.catalogue.imports.ImportReport;
import org.leipzigapp.services.catalogue.imports.PlainText;

/** The words under which the export wants an item to be found. */
final class Words {

  private static final int LONGEST = 120;
  private static final int MOST = 80;

  private Words() {}

  /** The item's keywords and other names by language, as the pack writes them; empty if there are none. */
  static Optional<Map<String, Object>> of(Item item, ImportReport report, String... others) {
    Set<String> words = new LinkedHashSet<>();
    for (String other : others) {
      add(words, other, item, report);
    }
    String keywords = Json.text(item.json(), "meta", "keywords");
    Arrays.stream(keywords.split("[,;\\n]")).forEach(word -> add(words, word, item, report));
    words.stream().skip(MOST).forEach(word ->
        report.skipped(item.label(), "meta.keywords", word, "more than " + MOST + " words"));
    List<String> few = words.stream().limit(MOST).toList();
    return few.isEmpty() ? Optional.empty() : Optional.of(new LinkedHashMap<>(Map.of("de", new ArrayList<>(few))));
  }

  private static void add(Set<String> words, String raw, Item item, ImportReport report) {
    String word = PlainText.line(raw);
    if (word.length() > LONGEST) {
      report.skipped(item.label(), "meta.keywords", word, "longer than " + LONGEST + " letters");
    } else if (!word.isEmpty()) {
      words.add(word);
    }
  }
}
