package org.leipzigapp.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a sent form back into an item. Names of fields are JSON pointers; what the form did not show stays as it was,
 * and what cannot be understood stays as it was typed, so that the rules of the schema can name it.
 */
final class FormReader {

  /** Before the pointer of a list: how many entries, or which names, the form showed. */
  static final String SHOWN = "#";
  private static final int MOST_ENTRIES = 500;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern EUROS = Pattern.compile("\\d{1,3}([.\\s]\\d{3})*(,\\d{1,2})?|\\d{1,7}([.,]\\d{1,2})?");

  private final Map<String, String[]> sent;

  FormReader(Map<String, String[]> sent) {
    this.sent = sent;
  }

  JsonNode read(Shape shape, @Nullable JsonNode before) {
    JsonNode read = read(shape, "", before);
    return read == null ? JSON.objectNode() : read;
  }

  private @Nullable JsonNode read(Shape shape, String at, @Nullable JsonNode before) {
    return switch (shape) {
      case Shape.Group group -> group(group, at, before);
      case Shape.Items items -> items(items, at, before);
      case Shape.Named named -> named(named, at, before);
      case Shape.Texts texts -> byKey(at, before, this::text);
      case Shape.Words words -> byKey(at, before, this::lines);
      case Shape.Week week -> byKey(at, before, value -> list(value.split("[,;\\n]")));
      case Shape.References references -> references(at, before);
      default -> leaf(shape, at, before);
    };
  }

  private @Nullable JsonNode leaf(Shape shape, String at, @Nullable JsonNode before) {
    String value = first(at);
    if (value == null) {
      return before;
    }
    if (value.isBlank()) {
      return null;
    }
    String stripped = value.strip();
    return switch (shape) {
      case Shape.Amount amount -> cents(stripped);
      case Shape.Number number -> number(stripped);
      case Shape.Flag flag -> JSON.booleanNode(stripped.equals("true"));
      case Shape.Lines lines -> lines(value);
      case Shape.Conditions conditions -> conditions(value);
      case Shape.Raw raw -> raw(value);
      default -> text(value);
    };
  }

  private @Nullable JsonNode group(Shape.Group group, String at, @Nullable JsonNode before) {
    ObjectNode result = JSON.objectNode();
    Set<String> names = new LinkedHashSet<>();
    if (before instanceof ObjectNode object) {
      names.addAll(object.propertyNames());
    }
    group.fields().forEach(field -> names.add(field.name()));
    for (String name : names) {
      JsonNode old = before == null ? null : before.get(name);
      Shape.Field field = group.find(name).orElse(null);
      JsonNode value = field == null ? old : read(field.shape(), at + "/" + name, old);
      if (value != null) {
        result.set(name, value);
      }
    }
    return before == null && result.isEmpty() ? null : result;
  }

  private @Nullable JsonNode items(Shape.Items items, String at, @Nullable JsonNode before) {
    String shown = first(SHOWN + at);
    if (shown == null || !shown.matches("\\d{1,3}")) {
      return before;
    }
    ArrayNode result = JSON.arrayNode();
    for (int i = 0; i < Math.min(Integer.parseInt(shown), MOST_ENTRIES); i++) {
      JsonNode old = before == null ? null : before.get(i);
      JsonNode value = read(items.item(), at + "/" + i, old);
      result.add(value == null ? JSON.objectNode() : value);
    }
    return result.isEmpty() ? null : result;
  }

  private @Nullable JsonNode named(Shape.Named named, String at, @Nullable JsonNode before) {
    String[] names = sent.get(SHOWN + at);
    if (names == null) {
      return before;
    }
    ObjectNode result = JSON.objectNode();
    for (String name : names) {
      JsonNode value = read(named.value(), at + "/" + name, before == null ? null : before.get(name));
      result.set(name, value == null ? JSON.objectNode() : value);
    }
    return result;
  }

  private interface Cell {
    @Nullable JsonNode read(String value);
  }

