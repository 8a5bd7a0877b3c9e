package org.leipzigapp.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.ContentKind;
import tools.jackson.databind.JsonNode;

/** Reads shapes from the JSON Schemas of packs. A new kind of content gets its form by its schema alone. */
final class Shapes {

  private static final String COMMON = "common.schema.json";
  private static final int DEFAULT_LENGTH = 200;
  private static final int DEEPEST = 12;
  /** Before the kind that a field's ids belong to, where the schema says so: {@code "$comment": "ids: service"}. */
  private static final String IDS = "ids: ";

  private final Map<String, JsonNode> schemas = new HashMap<>();
  private final JsonNode root;

  private Shapes(String schema) {
    root = schema(schema);
  }

  /** @throws IllegalArgumentException if there is no such schema */
  static Shape of(ContentKind<?> kind) {
    var shapes = new Shapes(kind.schema());
    return shapes.shape("", shapes.root, 0);
  }

  private JsonNode schema(String name) {
    return schemas.computeIfAbsent(name, ContentKind::schema);
  }

  private Shape shape(String name, JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return new Shape.Raw();
    }
    String comment = node.path("$comment").asString("");
    String reference = node.path("$ref").asString("");
    if (comment.startsWith(IDS)) {
      String kind = comment.substring(IDS.length());
      return node.path("type").asString("").equals("array") ? new Shape.References(kind) : new Shape.Reference(kind);
    }
    if (!reference.isEmpty()) {
      Shape known = known(name, reference.substring(reference.lastIndexOf('/') + 1));
      return known == null ? shape(name, resolve(reference), depth + 1) : known;
    }
    if (node.has("enum")) {
      return new Shape.Choice(strings(node.get("enum")));
    }
    return switch (node.path("type").asString("")) {
      case "string" -> new Shape.Line(node.path("maxLength").asInt(DEFAULT_LENGTH), pattern(node));
      case "integer" -> name.endsWith("cents") ? new Shape.Amount() : new Shape.Number(true);
      case "number" -> new Shape.Number(false);
      case "boolean" -> new Shape.Flag();
      case "array" -> array(name, node, depth);
      case "object" -> object(node, depth);
      default -> new Shape.Raw();
    };
  }

  /** Definitions of the common schema that have a field of their own in forms. */
  private static @Nullable Shape known(String name, String definition) {
    return switch (definition) {
      case "text" -> new Shape.Texts();
      case "words" -> new Shape.Words(null);
      case "when" -> new Shape.Conditions();
      case "date" -> new Shape.Day(false);
      case "day" -> new Shape.Day(true);
      case "id" -> name.equals("source") ? new Shape.SourceKey() : null;
      default -> null;
    };
  }

  private Shape array(String name, JsonNode node, int depth) {
    Shape item = shape(name, node.path("items"), depth + 1);
    return item instanceof Shape.Line ? new Shape.Lines() : new Shape.Items(item);
  }

  private Shape object(JsonNode node, int depth) {
    JsonNode values = node.path("additionalProperties");
    if (node.has("properties")) {
      return group(node, depth);
    }
    if (node.path("patternProperties").propertyNames().stream().anyMatch(pattern -> pattern.contains("mo|tu"))) {
      return new Shape.Week();
    }
    if (values.path("type").asString("").equals("array")) {
      return new Shape.Words(pattern(values.path("items")));
    }
    return values.isObject() ? new Shape.Named(shape("", values, depth + 1)) : new Shape.Raw();
  }

  private Shape group(JsonNode node, int depth) {
    Set<String> required = new HashSet<>(strings(node.path("required")));
    List<Shape.Field> fields = new ArrayList<>();
    node.get("properties").properties().forEach(property -> fields.add(new Shape.Field(property.getKey(),
        shape(property.getKey(), property.getValue(), depth + 1), required.contains(property.getKey()))));
    return new Shape.Group(List.copyOf(fields));
  }

  /** "common.schema.json#/$defs/fact" or "#/$defs/step" */
  private JsonNode resolve(String reference) {
    int hash = reference.indexOf('#');
    String file = reference.substring(0, hash);
    JsonNode from = file.isEmpty() ? root : schema(file.replace(".schema.json", ""));
    JsonNode found = from.at(reference.substring(hash + 1));
    // a definition of the common schema may refer to a neighbour
    return found.isMissingNode() ? schema(COMMON.replace(".schema.json", "")).at(reference.substring(hash + 1)) : found;
  }

  private static @Nullable String pattern(JsonNode node) {
    return node.has("pattern") ? node.get("pattern").asString() : null;
  }

  private static List<String> strings(JsonNode array) {
    List<String> all = new ArrayList<>();
    array.forEach(value -> all.add(value.asString()));
    return all;
  }
}
