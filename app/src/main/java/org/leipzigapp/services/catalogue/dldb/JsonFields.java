package org.leipzigapp.services.catalogue.dldb;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leipzigapp.services.catalogue.imports.PlainText;
import tools.jackson.databind.JsonNode;

/** Which fields an export has. */
final class JsonFields {

  private static final int MOST_FIELDS = 300;

  private JsonFields() {}

  /** How many values each field has, by path; empty ones left out. */
  static SortedMap<String, Integer> count(List<JsonNode> entries) {
    var counts = new TreeMap<String, Integer>();
    entries.forEach(entry -> count(entry, "", counts));
    return counts;
  }

  private static void count(JsonNode node, String path, SortedMap<String, Integer> counts) {
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
