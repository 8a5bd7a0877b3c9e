package org.leipzigapp.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.search.Catalogues;

class VocabularyTest {

  private static final Set<String> WORD_LISTS = Set.of("topics", "stopwords", "actions", "weak", "verbs", "prefixes",
      "compound-parts", "same", "broader", "elsewhere", "special");

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void every_topic_file_is_listed(String language) throws IOException {
    Path folder = Catalogues.folder("app/src/main/resources/vocabulary/" + language);
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> topics = files.map(file -> file.getFileName().toString().replace(".txt", ""))
          .filter(name -> !WORD_LISTS.contains(name)).collect(Collectors.toCollection(TreeSet::new));
      assertThat(VocabularyFile.ofClasspath(language, "topics.txt").words())
          .containsExactlyInAnyOrderElementsOf(topics);
    }
  }

  @Test
  void the_general_vocabulary_is_whole() {
    assertThat(Vocabulary.general().size()).isGreaterThan(700);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Personalausweis perso | exactly one colon",
    "Personalausweis : perso : ausweis | exactly one colon",
    "Personalausweis : | nothing between two separators",
    ": perso | nothing between two separators",
    "Personalausweis : perso,, ausweis | nothing between two separators",
    "Personalausweis : perso, -- | no word"
  })
  void a_bad_line_is_told_with_file_and_line(String line, String problem) {
    VocabularyFile file = new VocabularyFile("mine.txt", "de", List.of("# mine", "", line));

    assertThatThrownBy(() -> Vocabulary.general().with(List.of(file)))
        .isInstanceOf(BadVocabulary.class).hasMessageStartingWith("mine.txt:3: ").hasMessageContaining(problem);
  }

  @Test
  void an_endless_item_is_refused() {
    VocabularyFile file = new VocabularyFile("mine.txt", "de", List.of("Personalausweis : " + "x".repeat(200)));

    assertThatThrownBy(() -> Vocabulary.general().with(List.of(file))).hasMessageContaining("longer than");
  }

  @Test
  void a_word_may_stand_on_the_left_only_once() {
    assertThatThrownBy(() -> new VocabularyFile("v.txt", "de", List.of("gehen : ging", "gehen : gegangen")).map())
        .hasMessageContaining("v.txt:2").hasMessageContaining("second time");
  }

  @Test
  void every_change_gives_another_fingerprint() {
    Vocabulary general = Vocabulary.general();
    VocabularyFile more = new VocabularyFile("mine.txt", "de", List.of("Wochenmarkt : frisches gemüse"));

    assertThat(general.fingerprint()).isEqualTo(Vocabulary.general().fingerprint());
    assertThat(general.with(List.of(more)).fingerprint()).isNotEqualTo(general.fingerprint());
    assertThat(general.forPlace(List.of("Leipzig")).fingerprint()).isNotEqualTo(general.fingerprint());
  }
}
