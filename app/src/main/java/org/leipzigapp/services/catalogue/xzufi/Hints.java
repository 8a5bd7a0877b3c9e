package org.leipzigapp.services.catalogue.xzufi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leipzigapp.services.catalogue.imports.Facts;
import org.leipzigapp.services.catalogue.imports.ImportReport;
import org.leipzigapp.services.catalogue.imports.PlainText;

/** The hints of one service, out of several modules; each says in front what it is about. */
final class Hints {

  private final String label;
  private final ImportReport report;
  private final Aligned aligned;
  private final List<Object> facts = new ArrayList<>();

  Hints(String label, ImportReport report, Aligned aligned) {
    this.label = label;
    this.report = report;
    this.aligned = aligned;
  }

  /** @param german what stands before each German line @param english before those in other languages */
  void add(String field, Map<String, List<String>> lines, String german, String english) {
    var marked = new TreeMap<String, List<String>>();
    lines.forEach((tag, of) ->
        marked.put(tag, of.stream().map(line -> (tag.startsWith("de") ? german : english) + line).toList()));
    facts.addAll(aligned.facts(field, marked));
  }

  /** A line that is nothing but a link stands among the links. */
  static Map<String, List<String>> withoutLinks(
      Map<String, List<String>> lines, Map<String, List<PlainText>> texts) {
    var rest = new TreeMap<String, List<String>>();
    lines.forEach((tag, of) -> {
      List<String> labels = texts.getOrDefault(tag, List.of()).stream()
          .flatMap(text -> text.links().stream()).map(PlainText.Link::label).toList();
      List<String> left = of.stream().filter(line -> !labels.contains(line)).toList();
      if (!left.isEmpty()) {
        rest.put(tag, left);
      }
    });
    return rest;
  }

  /** As many as the pack takes; the others are named in the report. */
  List<Object> list() {
    facts.stream().skip(Facts.MOST_FACTS).forEach(hint ->
        report.skipped(label, "hints", String.valueOf(hint), "more than " + Facts.MOST_FACTS + " hints"));
    return new ArrayList<>(facts.stream().limit(Facts.MOST_FACTS).toList());
  }
}
