package org.leipzigapp.readability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Reading;

/**
 * Words that offices use and people do not, with what people say. In the list a star stands for the endings of
 * inflection: "Antragsteller*" also is "Antragstellerin".
 */
final class OfficeWords implements Rule {

  private static final List<String> ENDINGS =
      List.of("", "e", "en", "em", "er", "es", "s", "n", "in", "innen", "ern", "t", "te");

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
  private final Map<String, List<Phrase>> byFirstStem = new HashMap<>();

  /** A term word by word; a word may end in a star. */
  private record Phrase(List<String> words, String better) {}

  OfficeWords(String language) {
    WordFile.read(language + "-office").forEach((term, better) -> {
      var phrase = new Phrase(List.of(term.toLowerCase(Locale.ROOT).split(" ")), better);
      String first = phrase.words.getFirst();
      if (first.endsWith("*")) {
        byFirstStem.computeIfAbsent(first.substring(0, first.length() - 1), stem -> new ArrayList<>()).add(phrase);
      } else {
        byFirstWord.computeIfAbsent(first, word -> new ArrayList<>()).add(phrase);
      }
    });
    var longestFirst = Comparator.comparingInt((Phrase phrase) -> phrase.words.size()).reversed();
    byFirstWord.values().forEach(phrases -> phrases.sort(longestFirst));
    byFirstStem.values().forEach(phrases -> phrases.sort(longestFirst));
  }

  @Override
  public void look(Sentence sentence, Reading reading, Findings findings) {
    List<Word> words = sentence.words();
    for (int at = 0; at < words.size(); at++) {
      Optional<Phrase> found = find(words, at);
      if (found.isPresent()) {
        Word last = words.get(at + found.get().words.size() - 1);
        findings.add(Kind.OFFICE_WORDS, words.get(at), last, better(found.get(), words.get(at), at == 0));
        at += found.get().words.size() - 1;
      }
    }
  }

  private Optional<Phrase> find(List<Word> words, int at) {
    String first = words.get(at).lower();
    Optional<Phrase> found = longest(byFirstWord.get(first), words, at);
    for (int ending = 0; ending < ENDINGS.size() && found.isEmpty(); ending++) {
      if (first.endsWith(ENDINGS.get(ending))) {
        String stem = first.substring(0, first.length() - ENDINGS.get(ending).length());
        found = longest(byFirstStem.get(stem), words, at);
      }
    }
    return found;
  }

  private static Optional<Phrase> longest(@Nullable List<Phrase> phrases, List<Word> words, int at) {
    return phrases == null
        ? Optional.empty()
        : phrases.stream().filter(phrase -> fits(phrase.words, words, at)).findFirst();
  }

  private static boolean fits(List<String> phrase, List<Word> words, int at) {
    if (at + phrase.size() > words.size()) {
      return false;
    }
    for (int next = 1; next < phrase.size(); next++) {
      Word word = words.get(at + next);
      if (word.opensClause() || !fits(phrase.get(next), word.lower())) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String term, String word) {
    if (!term.endsWith("*")) {
      return term.equals(word);
    }
    String stem = term.substring(0, term.length() - 1);
    return word.startsWith(stem) && ENDINGS.contains(word.substring(stem.length()));
  }

  private static String better(Phrase phrase, Word first, boolean atStart) {
    String better = phrase.better;
    return atStart && first.isCapital() && !better.isEmpty()
        ? better.substring(0, 1).toUpperCase(Locale.ROOT) + better.substring(1)
        : better;
  }
}
