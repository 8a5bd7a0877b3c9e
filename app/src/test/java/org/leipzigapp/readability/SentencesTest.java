package org.leipzigapp.readability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.content.Reading;

class SentencesTest {

  @Test
  void dots_that_end_nothing_end_nothing() {
    assertThat(sentences("Am 3. Mai kommt J. S. Bach z. B. nach leipzig.de. Dann zahlt er 1.234,50 Euro."))
        .containsExactly("Am 3 Mai kommt J S Bach z. B. nach leipzig de", "Dann zahlt er 1.234,50 Euro");
  }

  @Test
  void a_number_ends_a_sentence_unless_it_counts_what_follows() {
    assertThat(sentences("Das geht ab 16. Beim Pass geht es ab 18. Der 3. Antrag gilt ab 1. Januar."))
        .containsExactly("Das geht ab 16", "Beim Pass geht es ab 18", "Der 3 Antrag gilt ab 1 Januar");
  }

  @Test
  void an_abbreviation_may_end_a_sentence() {
    assertThat(sentences("Bringen Sie Pass, Foto usw. Danach gehen Sie."))
        .containsExactly("Bringen Sie Pass Foto usw.", "Danach gehen Sie");
  }

  @Test
  void items_and_headings_are_sentences_but_a_wrapped_line_is_none() {
    assertThat(sentences("Das brauchen Sie:\n- Pass\n- Foto\n\n# Kosten\n\nEs kostet\nnichts"))
        .containsExactly("Das brauchen Sie", "Pass", "Foto", "Kosten", "Es kostet nichts");
  }

  @Test
  void a_web_address_is_one_word_without_letters() {
    assertThat(sentences("Mehr unter https://www.leipzig.de/buergerservice?x=1&y=2 oder amt@leipzig.de heute"))
        .containsExactly("Mehr unter  oder  heute");
  }

  @Test
  void hyphens_apostrophes_and_gender_signs_stay_inside() {
    assertThat(sentences("Bürger:innen, E-Mail, Mitarbeiter*innen, geht’s?"))
        .containsExactly("Bürger:innen E-Mail Mitarbeiter*innen geht’s");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", ".", ",", " ", "\n", "a.", "z. ", "i. d. ", "1. ", "www.", "a@b ", "a-", "http://",
      "\").", "und ", "ung", "Prüfung der ", "wird ge", "nicht un",
      ", die zu ", "Wohnung", "amts", "·", "\uD83D\uDE00", "- \n"})
  void the_work_grows_with_the_text_and_not_faster(String piece) {
    var text = new Counting(piece.repeat(100_000 / piece.length()));

    Sentences.each(text, "de", sentence -> true);

    assertThat(text.looks).isLessThan(60L * text.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Prüfung der Sache ", "wird gemacht und ", "nicht kein ", "ist zu machen ", "in der ", "a ",
      "im Hinblick auf ", "Bewohnerparkausweisverlängerungsantragsformular ", "die Sache, die er tut, "})
  void a_rule_looks_at_each_word_a_bounded_number_of_times(String piece) {
    var all = new ArrayList<Word>();
    Sentences.each(piece.repeat(2_000), "de", sentence -> all.addAll(sentence.words()));
    for (String language : List.of("de", "en")) {
      for (Rule rule : PlainLanguage.rules(language)) {
        var words = new CountingWords(all);

        rule.look(new Sentence(words), new Reading(language, true), new Findings(piece.repeat(2_000), 5_000));

        assertThat(words.looks).as(rule.getClass().getSimpleName()).isLessThan(40L * all.size());
      }
    }
  }

  private static List<String> sentences(String text) {
    var sentences = new ArrayList<String>();
    Sentences.each(text, "de", sentence ->
        sentences.add(sentence.words().stream().map(Word::text).collect(Collectors.joining(" "))));
    return sentences;
  }

  /** Counts how often a character is looked at. */
  private static final class Counting implements CharSequence {
    private final String text;
    private long looks;

    Counting(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      looks += end - start;
      return text.subSequence(start, end);
    }

    @Override
    public IntStream chars() {
      return text.chars();
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Counts how often a word is looked at. */
  private static final class CountingWords extends AbstractList<Word> implements RandomAccess {
    private final List<Word> words;
    private long looks;

    CountingWords(List<Word> words) {
      this.words = words;
    }

    @Override
    public Word get(int index) {
      looks++;
      return words.get(index);
    }

    @Override
    public int size() {
      return words.size();
    }
  }
}