  /** Values by language or weekday. */
  private @Nullable JsonNode byKey(String at, @Nullable JsonNode before, Cell cell) {
    ObjectNode result = JSON.objectNode();
    if (before instanceof ObjectNode object) {
      object.properties().forEach(entry -> result.set(entry.getKey(), entry.getValue()));
    }
    boolean shown = false;
    for (String name : sent.keySet()) {
      if (!name.startsWith(at + "/") || name.indexOf('/', at.length() + 1) >= 0) {
        continue;
      }
      shown = true;
      String key = name.substring(at.length() + 1);
      String value = first(name);
      JsonNode node = value == null || value.isBlank() ? null : cell.read(value);
      if (node == null) {
        result.remove(key);
      } else {
        result.set(key, node);
      }
    }
    return !shown ? before : result.isEmpty() ? null : result;
  }

  /** Those that are still chosen keep their order, new ones come last. */
  private @Nullable JsonNode references(String at, @Nullable JsonNode before) {
    if (!sent.containsKey(SHOWN + at)) {
      return before;
    }
    Set<String> chosen = new LinkedHashSet<>(Arrays.asList(sent.getOrDefault(at, new String[0])));
    ArrayNode result = JSON.arrayNode();
    if (before != null) {
      before.forEach(old -> {
        if (chosen.remove(old.asString())) {
          result.add(old);
        }
      });
    }
    chosen.stream().limit(MOST_ENTRIES).forEach(result::add);
    return result.isEmpty() && before == null ? null : result;
  }

  private @Nullable JsonNode text(String value) {
    String text = value.replace("\r\n", "\n").strip();
    return text.isEmpty() ? null : JSON.stringNode(text);
  }

  private @Nullable JsonNode lines(String value) {
    return list(value.split("\\R"));
  }

  private static @Nullable JsonNode list(String[] values) {
    List<String> all = Arrays.stream(values).map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (all.isEmpty()) {
      return null;
    }
    ArrayNode array = JSON.arrayNode();
    all.stream().limit(5_000).forEach(array::add);
    return array;
  }

  private static JsonNode cents(String value) {
    String plain = value.replace("€", "").strip();
    if (!EUROS.matcher(plain).matches()) {
      return JSON.stringNode(value);
    }
    boolean comma = plain.contains(",");
    String number = comma ? plain.replaceAll("[.\\s]", "").replace(',', '.') : thousands(plain);
    return JSON.numberNode(new BigDecimal(number).movePointRight(2).longValueExact());
  }

  /** "1.234" means one thousand, "12.34" means twelve. */
  private static String thousands(String plain) {
    return plain.matches("\\d{1,3}([.\\s]\\d{3})+") ? plain.replaceAll("[.\\s]", "") : plain;
  }

  private static JsonNode number(String value) {
    String plain = value.replace(',', '.');
    if (plain.matches("-?\\d{1,15}")) {
      return JSON.numberNode(Long.parseLong(plain));
    }
    return plain.matches("-?\\d{1,9}\\.\\d{1,9}") ? JSON.numberNode(Double.parseDouble(plain)) : JSON.stringNode(value);
  }

  private static @Nullable JsonNode conditions(String value) {
    ObjectNode result = JSON.objectNode();
    for (String line : value.split("\\R")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        List<JsonNode> answers = new ArrayList<>();
        for (String answer : line.substring(colon + 1).split(",")) {
          if (!answer.isBlank()) {
            answers.add(JSON.stringNode(answer.strip()));
          }
        }
        result.set(line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            answers.size() == 1 ? answers.getFirst() : JSON.arrayNode().addAll(answers));
      } else if (!line.isBlank()) {
        result.set(line.strip(), JSON.arrayNode());
      }
    }
    return result.isEmpty() ? null : result;
  }

  private static JsonNode raw(String value) {
    try {
      return JsonMapper.shared().readTree(value);
    } catch (JacksonException e) {
      return JSON.stringNode(value);
    }
  }

  private @Nullable String first(String name) {
    String[] values = sent.get(name);
    return values == null || values.length == 0 ? null : values[0];
  }
}
