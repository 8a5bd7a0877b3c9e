package org.leipzigapp.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.PackProblem;
import org.leipzigapp.content.Reading;
import org.leipzigapp.editing.FieldView.Cell;
import org.leipzigapp.editing.FieldView.Option;
import tools.jackson.databind.JsonNode;

/** Makes the fields of a form from the shape of an item and what stands in it. */
final class FormView {

  private static final List<String> DAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");
  private static final int SHORT = 80;
  private static final PlainWords NO_TEXT = new PlainWords("", List.of());

  private final FormTexts texts;
  private final JsonNode item;
  private final Choices choices;
  private final List<PackProblem> problems;

  /** @param problems whose fields are JSON pointers into the item */
  FormView(FormTexts texts, JsonNode item, Choices choices, List<PackProblem> problems) {
    this.texts = texts;
    this.item = item;
    this.choices = choices;
    this.problems = problems;
  }

  FieldView of(Shape shape) {
    return field("", "", shape, true, item);
  }

  private FieldView field(String label, String at, Shape shape, boolean required, @Nullable JsonNode node) {
    return switch (shape) {
      case Shape.Group group -> make("group", label, at, required, node, summary(node), List.of(), List.of(),
          node == null ? List.of() : fields(group, at, node));
      case Shape.Items items -> make("items", label, at, required, node, "", List.of(), List.of(),
          entries(items, at, node));
      case Shape.Named named -> make("named", label, at, required, node, "", List.of(), List.of(),
          named(named, at, node));
      case Shape.Texts shown -> make("texts", label, at, required, node, "", texts(node), List.of(), List.of());
      case Shape.Words words -> make("words", label, at, required, node, "", words(node), List.of(), List.of());
      case Shape.Week week -> make("week", label, at, required, node, "", week(node), List.of(), List.of());
      case Shape.Choice choice -> make("choice", label, at, required, node, string(node), List.of(),
          choice.options().stream().map(o -> new Option(o, choiceLabel(o), o.equals(string(node)))).toList(),
          List.of());
      case Shape.Flag flag -> make("choice", label, at, required, node, string(node), List.of(),
          List.of("true", "false").stream()
              .map(o -> new Option(o, texts.t("editing." + o), o.equals(string(node)))).toList(), List.of());
      case Shape.SourceKey source -> make("choice", label, at, required, node, string(node), List.of(),
          sources(string(node)), List.of());
      case Shape.References references -> make("references", label, at, required, node, "", List.of(),
          choices.of(references.kind(), strings(node)), List.of());
      case Shape.Reference reference -> make("choice", label, at, required, node, string(node), List.of(),
          choices.of(reference.kind(), node == null ? List.of() : List.of(string(node))), List.of());
      default -> make(type(shape), label, at, required, node, plain(shape, node), List.of(), List.of(), List.of());
    };
  }

  private FieldView make(String type, String label, String at, boolean required, @Nullable JsonNode node, String value,
      List<Cell> cells, List<Option> options, List<FieldView> children) {
    String name = at.substring(at.lastIndexOf('/') + 1);
    String hintKey = "field." + name + ".hint";
    return new FieldView(type, at, label.isEmpty() && !at.isEmpty() ? label(name) : label,
        texts.has(hintKey) ? texts.t(hintKey) : "", required, value, cells, options, children,
        node != null, wrong(at, type));
  }

  /** Of the field itself, and for a leaf also of what is inside of it. */
  private List<String> wrong(String at, String type) {
    boolean leaf = !List.of("group", "items", "named").contains(type);
    return problems.stream()
        .filter(problem -> problem.field().equals(at) || leaf && problem.field().startsWith(at + "/"))
        .map(PackProblem::expected).distinct().toList();
  }

  private List<FieldView> fields(Shape.Group group, String at, JsonNode node) {
    List<FieldView> fields = new ArrayList<>();
    for (Shape.Field field : group.fields()) {
      if (!(at.isEmpty() && field.name().equals("id"))) {
        fields.add(field("", at + "/" + field.name(), field.shape(), field.required(), node.get(field.name())));
      }
    }
    return fields;
  }

  private List<FieldView> entries(Shape.Items items, String at, @Nullable JsonNode node) {
    List<FieldView> entries = new ArrayList<>();
    for (int i = 0; node != null && i < node.size(); i++) {
      entries.add(field(Integer.toString(i + 1), at + "/" + i, items.item(), true, node.get(i)));
    }
    return entries;
  }

