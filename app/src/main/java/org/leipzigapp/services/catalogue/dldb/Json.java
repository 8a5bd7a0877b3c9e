package org.leipzigapp.services.catalogue.dldb;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads what may be missing or of another type than expected. */
final class Json {

  private Json() {}

  /** A single value as text; "" if it is missing, null, a list or an object. */
  static String text(JsonNode node) {
    return node.isValueNode() && !node.isNull() ? node.asString("").strip() : "";
  }

  static String text(JsonNode node, String... path) {
    JsonNode at = node;
    for (String name : path) {
      at = at.path(name);
    }
    return text(at);
  }

  static List<JsonNode> list(JsonNode node) {
    return node.isArray() ? node.valueStream().toList() : List.of();
  }

  /** Whether something stands there. */
  static boolean isSaid(JsonNode node) {
    return node.isContainer() ? !node.isEmpty() : !text(node).isEmpty();
  }
}
