package org.leipzigapp.search.words;

import java.util.List;

/**
 * A light German stem: endings of case, number and infinitive go, and "-ung" of a noun made from a verb, so that
 * "Ummeldungen" and "ummelden" meet. What changes inside the word is the work of {@link Verbs}.
 */
final class GermanStem {

  private static final List<String> ENDINGS = List.of("ern", "em", "en", "er", "es", "e", "ln", "rn");
  private static final String BEFORE_S = "bdfghklmnrtaouy";
  private static final int SHORTEST = 3;

  private GermanStem() {}

  static String of(String folded) {
    String stem = withoutNounEnding(folded);
    for (String shorter = shorten(stem); !shorter.equals(stem); shorter = shorten(stem)) {
      stem = shorter;
    }
    return stem;
  }

  private static String withoutNounEnding(String word) {
    if (word.endsWith("ungen") && word.length() >= 9) {
      return word.substring(0, word.length() - 5);
    }
    if (word.endsWith("ungs") && word.length() >= 8) {
      return word.substring(0, word.length() - 4);
    }
    if (word.endsWith("ung") && word.length() >= 7) {
      return word.substring(0, word.length() - 3);
    }
    for (String ending : List.of("nissen", "nisses", "nisse")) {
      if (word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length()) + "nis";
      }
    }
    if (word.endsWith("innen") && word.length() >= 9) {
      return word.substring(0, word.length() - 5);
    }
    return word.endsWith("erin") && word.length() >= 7 ? word.substring(0, word.length() - 2) : word;
  }

  private static String shorten(String word) {
    for (String ending : ENDINGS) {
      int gone = ending.equals("ln") || ending.equals("rn") ? 1 : ending.length();
      if (word.endsWith(ending) && word.length() - gone >= SHORTEST) {
        return word.substring(0, word.length() - gone);
      }
    }
    boolean genitive = word.endsWith("s") && word.length() > SHORTEST
        && BEFORE_S.indexOf(word.charAt(word.length() - 2)) >= 0;
    return genitive ? word.substring(0, word.length() - 1) : word;
  }
}
