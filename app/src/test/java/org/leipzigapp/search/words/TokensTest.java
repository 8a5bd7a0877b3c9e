package org.leipzigapp.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

  @Test
  void text_is_cut_at_all_that_is_no_letter_or_digit() {
    assertThat(Tokens.of("Kfz-Schein; E-Mail/Fax (alt), § 9", 20))
        .containsExactly("kfz", "schein", "e", "mail", "fax", "alt", "9");
  }

  @Test
  void composed_and_decomposed_letters_are_the_same() {
    assertThat(Tokens.of("Mu\u0308ll", 5)).isEqualTo(Tokens.of("Müll", 5));
  }

  @Test
  void no_more_tokens_than_wanted_are_made_and_none_is_endless() {
    assertThat(Tokens.of("wort ".repeat(10_000), 24)).hasSize(24);
    assertThat(Tokens.of("x".repeat(10_000), 24).getFirst().length()).isLessThan(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000\u0007", "😀🎉", "!?.,;:-", "'; --", "\u202e\u202d"})
  void text_without_letters_has_no_tokens(String text) {
    assertThat(Tokens.of(text, 24)).isEmpty();
  }

  @Test
  void lone_surrogates_are_no_letters() {
    assertThat(Tokens.of("a\ud800b", 5)).containsExactly("a", "b");
  }
}
