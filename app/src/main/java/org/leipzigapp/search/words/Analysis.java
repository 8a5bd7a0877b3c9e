package org.leipzigapp.search.words;

import java.util.ArrayList;
import java.util.List;

/** How one language is read. */
public interface Analysis {

  /** The normal form of one token. */
  Word word(String token);

  /** Says nothing by itself: articles, pronouns, politeness. */
  boolean isStopWord(Word word);

  /** By how much a stem tells less than its rarity says: "anmelden" tells little but decides between siblings. */
  double weight(String stem);

  /** Joins tokens that belong together before they are read one by one. */
  default List<String> join(List<String> tokens) {
    return tokens;
  }

  /** All words of a text in order, without stop words, unless there is nothing else. */
  default List<Word> words(String text, int most) {
    List<Word> all = new ArrayList<>();
    List<Word> telling = new ArrayList<>();
    for (String token : join(Tokens.of(text, most))) {
      Word word = word(token);
      all.add(word);
      if (!isStopWord(word)) {
        telling.add(word);
      }
    }
    return telling.isEmpty() ? all : telling;
  }
}
