package org.leipzigapp.services.catalogue.xzufi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * One element of a transfer with all below it.
 *
 * @param name without prefix; of a foreign namespace "name (namespace)"
 * @param text its own text, that of its children left out
 */
record Element(String name, Map<String, String> attributes, String text, List<Element> children) {

  private static final int MOST_FIELDS = 500;

  /** Elements on a path from here: {@code at("modulFrist", "beschreibung")}. */
  List<Element> at(String... path) {
    Stream<Element> found = Stream.of(this);
    for (String step : path) {
      found = found.flatMap(element -> element.children.stream().filter(child -> child.name.equals(step)));
    }
    return found.toList();
  }

  /** The text of the first such element; empty if there is none or it says nothing. */
  Optional<String> find(String... path) {
    return at(path).stream().map(element -> element.text.strip()).filter(text -> !text.isEmpty()).findFirst();
  }

  /** Counts the values of all fields below, by path; attributes as "field@attribute". */
  void count(String path, SortedMap<String, Integer> counts) {
    if (!text.isBlank()) {
      count(counts, path);
    }
    attributes.forEach((attribute, value) -> {
      if (!value.isBlank()) {
        count(counts, path + "@" + attribute);
      }
    });
    children.forEach(child -> child.count(path.isEmpty() ? child.name : path + "." + child.name, counts));
  }

  /** Counts one value; a transfer cannot make the list of fields endless. */
  static void count(SortedMap<String, Integer> counts, String path) {
    boolean room = counts.containsKey(path) || counts.size() < MOST_FIELDS;
    counts.merge(room ? path : "(further fields)", 1, Integer::sum);
  }
}
