package org.leipzigapp.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leipzigapp.Packs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class YamlTextTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final List<String> NASTY = List.of(
      "yes", "No", "on", "y", "true", "1_000", "1", "-0", "007", "0o17", "0b1", "0x1F", "1e3", "1.5", ".5", "+1", "1:30",
      "190:20:30", ".inf", ".NaN", "~", "null", "Null", "", " ", "  vorn", "hinten  ", "\t", "a\tb", "2026-01-01",
      "2026-01-01T10:00:00Z", "10:30", ": ", "a: b", "a:", ":a", "#", "a #b", "# a", "- a", "-", "--- a", "...", "---",
      "? a", "?", "[a]", "{a: b}", "a, b", "a]b", "&a", "*a", "!a", "!!str a", "|", ">", "|-", "%a", "@a", "`a`", "'",
      "\"", "'a'", "\"a\"", "a'b\"c", "\\", "\\n", "a\\", "<<", "=", "ä ö ü ß €", "👩‍👩‍👧 und 🇩🇪", "عربي", "\u00ad",
      "\u00a0", "\ufeff", "\u2028", "\u2029", "\u0085", "\u0000", "\u0007", "\u001b[31m", "\u007f", "\ufffe",
      "eins\nzwei", "eins\nzwei\n", "eins\n\n", "\n", "\n\n eins", "  eins\nzwei", "eins\n  zwei\n    drei", "eins \nzwei",
      "eins\r\nzwei", "\r", "eins\n\tzwei", "# eins\n# zwei", "a\n---\nb", "a\n...\n", "-\n-", "x".repeat(5000),
      "Wort ".repeat(400), "eins\n" + "Wort ".repeat(100) + "\n\n\nzwei", "<script>alert(1)</script>", "§ 6 Abs. 1 Nr. 3");

  static Stream<String> nasty() {
    return NASTY.stream();
  }

  static Stream<Path> packFiles() throws IOException {
    try (Stream<Path> leipzig = Files.walk(Packs.folder("leipzig"));
        Stream<Path> musterstadt = Files.walk(Packs.folder("musterstadt"))) {
      return Stream.concat(leipzig, musterstadt).filter(path -> path.toString().endsWith(".yaml")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void a_text_stays_the_text_it_is(String text) throws Exception {
    ObjectNode body = JSON.objectNode().put("id", "a").put("text", text);
    body.putObject("short").put("de", text).put("en", "x");
    body.putArray("list").add(text).add(text);
    body.putObject("deep").putArray("er").addObject().put("text", text).putObject("mehr").put("a", 1);
    assertThat(text.length() > 1000 || again(body, null).get("text").stringValue().equals(text)).isTrue();
    assertSame(body, null);
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void the_name_of_a_field_stays_as_well(String name) throws Exception {
    JsonNode body = JSON.objectNode().put("id", "a").set(name.substring(0, Math.min(900, name.length())),
        JSON.arrayNode().add("x"));
    assertSame(body, null);
  }

  @Test
  void whatever_json_can_say_and_a_pack_may_hold_reads_back() throws Exception {
    var random = new Random(7);
    for (int i = 0; i < 1500; i++) {
      ObjectNode body = object(random, 0);
      ObjectNode before = random.nextBoolean() ? object(random, 0) : body;
      assertThatCode(() -> YamlText.write(before, null)).as(before.toString()).doesNotThrowAnyException();
      assertSame(body, YamlText.write(before, null));
    }
  }

  @ParameterizedTest
  @MethodSource("packFiles")
  void a_file_of_a_pack_reads_back_with_and_without_its_own_style(Path file) throws Exception {
    JsonNode body = YamlTree.parse(Files.readString(file)).root();
    assertSame(body, Files.readString(file));
    assertSame(body, null);
  }

  /** Apart from comments, folded lines and the like, an edit is seen as an edit and not as a new file. */
  @ParameterizedTest
  @MethodSource("packFiles")
  void nearly_every_line_of_a_pack_stays_as_it_was_written(Path file) throws Exception {
    String before = Files.readString(file);
    List<String> lines = YamlText.write(YamlTree.parse(before).root(), before).lines().toList();
    List<String> meant = before.lines().filter(line -> !line.isBlank() && !line.strip().startsWith("#")).toList();
    long kept = meant.stream().filter(lines::contains).count();
    assertThat(kept * 100 / meant.size()).as(file.toString()).isGreaterThanOrEqualTo(70);
  }

  @Test
  void what_a_person_would_write_is_what_is_written() {
    ObjectNode body = JSON.objectNode().put("id", "hund").put("checked", "2026-11-23").put("plz", "04109");
    body.putObject("title").put("de", "Hund anmelden").put("en", "Register a dog: how");
    body.putArray("topics").add("tiere");
    body.putArray("steps").addObject().put("cents", 3750).putObject("text").put("de", "Erstens.\nZweitens.");

    assertThat(YamlText.write(body, null)).isEqualTo("""
        id: hund
        checked: "2026-11-23"
        plz: "04109"
        title: {de: Hund anmelden, en: 'Register a dog: how'}
        topics: [tiere]
        steps:
          - cents: 3750
            text:
              de: |-
                Erstens.
                Zweitens.
        """);
  }

  @Test
  void the_comment_at_the_top_stays_and_others_are_told_as_lost() {
    String file = "# Woher das kommt\n# und seit wann.\nid: a\ntext: eins\n";
    assertThat(YamlText.write(JSON.objectNode().put("id", "a").put("text", "zwei"), file))
        .isEqualTo("# Woher das kommt\n# und seit wann.\nid: a\ntext: zwei\n");
    assertThat(YamlText.losesComments(file)).isFalse();
    assertThat(YamlText.losesComments(file + "# noch etwas\nmehr: 1\n")).isTrue();
    assertThat(YamlText.losesComments("id: a # so\n")).isTrue();
    assertThat(YamlText.losesComments("id: 'a # kein Kommentar'\n")).isFalse();
  }

  @Test
  void what_yaml_of_packs_cannot_say_is_refused_and_not_changed() {
    ObjectNode number = JSON.objectNode().put("id", "a").put("number", Long.MAX_VALUE);
    ObjectNode halfACharacter = JSON.objectNode().put("id", "a").put("text", "\ud83d[a]");
    for (JsonNode body : List.of(number, halfACharacter)) {
      assertThatThrownBy(() -> YamlText.write(body, null)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static void assertSame(JsonNode body, @Nullable String before) throws Exception {
    assertThat(ContentJson.same(again(body, before), body)).as(YamlText.write(body, before)).isTrue();
    assertThat(again(body, before).propertyNames().toString()).isEqualTo(body.propertyNames().toString());
  }

  private static JsonNode again(JsonNode body, @Nullable String before) throws Exception {
    return YamlTree.parse(YamlText.write(body, before)).root();
  }

  private static ObjectNode object(Random random, int depth) {
    ObjectNode object = JSON.objectNode();
    for (int i = random.nextInt(5); i >= 0; i--) {
      object.set("f" + random.nextInt(6), any(random, depth + 1));
    }
    return object;
  }

  private static JsonNode any(Random random, int depth) {
    return switch (random.nextInt(depth < 6 ? 9 : 6)) {
      case 0 -> JSON.numberNode(random.nextInt() * (random.nextBoolean() ? 1L : 1_000_000L));
      case 1 -> JSON.numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
      case 2 -> random.nextInt(3) == 0 ? JSON.nullNode() : JSON.booleanNode(random.nextBoolean());
      case 3 -> JSON.stringNode(NASTY.get(random.nextInt(NASTY.size())) + NASTY.get(random.nextInt(NASTY.size())));
      case 4, 5 -> JSON.stringNode(NASTY.get(random.nextInt(NASTY.size())));
      case 6 -> list(random, depth);
      default -> object(random, depth);
    };
  }

  private static ArrayNode list(Random random, int depth) {
    ArrayNode list = JSON.arrayNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(any(random, depth + 1));
    }
    return list;
  }
}
