package org.leipzigapp.services.catalogue.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leipzigapp.services.catalogue.CatalogueContent;

/** Writes facts and texts as the pack's schemas want them. */
public final class Facts {

  /** Key of the source that is the city's export. */
  public static final String EXPORT = CatalogueContent.IMPORT_SOURCE;
  /** Key of the source of what the import itself says. */
  public static final String GENERATED = "generated";

  public static final int LONGEST_TEXT = 4000;
  public static final int MOST_FACTS = 40;

  private Facts() {}

  public static Map<String, Object> text(String german) {
    return new LinkedHashMap<>(Map.of("de", german));
  }

  public static Map<String, Object> text(String german, String english) {
    Map<String, Object> text = text(german);
    text.put("en", english);
    return text;
  }

  public static Map<String, Object> fact(Map<String, Object> text, String source) {
    var fact = new LinkedHashMap<String, Object>();
    fact.put("text", text);
    fact.put("source", source);
    return fact;
  }

  /** A fact per line; lines that are too long are split, and if they are too many neighbours are joined. */
  public static List<Object> list(List<String> lines) {
    List<String> parts = lines.stream().flatMap(line -> split(line).stream()).toList();
    List<String> few = parts.size() > MOST_FACTS ? joined(parts) : parts;
    return new ArrayList<>(few.stream().limit(MOST_FACTS).map(part -> fact(text(part), EXPORT)).toList());
  }

  /** How many letters {@link #list} had to leave out. */
  public static int lost(List<String> lines) {
    List<String> parts = lines.stream().flatMap(line -> split(line).stream()).toList();
    return parts.size() <= MOST_FACTS
        ? 0 : joined(parts).stream().skip(MOST_FACTS).mapToInt(String::length).sum();
  }

  private static List<String> joined(List<String> parts) {
    var joined = new ArrayList<String>();
    for (String part : parts) {
      boolean fits = !joined.isEmpty() && joined.getLast().length() + part.length() < LONGEST_TEXT;
      if (fits) {
        joined.set(joined.size() - 1, joined.getLast() + "\n" + part);
      } else {
        joined.add(part);
      }
    }
    return joined;
  }

  /** At spaces where there are any. */
  public static List<String> split(String text) {
    var parts = new ArrayList<String>();
    String rest = text;
    while (rest.length() > LONGEST_TEXT) {
      int space = rest.lastIndexOf(' ', LONGEST_TEXT);
      int end = space > LONGEST_TEXT / 2 ? space : LONGEST_TEXT - (isTorn(rest) ? 1 : 0);
      parts.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    parts.add(rest);
    return parts;
  }

  private static boolean isTorn(String text) {
    return Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
  }

  /** Puts a list where it is not empty: the schemas know no empty lists of facts. */
  public static void put(Map<String, Object> file, String field, List<?> values) {
    if (!values.isEmpty()) {
      file.put(field, values);
    }
  }
}
