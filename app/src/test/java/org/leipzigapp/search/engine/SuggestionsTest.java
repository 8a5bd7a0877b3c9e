package org.leipzigapp.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leipzigapp.search.Suggestion;
import org.leipzigapp.search.vocabulary.Vocabulary;

class SuggestionsTest {

  private static final SearchIndex TOWN = SearchIndex.inMemory(Vocabulary.general(), List.of(
      Entries.inEnglish(Entries.service("perso", "Personalausweis beantragen", "Perso", "Ausweis verloren"),
          "Apply for an identity card"),
      Entries.service("parken", "Bewohnerparkausweis beantragen"),
      Entries.service("muell", "Sperrmüll entsorgen", "alte Möbel", "Müll"),
      Entries.service("kuehl", "Kühlschrank entsorgen")));

  @ParameterizedTest
  @CsvSource({
    "pe,Personalausweis beantragen", "personala,Personalausweis beantragen", "sperrm,Sperrmüll entsorgen", "SPERRMUE,Sperrmüll entsorgen",
    "kuhl,Kühlschrank entsorgen", "möb,alte Möbel", "parkaus,Bewohnerparkausweis beantragen",
    "prsonalaus,Personalausweis beantragen", "spermüll,Sperrmüll entsorgen", "perosnal,Personalausweis beantragen",
    "beantragen perso,Personalausweis beantragen"
  })
  void what_is_being_typed_is_completed(String typed, String first) {
    assertThat(texts(typed, "de")).first().isEqualTo(first);
  }

  @Test
  void an_entry_is_suggested_once() {
    assertThat(TOWN.suggest("ausweis", "de", 8)).extracting(Suggestion::id).doesNotHaveDuplicates()
        .containsExactlyInAnyOrder("perso", "parken");
  }

  @Test
  void the_language_of_the_page_comes_first() {
    assertThat(texts("apply", "en")).containsExactly("Apply for an identity card");
    assertThat(texts("a", "en")).isEmpty();
    assertThat(texts("al", "en")).containsExactly("alte Möbel");
  }

  @Test
  void fewer_than_two_letters_suggest_nothing() {
    assertThat(TOWN.suggest("p", "de", 8)).isEmpty();
    assertThat(TOWN.suggest(" - ", "de", 8)).isEmpty();
  }

  @Test
  void no_more_are_suggested_than_wanted() {
    assertThat(TOWN.suggest("beantragen", "de", 1)).hasSize(1);
  }

  @Test
  void a_short_word_is_not_corrected() {
    assertThat(texts("mule", "de")).isEmpty();
  }

  private static List<String> texts(String typed, String language) {
    return TOWN.suggest(typed, language, 8).stream().map(Suggestion::text).toList();
  }
}
