package org.leipzigapp.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.content.Reading;

class TextsTest {

  @TempDir Path pack;

  @Test
  void all_languages_have_the_same_keys() {
    var texts = new Texts(pack, Set.of("de", "en"));

    assertThat(texts.keys(Reading.of("en"))).isEqualTo(texts.keys(Reading.of("de")));
  }

  @Test
  void a_pack_brings_a_language_by_a_file_alone() throws IOException {
    Files.createDirectories(pack.resolve("texts"));
    Files.writeString(pack.resolve("texts/uk.yaml"), "search.button: Знайти\n");
    var texts = new Texts(pack, Set.of("de", "uk"));

    assertThat(texts.get(Reading.of("uk"), "search.button")).isEqualTo("Знайти");
    assertThat(texts.get(Reading.of("uk"), "area.help")).isEqualTo("Hilfe");
  }

  @Test
  void apostrophes_stay_as_they_are() {
    var texts = new Texts(pack, Set.of("en"));

    assertThat(texts.get(Reading.of("en"), "search.results", "driver's licence"))
        .isEqualTo("Results for “driver's licence”");
  }

  @Test
  void braces_in_what_people_type_do_no_harm() {
    var texts = new Texts(pack, Set.of("de"));

    assertThat(texts.get(Reading.of("de"), "search.results", "{0} {1,number} '")).contains("{0} {1,number} '");
  }
}
