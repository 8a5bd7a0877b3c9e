package org.leipzigapp.services.catalogue.imports;

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
import java.util.SortedMap;

/**
 * Looks at every field of an export and says what becomes of it; a field that the import does not know is named as
 * skipped, so that a newer export loses nothing in silence.
 */
public final class FieldAudit {

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
  public record Finding(String path, String rule, int count, boolean taken, String note) {}

  private FieldAudit(Map<String, Fate> fates) {
    this.fates = fates;
  }

  /** Reads a table of the class path: path, "taken" or "skipped", note; the path "*" is all that is not listed. */
  public static FieldAudit of(String table) {
    var fates = new LinkedHashMap<String, Fate>();
    try (InputStream in = Objects.requireNonNull(FieldAudit.class.getResourceAsStream(table));
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

  /**
   * Says what becomes of fields.
   *
   * @param kind what stands before the fields in the report
   * @param counts how many values each field has, by its path "a.b"
   */
  public List<Finding> look(String kind, SortedMap<String, Integer> counts) {
    var findings = new ArrayList<Finding>();
    counts.forEach((path, count) -> {
      Fate fate = fate(path);
      findings.add(new Finding(kind + "." + path, kind + "." + fate.path, count, fate.taken, fate.note));
    });
    return findings;
  }

  /** An attribute "field@attribute" is skipped with its field, but not taken with it. */
  private Fate fate(String path) {
    for (String at = path; !at.isEmpty(); at = above(at)) {
      Fate fate = fates.get(at);
      boolean onlyBeside = path.startsWith(at + "@");
      if (fate != null && !(onlyBeside && fate.taken)) {
        return fate;
      }
    }
    return fates.getOrDefault("*", new Fate(path, false, "the import does not know this field"));
  }

  private static String above(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('@'))));
  }
}
