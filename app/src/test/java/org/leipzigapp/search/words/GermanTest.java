package org.leipzigapp.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leipzigapp.search.vocabulary.Vocabulary;

class GermanTest {

  private static final German GERMAN = Vocabulary.general().german();

  @ParameterizedTest
  @CsvSource({
    "Ummeldung,ummelden", "Ummeldungen,ummelden", "umgemeldet,ummelden", "umzumelden,ummelden", "ummeldet,ummelden",
    "umgezogen,umziehen", "umzuziehen,umziehen", "umziehe,umziehen", "zieht,ziehen", "weggeworfen,wegwerfen",
    "verlorener,verlieren", "Kühlschränke,Kühlschrank", "kuehlschrank,Kühlschrank", "kuhlschrank,kühlschrank",
    "Strasse,Straße", "Zeugnisse,Zeugnis", "Bürgerinnen,Bürger", "Bürger*innen,Bürger", "Hunde,Hund", "Kitas,Kita",
    "Änderung,ändern", "Versicherungen,versichern", "Führerscheins,Führerschein", "PERSONALAUSWEIS,Personalausweis"
  })
  void forms_of_one_word_have_one_stem(String one, String other) {
    assertThat(stem(one)).isEqualTo(stem(other));
  }

  @ParameterizedTest
  @CsvSource({"Hund,und", "Miete,Mitte", "anmelden,abmelden", "neue,neun", "Person,Perso", "Wohnung,Woche"})
  void different_words_keep_different_stems(String one, String other) {
    assertThat(stem(one)).isNotEqualTo(stem(other));
  }

  @Test
  void a_split_off_prefix_goes_back_to_its_verb() {
    assertThat(sentence("ich melde mich morgen um")).contains("ummelden").doesNotContain("um");
    assertThat(sentence("wir ziehen bald um")).contains("umziehen");
  }

  @Test
  void a_preposition_before_the_verb_stays_what_it_is() {
    assertThat(sentence("um zehn melde ich mich")).contains("um").doesNotContain("ummelden");
  }

  @Test
  void a_compound_is_split_with_its_head_first() {
    assertThat(GERMAN.word("bewohnerparkausweis").halves().getFirst()).contains("ausweis");
    assertThat(GERMAN.word("bewohnerparkausweis").parts()).contains(stem("Ausweis"), stem("Bewohner"));
    assertThat(GERMAN.word("hundesteuer").parts()).containsExactly(stem("Steuer"), stem("Hund"));
    assertThat(GERMAN.word("personalausweisverlust").parts()).contains(stem("Personalausweis"), stem("Verlust"));
  }

  @Test
  void a_word_that_only_looks_like_a_compound_is_left_whole() {
    assertThat(GERMAN.word("ausgleich").halves()).isEmpty();
    assertThat(GERMAN.word("wohnung").halves()).isEmpty();
  }

  @Test
  void what_a_hyphen_left_out_is_read_as_written_in_full() {
    assertThat(stems("An- oder Ummeldung Wohnsitz")).contains(stem("Anmeldung"), stem("Ummeldung"), stem("Wohnsitz"));
    assertThat(stems("Kranken- und Unfallversicherung")).contains(stem("Krankenversicherung"));
  }

  @Test
  void stop_words_are_read_only_where_there_is_nothing_else() {
    assertThat(stems("wo ist das Fundbüro")).containsExactly(stem("Fundbüro"));
    assertThat(stems("wo ist das")).hasSize(3);
  }

  @Test
  void anmelden_and_abmelden_are_opposites() {
    assertThat(GERMAN.opposites(stem("abmelden"))).contains(stem("anmelden"), stem("ummelden"))
        .doesNotContain(stem("abmelden"));
    assertThat(GERMAN.opposites(stem("Hund"))).isEmpty();
  }

  private static String stem(String word) {
    return GERMAN.word(Tokens.of(word, 1).getFirst()).stem();
  }

  private static List<String> stems(String text) {
    return GERMAN.words(text, 50).stream().map(Word::stem).toList();
  }

  private static List<String> sentence(String text) {
    return GERMAN.joinSentence(Tokens.of(text, 50), stem -> true);
  }
}
