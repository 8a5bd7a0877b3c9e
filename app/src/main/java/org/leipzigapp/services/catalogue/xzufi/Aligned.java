package org.leipzigapp.services.catalogue.xzufi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leipzigapp.services.catalogue.imports.Facts;
import org.leipzigapp.services.catalogue.imports.ImportReport;

/**
 * Lines in several readings as facts of the pack, the first beside the first. If the readings have different numbers of
 * lines, the last ones are put together, so that each reading says all it has.
 */
final class Aligned {

  private final String label;
  private final ImportReport report;

  Aligned(String label, ImportReport report) {
    this.label = label;
    this.report = report;
  }

  /** Facts from the import; empty if there is no German text. */
  List<Object> facts(String field, Map<String, List<String>> linesByReading) {
    var lines = new TreeMap<String, List<String>>();
    linesByReading.forEach((tag, of) -> {
      if (!of.isEmpty()) {
        lines.put(tag, of);
      }
    });
    if (!lines.containsKey("de")) {
      lines.forEach((tag, of) -> report.skipped(label, field + " in " + tag, of.getFirst(), "there is no German text"));
      return List.of();
    }
    int count = Math.min(Facts.MOST_FACTS, lines.values().stream().mapToInt(List::size).min().orElse(0));
    var facts = new ArrayList<Object>();
    for (int i = 0; i < count; i++) {
      var text = new LinkedHashMap<String, Object>();
      for (var reading : lines.entrySet()) {
        text.put(reading.getKey(), fitting(field, line(reading.getValue(), i, i == count - 1)));
      }
      facts.add(Facts.fact(text, Facts.EXPORT));
    }
    return facts;
  }

  private static String line(List<String> lines, int at, boolean last) {
    return last ? String.join("\n", lines.subList(at, lines.size())) : lines.get(at);
  }

  /** What no text of the pack can hold is named. */
  String fitting(String field, String text) {
    if (text.length() <= Facts.LONGEST_TEXT) {
      return text;
    }
    String fits = Facts.split(text).getFirst();
    report.skipped(label, field, text.substring(fits.length()),
        (text.length() - fits.length()) + " letters beyond " + Facts.LONGEST_TEXT);
    return fits;
  }
}
