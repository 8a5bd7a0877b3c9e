package org.leipzigapp.readability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.content.Reading;
import org.leipzigapp.web.Texts;

/** What the hints notice, and what they leave in peace. */
class PlainLanguageTest {

  private static final Reading EVERYDAY = Reading.of("de");
  private static final Reading SIMPLE = Reading.of("de-simple");
  private static final Reading ENGLISH = Reading.of("en");

  @Test
  void more_than_20_words_are_long_in_everyday_german_and_more_than_10_in_simple() {
    String eleven = "Bringen Sie bitte Ihren alten Pass und ein neues Foto mit.";

    assertThat(kinds(eleven, EVERYDAY)).isEmpty();
    assertThat(kinds(eleven, SIMPLE)).containsExactly(Kind.LONG_SENTENCE);
    assertThat(kinds("Wort ".repeat(20) + ".", EVERYDAY)).isEmpty();
    assertThat(kinds("Wort ".repeat(21) + ".", EVERYDAY)).containsExactly(Kind.LONG_SENTENCE);
  }

  @Test
  void a_long_word_is_split_where_its_joints_are_sure() {
    assertThat(better("Die Wohnungsgeberbestätigung fehlt.", EVERYDAY, Kind.LONG_WORD))
        .containsExactly("Wohnungsgeber-Bestätigung");
    assertThat(better("Die Wohnungsgeberbestätigung fehlt.", SIMPLE, Kind.LONG_WORD))
        .containsExactly("Wohnungs·geber·bestätigung");
    assertThat(better("Der Bewohnerparkausweis fehlt.", SIMPLE, Kind.LONG_WORD))
        .containsExactly("Bewohner·park·ausweis");
  }

  @Test
  void a_long_word_of_unknown_parts_is_named_without_advice() {
    var hints = PlainLanguage.hints("Das Quastenflosserbeobachtungsboot kommt.", EVERYDAY);

    assertThat(hints).singleElement().satisfies(hint -> {
      assertThat(hint.kind()).isEqualTo(Kind.LONG_WORD);
      assertThat(hint.better()).isNull();
    });
  }

