package org.leipzigapp.editing;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A button of the form that changes its build: adds, removes or moves an entry.
 *
 * @param pointer of the list to add to, or of the entry
 */
record FormStep(Kind kind, String pointer) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";

  enum Kind {
    ADD,
    REMOVE,
    UP,
    DOWN
  }

  /** "add:/fees"; empty for everything that is none. */
  static Optional<FormStep> of(@Nullable String value) {
    if (value == null || !value.matches("(add|remove|up|down):(/[^:]{1,300})?")) {
      return Optional.empty();
    }
    int colon = value.indexOf(':');
    return Optional.of(new FormStep(
        Kind.valueOf(value.substring(0, colon).toUpperCase(Locale.ROOT)), value.substring(colon + 1)));
  }

  /** @param key name of an added entry where entries have names; ignored if it is none */
  void apply(JsonNode item, Shape shape, @Nullable String key) {
    if (pointer.isEmpty()) {
      if (kind == Kind.ADD && item instanceof ArrayNode list) {
        list.add(JSON.objectNode());
      }
      return;
    }
    int last = pointer.lastIndexOf('/');
    JsonNode parent = item.at(pointer.substring(0, last));
    String name = pointer.substring(last + 1);
    switch (kind) {
      case ADD -> add(parent, name, shapeAt(shape, pointer.substring(1)), key);
      case REMOVE -> remove(parent, name);
      case UP -> move(parent, name, -1);
      case DOWN -> move(parent, name, 1);
    }
  }

  private static void add(JsonNode parent, String name, @Nullable Shape shape, @Nullable String key) {
    if (!(parent instanceof ObjectNode object)) {
      return;
    }
    switch (shape) {
      case Shape.Items items -> array(object, name).add(JSON.objectNode());
      case Shape.Named named when key != null && key.strip().matches(KEY) && key.length() <= 80 -> {
        ObjectNode entries = object.get(name) instanceof ObjectNode there ? there : object.putObject(name);
        if (!entries.has(key.strip())) {
          entries.putObject(key.strip());
        }
      }
      case Shape.Group group when !object.has(name) -> object.putObject(name);
      case null, default -> { }
    }
  }

  private static ArrayNode array(ObjectNode parent, String name) {
    return parent.get(name) instanceof ArrayNode there ? there : parent.putArray(name);
  }

  private static void remove(JsonNode parent, String name) {
    if (parent instanceof ObjectNode object) {
      object.remove(name);
    } else if (parent instanceof ArrayNode array && isIndex(name, array)) {
      array.remove(Integer.parseInt(name));
    }
  }

  private static void move(JsonNode parent, String name, int by) {
    if (parent instanceof ArrayNode array && isIndex(name, array)) {
      int from = Integer.parseInt(name);
      int to = from + by;
      if (to >= 0 && to < array.size()) {
        array.insert(to, array.remove(from));
      }
    }
  }

  private static boolean isIndex(String name, ArrayNode array) {
    return name.matches("\\d{1,4}") && Integer.parseInt(name) < array.size();
  }

  private static @Nullable Shape shapeAt(Shape shape, String path) {
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(0, slash);
    Shape next = switch (shape) {
      case Shape.Group group -> group.find(name).map(Shape.Field::shape).orElse(null);
      case Shape.Items items -> items.item();
      case Shape.Named named -> named.value();
      default -> null;
    };
    return slash < 0 || next == null ? next : shapeAt(next, path.substring(slash + 1));
  }
}
