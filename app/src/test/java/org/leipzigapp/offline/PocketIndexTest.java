package org.leipzigapp.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leipzigapp.search.EverydayWords;
import org.leipzigapp.search.IndexEntry;

/** What a device searches without a network. */
class PocketIndexTest {

  private static final EverydayWords WORDS = new EverydayWords(List.of(), Set.of("der", "mein"), Set.of("beantragen"));
  private static final IndexEntry ID_CARD = entry("personalausweis", "Personalausweis beantragen", "Perso");
  private static final IndexEntry DOG = entry("hund", "Hund anmelden", "Hundesteuer");

  @Test
  void every_thing_has_its_title_its_names_and_what_people_say_for_it() {
    PocketIndex index = index("de", 10_000, Map.of("mein Perso ist weg", ID_CARD));

    assertThat(index.things()).extracting(PocketIndex.Thing::path)
        .containsExactly("/services/hund", "/services/personalausweis");
    assertThat(texts(index, 1)).containsExactlyInAnyOrder(
        "t personalausweis beantragen", "t id card", "n perso", "s perso ist weg");
  }

  @Test
  void titles_and_answers_are_in_the_readers_language_and_german_where_there_is_none() {
    assertThat(index("en", 10_000, Map.of()).things()).extracting(PocketIndex.Thing::title)
        .containsExactly("Hund anmelden", "ID card");
  }

  @Test
  void a_word_is_kept_once_and_weak_ones_are_marked() {
    PocketIndex index = index("de", 10_000, Map.of("perso beantragen", ID_CARD, "hund beantragen", DOG));
    List<String> words = List.of(index.words().split(" "));

    assertThat(words).doesNotHaveDuplicates().doesNotContain("der");
    assertThat(index.weak()).containsExactly(words.indexOf("beantragen"));
  }

  @Test
  void a_phrase_of_stop_words_and_one_other_keeps_all_its_words() {
    assertThat(texts(index("de", 10_000, Map.of("der Hund", DOG)), 0)).contains("s der hund");
  }

  @Test
  void what_does_not_fit_is_left_out_longest_sayings_first() {
    var said = new HashMap<String, IndexEntry>();
    for (int i = 0; i < 2_000; i++) {
      said.put("wort" + i + " noch " + "x".repeat(i % 40), DOG);
    }
    PocketIndex index = index("de", 12_000, said);

    assertThat(index.phrases().getFirst().length() + index.words().length()).isBetween(8_000, 12_000);
    assertThat(texts(index, 0)).contains("s wort0 noch").noneMatch(text -> text.contains("x".repeat(39)));
    assertThat(index.things()).hasSize(2);
  }

  @Test
  void hostile_texts_become_words_or_nothing() {
    PocketIndex index = index("de", 10_000, Map.of("<script>\"\\ \u0000", ID_CARD, "…!?", DOG));

    assertThat(texts(index, 1)).contains("s script");
    assertThat(texts(index, 0)).noneMatch(text -> text.equals("s"));
    assertThat(index.words()).doesNotContain("<", "\"", "\\");
  }

  private static PocketIndex index(String language, int bytes, Map<String, IndexEntry> said) {
    return PocketIndex.of(List.of(ID_CARD, DOG), language, Map.of("service", "/services/"), WORDS, said, bytes);
  }

  /** The phrases of a thing, with numbers replaced by their words. */
  private static List<String> texts(PocketIndex index, int thing) {
    String[] words = index.words().split(" ");
    return Arrays.stream(index.phrases().get(thing).split(" "))
        .map(phrase -> phrase.charAt(0) + " " + String.join(" ", Arrays.stream(phrase.substring(1).split("\\."))
            .map(number -> words[Integer.parseInt(number, 36)]).toList()))
        .toList();
  }

  private static IndexEntry entry(String id, String title, String name) {
    var titles = new LinkedHashMap<>(Map.of("de", title));
    if (id.equals("personalausweis")) {
      titles.put("en", "ID card");
    }
    return new IndexEntry("service", id, titles, Map.of("de", List.of(name)), Map.of(), Map.of("de", "So geht es."),
        Map.of());
  }
}
