package org.leipzigapp.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leipzigapp.Packs;
import org.leipzigapp.content.ContentKind;
import org.leipzigapp.content.PackFile;
import org.leipzigapp.content.Pack;
import org.leipzigapp.content.PackReader;
import org.leipzigapp.content.Reading;
import org.leipzigapp.services.catalogue.CatalogueContent;
import org.leipzigapp.services.offices.OfficeContent;
import org.leipzigapp.web.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A form says what stands in an item, and reads back what was sent. */
@NullUnmarked
class FormTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Shape SERVICE = Shapes.of(CatalogueContent.SERVICE);
  private static final Shape OFFICE = Shapes.of(OfficeContent.OFFICE);

  private static final Texts TEXTS = new Texts(Packs.folder("leipzig"), Set.of("de", "en"));
  private static final FormTexts GERMAN = new FormTexts() {
    @Override
    public String language() {
      return "de";
    }

    @Override
    public List<String> languages() {
      return List.of("de", "en");
    }

    @Override
    public boolean has(String key) {
      return TEXTS.has(Reading.of("de"), key);
    }

    @Override
    public String t(String key, Object... arguments) {
      return TEXTS.get(Reading.of("de"), key, arguments);
    }

    @Override
    public String nameOf(Reading reading) {
      return reading.language();
    }
  };

  private static Pack pack() throws IOException, PackReader.BrokenPack {
    return Packs.reader().read(Packs.folder("leipzig"));
  }

  static Stream<PackFile> everyItem() throws IOException, PackReader.BrokenPack {
    return pack().files().stream();
  }

  @ParameterizedTest
  @MethodSource("everyItem")
  void an_unchanged_form_changes_nothing(PackFile file) {
    Shape shape = Shapes.of(file.kind());

    JsonNode read = new FormReader(sent(shape, file.body())).read(shape, file.body());

    assertThat(read).isEqualTo(file.body());
  }

  @Test
  void a_fee_is_typed_in_euros_and_kept_in_cents() {
    assertThat(fee("46")).isEqualTo("4600");
    assertThat(fee("46,5")).isEqualTo("4650");
    assertThat(fee("46.50 €")).isEqualTo("4650");
    assertThat(fee("1.234,56")).isEqualTo("123456");
    assertThat(fee("1.234")).isEqualTo("123400");
    assertThat(fee("0")).isEqualTo("0");
  }

  @Test
  void an_amount_that_is_none_stays_as_it_was_typed() {
    for (String typed : List.of("viel", "-3", "4,567", "1e9", "99999999999999999999")) {
      assertThat(fee(typed)).isEqualTo("\"" + typed + "\"");
    }
  }

  @Test
  void what_the_form_did_not_show_stays() {
    JsonNode before = json("{'id': 'a', 'title': {'de': 'Alt', 'fr': 'Vieux'}, 'fees': [{'cents': 100, 'source': 's'}]}");

    JsonNode after = new FormReader(Map.of("/title/de", new String[] {"Neu"})).read(SERVICE, before);

    assertThat(after)
        .isEqualTo(json("{'id': 'a', 'title': {'de': 'Neu', 'fr': 'Vieux'}, 'fees': [{'cents': 100, 'source': 's'}]}"));
  }

  @Test
  void an_emptied_field_is_left_out() {
    JsonNode before = json("{'id': 'a', 'title': {'de': 'A', 'en': 'B'}, 'leika': '99008001012000'}");

    JsonNode after = new FormReader(Map.of("/title/en", new String[] {" "}, "/leika", new String[] {""}))
        .read(SERVICE, before);

    assertThat(after).isEqualTo(json("{'id': 'a', 'title': {'de': 'A'}}"));
  }

  @Test
  void the_id_of_an_item_cannot_be_changed_by_a_forged_form() {
    JsonNode before = json("{'id': 'a', 'title': {'de': 'A'}}");

    JsonNode after = new FormReader(Map.of("/title/de", new String[] {"B"}, "/unknown", new String[] {"x"}))
        .read(SERVICE, before);

    assertThat(after).isEqualTo(json("{'id': 'a', 'title': {'de': 'B'}}"));
  }

  @Test
  void chosen_references_keep_their_order_and_new_ones_come_last() {
    JsonNode before = json("{'id': 'a', 'related': ['c', 'b', 'd']}");

    JsonNode after = new FormReader(Map.of("#/related", new String[] {"1"}, "/related", new String[] {"a", "b", "c"}))
        .read(SERVICE, before);

    assertThat(after.get("related")).isEqualTo(json("['c', 'b', 'a']"));
  }

  @Test
  void hours_are_typed_per_day() {
    JsonNode before = json("{'id': 'a', 'hours': [{'week': {'mo': ['08:00-12:00']}, 'source': 's'}]}");
    Map<String, String[]> sent = Map.of("#/hours", new String[] {"1"}, "/hours/0/week/mo", new String[] {""},
        "/hours/0/week/tu", new String[] {"09:00-12:00, 13:00-18:00"});

    JsonNode after = new FormReader(sent).read(OFFICE, before);

    assertThat(after.at("/hours/0/week")).isEqualTo(json("{'tu': ['09:00-12:00', '13:00-18:00']}"));
  }

  @Test
  void conditions_are_typed_one_question_a_line() {
    JsonNode before = json("{'id': 'a', 'fees': [{'cents': 1, 'source': 's'}]}");
    Map<String, String[]> sent = Map.of("#/fees", new String[] {"1"},
        "/fees/0/when", new String[] {"alter: unter-16, 16-bis-23\r\nanlass: verloren"});

    JsonNode after = new FormReader(sent).read(SERVICE, before);

    assertThat(after.at("/fees/0/when"))
        .isEqualTo(json("{'alter': ['unter-16', '16-bis-23'], 'anlass': 'verloren'}"));
  }

  @Test
  void entries_are_added_moved_and_removed() {
    ObjectNode item = (ObjectNode) json("{'id': 'a', 'fees': [{'cents': 1}, {'cents': 2}]}");

    step("add:/fees", item, null);
    assertThat(item.get("fees")).isEqualTo(json("[{'cents': 1}, {'cents': 2}, {}]"));
    step("up:/fees/1", item, null);
    assertThat(item.get("fees")).isEqualTo(json("[{'cents': 2}, {'cents': 1}, {}]"));
    step("remove:/fees/0", item, null);
    assertThat(item.get("fees")).isEqualTo(json("[{'cents': 1}, {}]"));
    step("down:/fees/0", item, null);
    assertThat(item.get("fees")).isEqualTo(json("[{}, {'cents': 1}]"));
    step("add:/sources", item, "gesetz");
    step("add:/online", item, null);
    assertThat(item.get("sources")).isEqualTo(json("{'gesetz': {}}"));
    assertThat(item.get("online")).isEqualTo(json("{}"));
  }

  @Test
  void absurd_steps_change_nothing() {
    JsonNode before = json("{'id': 'a', 'fees': [{'cents': 1}]}");
    for (String step : List.of("up:/fees/0", "down:/fees/9", "remove:/fees/99999", "add:/id", "add:/no/such/place",
        "add:/fees/0/cents", "remove:/x/y/z", "add:/sources")) {
      ObjectNode item = (ObjectNode) before.deepCopy();
      step(step, item, "../böse");
      assertThat(item).as(step).isEqualTo(before);
    }
    assertThat(FormStep.of("publish")).isEmpty();
    assertThat(FormStep.of("add:fees")).isEmpty();
    assertThat(FormStep.of(null)).isEmpty();
  }

  @Test
  void every_field_of_every_kind_has_a_label_in_german_and_english() throws Exception {
    List<String> missing = new ArrayList<>();
    Set<String> german = TEXTS.keys(Reading.of("de"));
    for (ContentKind<?> kind : pack().files().stream().map(PackFile::kind).distinct().toList()) {
      labels(Shapes.of(kind), missing, german);
    }
    assertThat(missing).isEmpty();
  }

  private static void labels(Shape shape, List<String> missing, Set<String> texts) {
    switch (shape) {
      case Shape.Group group -> group.fields().forEach(field -> {
        if (!texts.contains("field." + field.name())) {
          missing.add(field.name());
        }
        labels(field.shape(), missing, texts);
      });
      case Shape.Items items -> labels(items.item(), missing, texts);
      case Shape.Named named -> labels(named.value(), missing, texts);
      default -> { }
    }
  }

  private static void step(String step, ObjectNode item, String key) {
    FormStep.of(step).ifPresent(found -> found.apply(item, SERVICE, key));
  }

  private static String fee(String typed) {
    JsonNode before = json("{'id': 'a', 'fees': [{'cents': 7, 'source': 's'}]}");
    Map<String, String[]> sent = Map.of("#/fees", new String[] {"1"}, "/fees/0/cents", new String[] {typed});
    return new FormReader(sent).read(SERVICE, before).at("/fees/0/cents").toString();
  }

  /** What a browser sends of a form that nobody touched. */
  private static Map<String, String[]> sent(Shape shape, JsonNode body) {
    var sent = new LinkedHashMap<String, String[]>();
    collect(new FormView(GERMAN, body, new Choices(List.of(), "de"), List.of()).of(shape), sent);
    return sent;
  }

  private static void collect(FieldView field, Map<String, String[]> sent) {
    switch (field.type()) {
      case "group" -> field.children().forEach(child -> collect(child, sent));
      case "items" -> {
        sent.put("#" + field.name(), new String[] {Integer.toString(field.children().size())});
        field.children().forEach(child -> collect(child, sent));
      }
      case "named" -> {
        if (!field.children().isEmpty()) {
          sent.put("#" + field.name(), field.children().stream().map(FieldView::label).toArray(String[]::new));
        }
        field.children().forEach(child -> collect(child, sent));
      }
      case "texts", "words", "week" -> field.cells().forEach(cell ->
          sent.put(field.name() + "/" + cell.key(), new String[] {cell.value().replace("\n", "\r\n")}));
      case "references" -> {
        sent.put("#" + field.name(), new String[] {"1"});
        sent.put(field.name(), field.options().stream().filter(FieldView.Option::chosen)
            .map(FieldView.Option::value).toArray(String[]::new));
      }
      case "choice" -> sent.put(field.name(), new String[] {field.options().stream()
          .filter(FieldView.Option::chosen).map(FieldView.Option::value).findFirst().orElse("")});
      default -> sent.put(field.name(), new String[] {field.value().replace("\n", "\r\n")});
    }
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text.replace('\'', '"'));
  }
}
