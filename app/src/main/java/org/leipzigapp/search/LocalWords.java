package org.leipzigapp.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.search.vocabulary.BadVocabulary;
import org.leipzigapp.search.vocabulary.Vocabulary;
import org.leipzigapp.search.vocabulary.VocabularyFile;

/**
 * What the search must know of this one city; the room that knows the city offers it as a bean.
 *
 * @param placeNames names of the city and its adjective ("Leipzig", "Leipziger"): everything here is about it, so they
 *     tell little
 * @param synonyms lines of the form {@code term, term : expression, expression}, by the language of the expressions
 */
public record LocalWords(List<String> placeNames, Map<String, List<String>> synonyms) {

  public static final LocalWords NONE = new LocalWords(List.of(), Map.of());

  /**
   * The general vocabulary and this.
   *
   * @throws org.leipzigapp.search.vocabulary.BadVocabulary naming the line if a synonym line breaks the format
   */
  public Vocabulary vocabulary() {
    return vocabulary(null);
  }

  /** As {@link #vocabulary()}, sooner if there is one of these words' former state. */
  Vocabulary vocabulary(@Nullable Vocabulary before) {
    return Vocabulary.of(placeNames, files(), before);
  }

  /** What is wrong with the synonyms, if anything. */
  public Optional<String> findProblem() {
    try {
      files().forEach(VocabularyFile::check);
      return Optional.empty();
    } catch (BadVocabulary e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private List<VocabularyFile> files() {
    return synonyms.entrySet().stream().sorted(Map.Entry.comparingByKey())
        .map(lines -> new VocabularyFile("synonyms (" + lines.getKey() + ")", lines.getKey(), lines.getValue()))
        .toList();
  }
}
