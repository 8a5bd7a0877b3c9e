package org.leipzigapp.services.catalogue.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an import took and what it did not, with the reasons. */
public final class ImportReport {

  /** The file that holds the report, and marks a folder as written by an import. */
  public static final String FILE = "import-report.md";

  private static final int SHOWN = 8;
  private static final int LONGEST_VALUE = 160;

  private final List<String> taken = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<FieldAudit.Finding> fields = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private final List<String> thin = new ArrayList<>();

  public ImportReport() {}

  public void taken(String line) {
    taken.add(line);
  }

  /** Something that who checks the pack should know. */
  public void remark(String line) {
    remarks.add(line);
  }

  public void fields(List<FieldAudit.Finding> findings) {
    fields.addAll(findings);
  }

  /** A single value that was not taken although its field is. */
  public void skipped(String item, String field, String value, String why) {
    String plain = PlainText.clean(value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value);
    values.add(item + ": " + field + ": " + why + (plain.isEmpty() ? "" : ": " + plain));
  }

  public void thin(String item) {
    thin.add(item);
  }

  /** The report for the terminal: numbers, every field, and the first of the single values. */
  public List<String> summary() {
    var lines = new ArrayList<String>(taken);
    lines.add("Fields taken: " + fields(true).count() + ", skipped: " + fields(false).count());
    Map<String, List<FieldAudit.Finding>> rules =
        fields(false).collect(Collectors.groupingBy(FieldAudit.Finding::rule, LinkedHashMap::new, Collectors.toList()));
    rules.forEach((rule, all) -> lines.add("  skipped " + rule + " (" + values(all) + "): " + all.getFirst().note()));
    lines.addAll(shown("Single values skipped", values));
    lines.addAll(shown("Pages on which the export says little", thin));
    lines.addAll(remarks);
    return lines;
  }

  private static String values(List<FieldAudit.Finding> all) {
    int values = all.stream().mapToInt(FieldAudit.Finding::count).sum();
    return values + (values == 1 ? " value" : " values") + (all.size() == 1 ? "" : " in " + all.size() + " fields");
  }

  private static List<String> shown(String title, List<String> all) {
    var lines = new ArrayList<String>();
    lines.add(title + ": " + all.size());
    all.stream().limit(SHOWN).forEach(line -> lines.add("  " + line));
    if (all.size() > SHOWN) {
      lines.add("  … and " + (all.size() - SHOWN) + " more, all in " + FILE);
    }
    return lines;
  }

  /** The whole report as Markdown; the same for the same files. */
  public String markdown() {
    return Stream.of(
            List.of("# Import report", ""),
            bullets(taken),
            List.of("", "## To know", ""),
            bullets(remarks),
            List.of("", "## Fields taken", ""),
            table(true, "becomes"),
            List.of("", "## Fields skipped", ""),
            table(false, "why"),
            List.of("", "## Single values skipped (" + values.size() + ")", ""),
            bullets(values),
            List.of("", "## Pages on which the export says little (" + thin.size() + ")", ""),
            bullets(thin))
        .flatMap(List::stream)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<String> bullets(List<String> lines) {
    return lines.isEmpty() ? List.of("none") : lines.stream().map(line -> "- " + plain(line)).toList();
  }

  private List<String> table(boolean isTaken, String last) {
    if (fields(isTaken).findAny().isEmpty()) {
      return List.of("none");
    }
    var lines = new ArrayList<String>(List.of("| field | values | " + last + " |", "|---|---|---|"));
    fields(isTaken).forEach(field ->
        lines.add("| " + plain(field.path()) + " | " + field.count() + " | " + plain(field.note()) + " |"));
    return Collections.unmodifiableList(lines);
  }

  private Stream<FieldAudit.Finding> fields(boolean isTaken) {
    return fields.stream().filter(field -> field.taken() == isTaken);
  }

  /** What stands in the export must not become markup of the report. */
  private static String plain(String text) {
    return text.replace("<", "&lt;").replace("|", "\\|");
  }
}
