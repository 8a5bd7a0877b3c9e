package org.leipzigapp.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTest {

  private final Text text = new Text(Map.of("de", "Alltag", "de-simple", "Einfach", "en", "Everyday"));

  @Test
  void a_reader_gets_the_text_at_the_level() {
    assertThat(text.in(Reading.of("de-simple"))).isEqualTo("Einfach");
  }

  @Test
  void a_missing_level_falls_back_to_the_language() {
    assertThat(text.in(Reading.of("en-simple"))).isEqualTo("Everyday");
  }

  @Test
  void a_missing_language_falls_back_to_german_and_says_so() {
    assertThat(text.in(Reading.of("uk"))).isEqualTo("Alltag");
    assertThat(text.languageFor(Reading.of("uk"))).isEqualTo("de");
  }

  @Test
  void a_text_without_german_is_no_text() {
    assertThatThrownBy(() -> new Text(Map.of("en", "x"))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_was_not_answered_yet_excludes_nothing() {
    var when = new When(Map.of("alter", List.of("ab-24")));

    assertThat(when.allows(Map.of())).isTrue();
    assertThat(when.isMetBy(Map.of())).isFalse();
    assertThat(when.allows(Map.of("alter", "unter-16"))).isFalse();
    assertThat(when.isMetBy(Map.of("alter", "ab-24"))).isTrue();
  }

  @Test
  void a_date_is_read_as_exactly_as_it_is_known() {
    assertThat(new PartialDate("2026").format(Locale.GERMAN)).isEqualTo("2026");
    assertThat(new PartialDate("2026-02").format(Locale.GERMAN)).isEqualTo("Februar 2026");
    assertThat(new PartialDate("2026-02-07").format(Locale.GERMAN)).isEqualTo("7. Februar 2026");
    assertThatThrownBy(() -> new PartialDate("2026-02-31")).isInstanceOf(RuntimeException.class);
  }
}
