package org.leipzigapp.services.catalogue.dldb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Looks at every field of an export and says what becomes of it; a field that the import does not know is named as
 * skipped, so that a newer export loses nothing in silence.
 */
final class FieldAudit {

  private static final int MOST_FIELDS = 300;

  /** By path, in the order of the table; a path covers everything below it. */
  private final Map<String, Fate> fates;

  /** What becomes of a field and all below it. @param note what it becomes, or why it is skipped */
  private record Fate(String path, boolean taken, String note) {}

  /**
   * One field.
   *
   * @param rule the field, or one above it, that the table names
   * @param count how many values it has in the export, empty ones left out
   */
  record Finding(String path, String rule, int count, boolean taken, String note) {}

  private FieldAudit(Map<String, Fate> fates) {
    this.fates = fates;
  }

  /** Reads the table {@code fields-KIND.tsv}: path, "taken" or "skipped", note. */
  static FieldAudit of(String kind) {
    var fates = new LinkedHashMap<String, Fate>();
    try (InputStream in = Objects.requireNonNull(FieldAudit.class.getResourceAsStream("/dldb/fields-" + kind + ".tsv"));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
        String[] cells = line.split("\t", 3);
        fates.put(cells[0], new Fate(cells[0], cells[1].equals("taken"), cells[2]));
      });
      return new FieldAudit(fates);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Finding> look(String kind, List<JsonNode> entries) {
    var counts = new TreeMap<String, Integer>();
    entries.forEach(entry -> count(entry, "", counts));
    var findings = new ArrayList<Finding>();
    counts.forEach((path, count) -> {
      Fate fate = fate(path);
      findings.add(new Finding(kind + "." + path, kind + "." + fate.path, count, fate.taken, fate.note));
    });
    return findings;
  }

  private Fate fate(String path) {
    for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
      Fate fate = fates.get(at);
      if (fate != null) {
        return fate;
      }
    }
    return new Fate(path, false, "the import does not know this field");
  }

  private static void count(JsonNode node, String path, Map<String, Integer> counts) {
    if (node.isArray()) {
      node.valueStream().forEach(value -> count(value, path, counts));
    } else if (node.isObject()) {
      node.propertyStream().forEach(field -> {
        String name = PlainText.clean(field.getKey()).replace('.', '_');
        count(field.getValue(), path.isEmpty() ? name : path + "." + name, counts);
      });
    } else if (Json.isSaid(node) && (counts.containsKey(path) || counts.size() < MOST_FIELDS)) {
      counts.merge(path, 1, Integer::sum);
    }
  }
}
