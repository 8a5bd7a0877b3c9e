package org.leipzigapp.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.Packs;
import org.leipzigapp.content.PackReader.BrokenPack;

class PackReaderTest {

  private static final String SERVICE = "services/personalausweis.yaml";

  @TempDir Path pack;

  @BeforeEach
  void copyOfAGoodPack() throws IOException {
    Path good = Packs.folder("musterstadt");
    try (Stream<Path> files = Files.walk(good)) {
      for (Path file : files.toList()) {
        Path target = pack.resolve(good.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"leipzig", "musterstadt"})
  void every_pack_in_the_repository_is_sound(String name) throws Exception {
    assertThat(Packs.reader().read(Packs.folder(name)).files()).isNotEmpty();
  }

  @Test
  void a_misspelt_field_is_named_with_its_file() throws IOException {
    edit(SERVICE, text -> text.replace("\ntopics:", "\ntopic:"));

    assertThat(problems()).allSatisfy(problem -> assertThat(problem.file()).isEqualTo(SERVICE));
    assertThat(problems()).anySatisfy(problem -> assertThat(problem.toString()).contains("topic"));
  }

  @Test
  void a_wrong_value_is_named_with_line_field_and_what_is_expected() throws IOException {
    Path numbers = pack.resolve("numbers.yaml");
    List<String> lines = Files.readAllLines(numbers);
    int at = lines.indexOf(lines.stream().filter(line -> line.contains("kind: emergency")).findFirst().orElseThrow());
    lines.set(at, lines.get(at).replace("kind: emergency", "kind: urgent"));
    Files.write(numbers, lines);

    assertThat(problems()).singleElement().satisfies(problem -> {
      assertThat(problem.file()).isEqualTo("numbers.yaml");
      assertThat(problem.line()).isEqualTo(at + 1);
      assertThat(problem.field()).endsWith("/kind");
      assertThat(problem.expected()).contains("emergency");
    });
  }

  @Test
  void a_condition_on_a_question_that_nobody_asks_is_refused() throws IOException {
    edit(SERVICE, text -> text + "\nremedy:\n  - {text: {de: Bar}, when: {wetter: gut}, source: x}\n");

    assertThat(problems()).anySatisfy(problem -> assertThat(problem.field()).endsWith("/when/wetter"));
  }

  @Test
  void a_fact_without_an_explained_source_is_refused() throws IOException {
    edit(SERVICE, text -> text + "\nremedy:\n  - {text: {de: Bar}, source: hoerensagen}\n");

    assertThat(problems()).anySatisfy(problem -> assertThat(problem.toString()).contains("hoerensagen"));
  }

  @Test
  void an_office_that_does_not_exist_is_refused() throws IOException {
    edit(SERVICE, text -> text.replaceFirst("offered_at: \\[[^]]*]", "offered_at: [luftschloss]"));

    assertThat(problems()).anySatisfy(problem -> assertThat(problem.toString()).contains("luftschloss"));
  }

  @Test
  void a_page_that_consists_of_not_known_is_refused() throws IOException {
    Files.writeString(pack.resolve(SERVICE), """
        id: personalausweis
        title: {de: Personalausweis beantragen, en: Apply for an identity card}
        topics: [%s]
        names: {de: [Perso]}
        answer: {text: {de: Sie gehen hin., en: You go there.}, source: s}
        offices: {}
        sources: {s: {kind: pack, title: Beispiel, as_of: "2026"}}
        checked: "2026-11-23"
        """.formatted(Packs.firstTopic(pack)));

    assertThat(problems()).anySatisfy(problem -> assertThat(problem.expected()).contains("not known"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id: [", "a: &x [1]\nb: *x", "id: x\nid: y", "", "\0", "? [a]\n: b", "!!java.net.URL [\"http://localhost\"]"})
  void unreadable_yaml_is_told_with_its_line_and_does_no_harm(String yaml) throws IOException {
    Files.writeString(pack.resolve(SERVICE), yaml);

    assertThat(problems()).anySatisfy(problem -> {
      assertThat(problem.file()).isEqualTo(SERVICE);
      assertThat(problem.line()).isPositive();
    });
  }

  @Test
  void bytes_that_are_no_text_are_told() throws IOException {
    Files.write(pack.resolve(SERVICE), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThat(problems()).anySatisfy(problem -> assertThat(problem.expected()).contains("UTF-8"));
  }

  @Test
  void a_missing_file_is_named() throws IOException {
    Files.delete(pack.resolve("city.yaml"));

    assertThat(problems()).anySatisfy(problem -> assertThat(problem.file()).isEqualTo("city.yaml"));
  }

  @Test
  void a_file_whose_name_is_not_its_id_is_refused() throws IOException {
    Files.move(pack.resolve(SERVICE), pack.resolve("services/ausweis.yaml"));

    assertThat(problems()).anySatisfy(problem -> assertThat(problem.field()).isEqualTo("/id"));
  }

  @Test
  void a_folder_that_is_none_is_told() {
    assertThatThrownBy(() -> Packs.reader().read(pack.resolve("nirgends"))).isInstanceOf(BrokenPack.class);
  }

  private void edit(String file, UnaryOperator<String> change) throws IOException {
    Files.writeString(pack.resolve(file), change.apply(Files.readString(pack.resolve(file))));
  }

  private List<PackProblem> problems() throws IOException {
    try {
      Packs.reader().read(pack);
      throw new AssertionError("the pack was taken");
    } catch (BrokenPack e) {
      return e.problems();
    }
  }
}
