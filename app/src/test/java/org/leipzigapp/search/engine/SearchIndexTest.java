package org.leipzigapp.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leipzigapp.search.engine.Entries.entry;
import static org.leipzigapp.search.engine.Entries.ids;
import static org.leipzigapp.search.engine.Entries.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.search.IndexEntry;
import org.leipzigapp.search.SearchResult;
import org.leipzigapp.search.vocabulary.Vocabulary;

class SearchIndexTest {

  private static final Vocabulary GENERAL = Vocabulary.general();
  private static final SearchIndex TOWN = SearchIndex.inMemory(GENERAL, Entries.town());

  @ParameterizedTest
  @CsvSource({
    "perso verloren,perso", "ausweis,perso", "Personalauweis,perso", "personal ausweis,perso",
    "reise pass,pass", "umgezogen was nun,anmelden", "melde mich um,anmelden", "Ummelung,anmelden",
    "ich ziehe ins ausland,abmelden", "gewerbe abmelden,gewerbe-ab", "gewerbe,gewerbe-an",
    "hundesteuer,hund", "wir haben einen welpen,hund", "sperrmul,sperrmuell", "alte couch loswerden,sperrmuell",
    "kühlschrank kaputt wohin,elektro", "kuehlschrank,elektro", "knöllchen bezahlen,strafe",
    "parken als anwohner,parken", "register my address,anmelden", "passport,pass"
  })
  void everyday_words_lead_to_the_right_service(String query, String id) {
    SearchResult result = TOWN.search(query, 5);

    assertThat(result).isInstanceOf(SearchResult.Found.class);
    assertThat(ids(result)).startsWith(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pizza bestellen", "wetter morgen", "lottozahlen", "bahn ticket nach berlin", "sushi",
    "haus kaufen", "die", "???", ""})
  void what_no_service_answers_is_missed_honestly(String query) {
    assertThat(TOWN.search(query, 5)).isInstanceOf(SearchResult.NothingFits.class);
  }

  @Test
  void paying_the_rent_is_not_paying_a_fine() {
    assertThat(ids(TOWN.search("die Miete zahlen", 5)).indexOf("strafe")).isNotZero();
  }

  @Test
  void a_title_beats_a_text_that_mentions_the_word() {
    assertThat(ids(TOWN.search("personalausweis", 5))).startsWith("perso");
    assertThat(ids(TOWN.search("reisepass", 5))).startsWith("pass");
  }

  @Test
  void short_words_are_not_taken_for_typing_errors() {
    assertThat(TOWN.search("mund", 5)).isInstanceOf(SearchResult.NothingFits.class);
    assertThat(TOWN.search("pas", 5)).isInstanceOf(SearchResult.NothingFits.class);
  }

  @Test
  void a_sentence_with_a_story_around_still_works() {
    SearchResult result = TOWN.search(
        "Guten Tag, gestern in der Straßenbahn habe ich leider meinen Ausweis verloren, was muss ich jetzt tun?", 5);

    assertThat(result).isInstanceOf(SearchResult.Found.class);
    assertThat(ids(result)).startsWith("perso");
  }

  @Test
  void kinds_stand_in_one_list_with_a_limit_for_each() {
    List<IndexEntry> entries = new ArrayList<>(Entries.town());
    for (int i = 0; i < 10; i++) {
      entries.add(entry("office", "office-" + i, "Bürgeramt Wohnsitz " + i));
    }
    SearchResult result = SearchIndex.inMemory(GENERAL, entries).search("wohnsitz", 2);

    assertThat(result.hits()).filteredOn(hit -> hit.kind().equals("office")).hasSize(2);
    assertThat(result.hits()).filteredOn(hit -> hit.kind().equals("service")).hasSize(2);
    assertThat(result.hits()).isSortedAccordingTo((left, right) -> Double.compare(right.score(), left.score()));
  }

  @Test
  void titles_in_another_language_are_found_too() {
    SearchIndex index = SearchIndex.inMemory(GENERAL,
        List.of(Entries.inEnglish(service("markt", "Wochenmarkt"), "Farmers' market"), service("bad", "Freibad")));

    assertThat(ids(index.search("farmers markets", 5))).containsExactly("markt");
  }

  @Test
  void a_pack_adds_its_own_words() {
    Vocabulary saxon = new org.leipzigapp.search.LocalWords(List.of("Leipzig"),
        Map.of("de", List.of("Sperrmüll : gelumpe"))).vocabulary();

    assertThat(TOWN.search("gelumpe", 5)).isInstanceOf(SearchResult.NothingFits.class);
    assertThat(ids(SearchIndex.inMemory(saxon, Entries.town()).search("gelumpe in Leipzig", 5)))
        .startsWith("sperrmuell");
  }

  @Test
  void changes_are_found_at_once_and_what_is_gone_is_not() {
    SearchIndex index = SearchIndex.inMemory(GENERAL, Entries.town());

    index.change("service", 2, Map.of("markt", Optional.of(service("markt", "Wochenmarkt")), "hund", Optional.empty()));

    assertThat(ids(index.search("wochenmarkt", 5))).containsExactly("markt");
    assertThat(index.suggest("wochen", "de", 5)).hasSize(1);
    assertThat(ids(index.search("hund anmelden", 5))).doesNotContain("hund");
    assertThat(index.suggest("hund", "de", 5)).isEmpty();
  }

  @Test
  void an_entry_without_words_harms_nobody() {
    IndexEntry empty = new IndexEntry("service", "empty", Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    SearchIndex index = SearchIndex.inMemory(GENERAL, List.of(empty, service("odd", "!!! ???"), service("pass", "Pass")));

    assertThat(ids(index.search("pass", 5))).containsExactly("pass");
  }

  @Test
  void an_empty_index_finds_nothing() {
    SearchIndex index = SearchIndex.inMemory(GENERAL, List.of());

    assertThat(index.search("perso", 5).hits()).isEmpty();
    assertThat(index.suggest("perso", "de", 5)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'; drop table service; --", "\u202eסיווא", "😀😀😀", "\u0000\u0001", "a OR b AND (", "*:*",
    "title:[* TO *]", "%s%n", "<script>alert(1)</script>", "ausweis\ud800", "\\", "ausweis~99999", "{{7*7}}"})
  void odd_input_is_answered_like_any_other(String query) {
    assertThat(TOWN.search(query, 5)).isNotNull();
    assertThat(TOWN.suggest(query, "de", 5)).isNotNull();
  }

  @Test
  void endless_input_is_cut() {
    assertThat(TOWN.search("ausweis ".repeat(10_000), 5).hits()).isNotEmpty();
    assertThat(TOWN.search("x".repeat(1_000_000), 5).hits()).isEmpty();
    assertThat(TOWN.suggest("x".repeat(1_000_000), "de", 5)).isEmpty();
  }

  @Test
  void random_input_never_fails() {
    Random random = new Random(42);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(1 + random.nextInt(40), 1, 0x300).forEach(c -> text.append((char) (c % 5 == 0 ? ' ' : c)));
      assertThat(TOWN.search(text.toString(), 3)).isNotNull();
      assertThat(TOWN.suggest(text.toString(), "en", 3)).isNotNull();
    }
  }

  @Test
  void a_limit_of_nothing_gives_nothing() {
    assertThat(TOWN.search("ausweis", 0).hits()).isEmpty();
    assertThat(TOWN.suggest("ausweis", "de", 0)).isEmpty();
  }
}