  private List<FieldView> named(Shape.Named named, String at, @Nullable JsonNode node) {
    List<FieldView> entries = new ArrayList<>();
    if (node != null) {
      node.properties().forEach(entry ->
          entries.add(field(entry.getKey(), at + "/" + entry.getKey(), named.value(), true, entry.getValue())));
    }
    return entries;
  }

  private List<Cell> texts(@Nullable JsonNode node) {
    List<Cell> cells = new ArrayList<>();
    for (String language : texts.languages()) {
      for (Reading reading : List.of(new Reading(language, false), new Reading(language, true))) {
        String value = node == null ? "" : node.path(reading.tag()).asString("");
        cells.add(new Cell(reading.tag(), readingName(reading), value, language, value.isEmpty() && node != null,
            PlainWords.of(value, reading, texts)));
      }
    }
    return cells;
  }

  private String readingName(Reading reading) {
    return texts.nameOf(reading) + ", " + texts.t(reading.simple() ? "editing.level.simple" : "editing.level.everyday");
  }

  private List<Cell> words(@Nullable JsonNode node) {
    return texts.languages().stream().map(language -> {
      List<String> words = node == null ? List.of() : strings(node.get(language));
      return new Cell(language, texts.nameOf(new Reading(language, false)), String.join("\n", words), language,
          words.isEmpty() && node != null, NO_TEXT);
    }).toList();
  }

  private List<Cell> week(@Nullable JsonNode node) {
    return DAYS.stream().map(day -> new Cell(day, texts.t("editing.day." + day),
        node == null ? "" : String.join(", ", strings(node.get(day))), "", false, NO_TEXT)).toList();
  }

  private List<Option> sources(String chosen) {
    List<Option> options = new ArrayList<>();
    item.path("sources").properties().forEach(source -> options.add(new Option(source.getKey(),
        source.getValue().path("title").asString(source.getKey()), source.getKey().equals(chosen))));
    if (!chosen.isEmpty() && options.stream().noneMatch(Option::chosen)) {
      options.add(new Option(chosen, chosen, true));
    }
    return options;
  }

  private static String plain(Shape shape, @Nullable JsonNode node) {
    if (node == null) {
      return "";
    }
    return switch (shape) {
      case Shape.Amount amount when node.isIntegralNumber() ->
          euros(node);
      case Shape.Lines lines when node.isArray() -> String.join("\n", strings(node));
      case Shape.Conditions conditions when node.isObject() -> conditions(node);
      case Shape.Raw raw when !node.isString() -> node.toPrettyString();
      default -> node.asString("");
    };
  }

  static String euros(JsonNode cents) {
    return String.format(Locale.GERMANY, "%d,%02d", cents.asLong() / 100, cents.asLong() % 100);
  }

  private static String conditions(JsonNode node) {
    var lines = new StringJoiner("\n");
    node.properties().forEach(entry -> lines.add(entry.getKey() + ": "
        + (entry.getValue().isArray() ? String.join(", ", strings(entry.getValue())) : entry.getValue().asString(""))));
    return lines.toString();
  }

  private static String type(Shape shape) {
    return switch (shape) {
      case Shape.Line line when line.most() > 200 && line.pattern() == null -> "long";
      case Shape.Lines lines -> "long";
      case Shape.Conditions conditions -> "long";
      case Shape.Raw raw -> "long";
      case Shape.Amount amount -> "amount";
      case Shape.Day day when day.exact() -> "day";
      default -> "line";
    };
  }

  /** What an entry is about, so that one need not open it. */
  private String summary(@Nullable JsonNode node) {
    if (node == null) {
      return "";
    }
    for (String name : List.of("text", "title", "question", "label", "reason", "value")) {
      JsonNode part = node.path(name);
      String text = part.isObject()
          ? part.path(texts.language()).asString(part.path("de").asString("")) : part.asString("");
      if (!text.isEmpty()) {
        return text.length() > SHORT ? text.substring(0, SHORT - 1) + "…" : text;
      }
    }
    return "";
  }

  private String label(String name) {
    String key = "field." + name;
    return texts.has(key) ? texts.t(key) : name;
  }

  private String choiceLabel(String option) {
    String key = "choice." + option;
    return texts.has(key) ? texts.t(key) : option;
  }

  private static String string(@Nullable JsonNode node) {
    return node == null ? "" : node.asString("");
  }

  private static List<String> strings(@Nullable JsonNode array) {
    return array == null || !array.isArray() ? List.of()
        : StreamSupport.stream(array.spliterator(), false).map(value -> value.asString("")).toList();
  }
}
