package org.leipzigapp.readability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulae against values that were worked out by hand, and the counting below them. */
class ReadabilityTest {

  private static final Offset<Double> NEARLY = within(0.00005);

  @ParameterizedTest
  @CsvSource({
      "100, 5, 180, 30, 20, 50, 54.7, 50, 8.595",
      "100, 10, 150, 15, 8, 62, 82.25, 25, 2.2631",
      "120, 4, 264, 54, 42, 38, 21.3, 75, 15.7145",
      "4, 1, 4, 0, 0, 4, 117.5, 4, -3.4762"
  })
  void the_formulae_give_the_known_values(
      int words, int sentences, int syllables, int longOnes, int many, int one, double amstad, double lix,
      double wiener) {
    var counts = new Counts(words, sentences, syllables, longOnes, many, one);

    assertThat(counts.amstad()).isCloseTo(amstad, NEARLY);
    assertThat(counts.lix()).isCloseTo(lix, NEARLY);
    assertThat(counts.wiener()).isCloseTo(wiener, NEARLY);
  }

  @Test
  void english_has_the_published_value_of_flesch() {
    var found = Readability.of("The cat in the hat ate breakfast.", "en");

    assertThat(found.words()).isEqualTo(7);
    assertThat(found.amstad()).isCloseTo(103.0443, within(0.0001));
    assertThat(found.wiener()).isNaN();
  }

  @Test
  void plain_words_are_easier_than_office_words() {
    var plain = Readability.of("Bringen Sie Ihren Ausweis mit. Das Foto machen wir im Amt.", "de");
    var office = Readability.of(
        "Zur Beantragung sind die erforderlichen Personaldokumente unverzüglich beizubringen.", "de");

    assertThat(plain.amstad()).isGreaterThan(office.amstad() + 40);
    assertThat(plain.lix()).isLessThan(office.lix());
    assertThat(plain.wiener()).isLessThan(office.wiener());
  }

  @Test
  void without_words_there_are_no_figures() {
    var nothing = Readability.of(" … 。 \n", "de");

    assertThat(nothing.sentences()).isZero();
    assertThat(nothing.words()).isZero();
    assertThat(nothing.amstad()).isNaN();
    assertThat(nothing.lix()).isNaN();
  }

  @Test
  void of_other_languages_only_lix_is_known() {
    var arabic = Readability.of("مرحبا بكم في المدينة.", "ar");

    assertThat(arabic.words()).isEqualTo(4);
    assertThat(arabic.lix()).isGreaterThanOrEqualTo(4);
    assertThat(arabic.amstad()).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
      "Amt, 1", "Pass, 1", "Straße, 2", "Bürger, 2", "Ausweis, 2", "Personalausweis, 5", "Bewohnerparkausweis, 6",
      "Wohnungsgeberbestätigung, 8", "Gebühr, 2", "Antrag, 2", "beantragen, 4", "beauftragen, 4", "geeignet, 3",
      "Familie, 4", "Familienkasse, 6", "Ferien, 3", "Ferienpass, 4", "Papier, 2", "Papiere, 3", "studieren, 3",
      "Studienplatz, 4", "Linie, 3", "Dienst, 1", "verdient, 2", "Patient, 3", "Information, 5", "Station, 3",
      "aktuell, 3", "Museum, 3", "beurkunden, 4", "Beurkundung, 4", "beenden, 3", "Beerdigung, 4", "Ideen, 3",
      "Quittung, 2", "bequem, 2", "Bayern, 2", "Typ, 1", "System, 2", "Häuser, 2", "Feuer, 2", "neue, 2", "Zoo, 1",
      "Service, 2", "Onlinedienst, 3", "Niveau, 2", "Tour, 1", "Yacht, 1", "Kita, 2", "PDF, 3", "E-Mail, 2",
      "Wohnungsgeber-Bestätigung, 8", "Einbürgerungsurkunde, 7", "Steueridentifikationsnummer, 11", "USA, 3", "3, 1"
  })
  void german_syllables_are_counted_as_they_are_spoken(String word, int syllables) {
    assertThat(GermanSyllables.count(word)).isEqualTo(syllables);
  }

  @ParameterizedTest
  @CsvSource({
      "cat, 1", "the, 1", "ate, 1", "breakfast, 2", "passport, 2", "apply, 2", "application, 4", "residence, 3",
      "table, 2", "registered, 3", "city, 2", "needed, 2", "asked, 1", "offices, 3", "free, 1", "proof, 1",
      "identity, 4",
      "library, 3", "year, 1", "people, 2"
  })
  void english_syllables_are_near_enough(String word, int syllables) {
    assertThat(EnglishSyllables.count(word)).isEqualTo(syllables);
  }
}