  @Test
  void what_a_hyphen_parts_is_not_long() {
    assertThat(kinds("Die Wohnungsgeber-Bestätigung fehlt.", EVERYDAY)).isEmpty();
    assertThat(kinds("Der Wohnungs·geber hilft.", SIMPLE)).doesNotContain(Kind.LONG_WORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Der Antrag wird geprüft.",
      "Ihre Daten werden von uns gespeichert.",
      "Der Ausweis wurde ausgestellt.",
      "Das ist so entschieden worden.",
      "Wir rufen an, wenn der Ausweis abgeholt werden kann.",
      "Sie werden informiert.",
      "Der Pass ist abzuholen.",
      "Das Formular ist zu unterschreiben.",
      "Die Papiere sind mitzubringen."
  })
  void passive_is_noticed(String sentence) {
    assertThat(kinds(sentence, EVERYDAY)).contains(Kind.PASSIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Wir prüfen Ihren Antrag.",
      "Sie werden Bürger dieser Stadt.",
      "Es wird kalt.",
      "Sie werden bald umziehen.",
      "Das Amt ist zu den üblichen Zeiten offen.",
      "Das Amt ist zu bestimmten Zeiten voll.",
      "Es ist möglich, einen Termin zu buchen.",
      "Das Ziel ist es, schnell zu helfen.",
      "Wer umzieht, wird gesetzlichen Regeln gerecht."
  })
  void what_is_no_passive_is_left_in_peace(String sentence) {
    assertThat(kinds(sentence, EVERYDAY)).doesNotContain(Kind.PASSIVE);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Melden Sie sich unverzüglich.                  | unverzüglich        | sofort",
      "Hinsichtlich der Kosten gilt das.              | Hinsichtlich        | Zu",
      "Das muss die Antragstellerin tun.              | Antragstellerin     | Sie, wer den Antrag stellt",
      "Wir sehen das im Hinblick auf die Kosten.      | im Hinblick auf     | wegen",
      "Nehmen Sie Lichtbilder mit.                    | Lichtbilder         | Foto"
  })
  void office_german_has_plainer_words(String sentence, String excerpt, String better) {
    assertThat(PlainLanguage.hints(sentence, EVERYDAY)).anySatisfy(hint -> {
      assertThat(hint.kind()).isEqualTo(Kind.OFFICE_WORDS);
      assertThat(hint.excerpt()).isEqualTo(excerpt);
      assertThat(hint.better()).isEqualTo(better);
    });
  }

  @Test
  void a_term_of_several_words_does_not_reach_over_a_comma() {
    assertThat(kinds("Das liegt im Hinblick, auf den es ankommt.", EVERYDAY)).doesNotContain(Kind.OFFICE_WORDS);
  }

  @Test
  void three_nouns_made_of_verbs_are_noun_style_and_things_are_none() {
    assertThat(kinds("Nach Prüfung und Bearbeitung kommt die Entscheidung.", EVERYDAY)).contains(Kind.NOUN_STYLE);
    assertThat(kinds("Wohnung, Zeitung, Heizung und Rechnung.", EVERYDAY)).isEmpty();
  }

  @Test
  void a_chain_has_at_least_two_genitives() {
    assertThat(kinds("Wir prüfen die Dauer der Gültigkeit des Ausweises.", EVERYDAY)).contains(Kind.GENITIVE_CHAIN);
    assertThat(kinds("Wir prüfen die Dauer der Gültigkeit.", EVERYDAY)).doesNotContain(Kind.GENITIVE_CHAIN);
    assertThat(kinds("Das ist der Ausweis, der der Frau gehört.", EVERYDAY)).doesNotContain(Kind.GENITIVE_CHAIN);
  }

  @Test
  void three_subordinate_clauses_are_nested_and_a_list_is_not() {
    assertThat(kinds("Wenn Sie, weil es eilt, den Pass, den Sie brauchen, holen, rufen Sie an.", EVERYDAY))
        .contains(Kind.NESTED_SENTENCE);
    assertThat(kinds("Bringen Sie den Pass, die Urkunde, das Foto, den Vertrag und die Karte mit.", EVERYDAY))
        .isEmpty();
  }

  @Test
  void two_negations_are_noticed() {
    assertThat(kinds("Kommen Sie nicht ohne Termin.", EVERYDAY)).containsExactly(Kind.NEGATION);
    assertThat(kinds("Das ist nicht unerheblich.", EVERYDAY)).contains(Kind.NEGATION);
    assertThat(kinds("Das kostet nichts.", EVERYDAY)).isEmpty();
    assertThat(kinds("Ohne Ausweis und ohne Termin geht es nicht.", EVERYDAY)).containsExactly(Kind.NEGATION);
    assertThat(kinds("Sie brauchen keinen Ausweis und keinen Termin.", EVERYDAY)).isEmpty();
    assertThat(kinds("Das gilt nicht nur heute, aber nie am Sonntag.", EVERYDAY)).isEmpty();
  }

  @Test
  void abbreviations_come_with_their_long_form() {
    assertThat(better("Bringen Sie z. B. den Pass oder i.d.R. die Karte mit.", EVERYDAY, Kind.ABBREVIATION))
        .containsExactly("zum Beispiel", "meistens");
    assertThat(kinds("Dr. Ey wohnt in Nr. 5 in einer WG. Dort wohnt J. S. Bach.", EVERYDAY)).isEmpty();
  }

  @Test
  void man_leaves_open_who_has_to_act() {
    assertThat(kinds("Hier kann man parken.", EVERYDAY)).containsExactly(Kind.MAN);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Come prior to your move.                  | OFFICE_WORDS",
      "The form must be handed in.               | PASSIVE",
      "Bring papers, e.g. your passport.         | ABBREVIATION",
      "Do not come without an appointment.       | NEGATION"
  })
  void english_has_its_own_rules(String sentence, Kind kind) {
    assertThat(kinds(sentence, ENGLISH)).containsExactly(kind);
  }

  @Test
  void german_words_are_no_matter_in_english_and_nothing_but_length_in_other_languages() {
    assertThat(kinds("A man may park here.", ENGLISH)).isEmpty();
    assertThat(kinds("Der Antrag wird geprüft.", Reading.of("fr"))).isEmpty();
  }

  @Test
  void a_plain_text_gets_no_hints() {
    assertThat(PlainLanguage.hints("""
        Sie ziehen um? Melden Sie sich in zwei Wochen an.

        Das bringen Sie mit:

        - Ihren Ausweis
        - die Bestätigung von Ihrer Vermieterin

        Es kostet nichts. Fragen Sie uns: https://www.leipzig.de/wohnsitz-anmelden-ummelden-abmelden
        """, EVERYDAY)).isEmpty();
  }

  @Test
  void places_are_exact_and_in_order() {
    String text = "😀 Das wird geprüft. Danach, ggf. sofort, unverzüglich.";

    List<Hint> hints = PlainLanguage.hints(text, EVERYDAY);

    assertThat(hints).hasSizeGreaterThan(2).isSortedAccordingTo((a, b) -> a.from() - b.from());
    assertThat(hints).allSatisfy(hint -> assertThat(text.substring(hint.from(), hint.to())).isEqualTo(hint.excerpt()));
  }

  @Test
  void a_megabyte_gets_a_bounded_answer() {
    assertThat(PlainLanguage.hints("Der Antrag wird unverzüglich geprüft. ".repeat(30_000), EVERYDAY))
        .hasSizeBetween(1, PlainLanguage.MOST_HINTS);
    assertThat(PlainLanguage.hints("wird ".repeat(300_000), EVERYDAY)).hasSize(1);
    assertThat(PlainLanguage.hints("x".repeat(3_000_000), EVERYDAY)).singleElement()
        .satisfies(hint -> assertThat(hint.excerpt()).hasSizeLessThan(200));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_kind_has_its_words(Kind kind) {
    var texts = new Texts(Path.of("none"), Set.of("de", "en"));

    assertThat(texts.keys(EVERYDAY)).contains(kind.textKey(), kind.nameKey());
  }

  @Test
  void the_lists_are_long_enough() {
    assertThat(WordFile.read("de-office")).hasSizeGreaterThan(250).allSatisfy((term, better) ->
        assertThat(better).as(term).isNotBlank());
    assertThat(WordFile.read("en-office")).hasSizeGreaterThan(80).allSatisfy((term, better) ->
        assertThat(better).as(term).isNotBlank());
  }

  private static List<Kind> kinds(String text, Reading reading) {
    return PlainLanguage.hints(text, reading).stream().map(Hint::kind).toList();
  }

  private static List<String> better(String text, Reading reading, Kind kind) {
    return PlainLanguage.hints(text, reading).stream()
        .filter(hint -> hint.kind() == kind)
        .map(hint -> String.valueOf(hint.better()))
        .toList();
  }
}
