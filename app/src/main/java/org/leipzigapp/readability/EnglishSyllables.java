package org.leipzigapp.readability;

import java.util.List;
import java.util.Locale;

/** Estimates the syllables of an English word by groups of vowels and the usual silent endings. */
final class EnglishSyllables {

  private static final String VOWELS = "aeiouy";
  private static final List<String> MORE = List.of("ia", "io", "eo", "iu", "ying", "uous", "creat", "science", "quiet",
      "diet", "client", "being", "reiss", "realit", "museum", "poet", "fluent");
  private static final List<String> LESS = List.of("tion", "sion", "cial", "tial", "cian", "cious", "tious", "gion",
      "people", "george", "geous");

  private EnglishSyllables() {}

  /** At least 1. */
  static int count(String word) {
    int sum = 0;
    for (String part : word.toLowerCase(Locale.ROOT).split("-")) {
      sum += part.isEmpty() ? 0 : part(part);
    }
    return Math.max(1, sum);
  }

  private static int part(String word) {
    int groups = 0;
    boolean before = false;
    for (int at = 0; at < word.length(); at++) {
      boolean vowel = VOWELS.indexOf(word.charAt(at)) >= 0 && !(at == 0 && word.charAt(0) == 'y');
      groups += vowel && !before ? 1 : 0;
      before = vowel;
    }
    groups -= isSilentEnd(word) ? 1 : 0;
    for (String part : MORE) {
      groups += word.contains(part) ? 1 : 0;
    }
    for (String part : LESS) {
      groups -= word.contains(part) ? 1 : 0;
    }
    return Math.max(1, groups);
  }

  private static boolean isSilentEnd(String word) {
    int length = word.length();
    if (length < 3) {
      return false;
    }
    char third = word.charAt(length - 3);
    if (word.endsWith("ed")) {
      return third != 't' && third != 'd' && VOWELS.indexOf(third) < 0;
    }
    if (word.endsWith("es")) {
      return "sxzcg".indexOf(third) < 0 && !word.endsWith("shes") && !word.endsWith("ches") && !word.endsWith("les")
          && VOWELS.indexOf(third) < 0;
    }
    boolean consonantBefore = VOWELS.indexOf(word.charAt(length - 2)) < 0;
    boolean spokenLe = word.endsWith("le") && VOWELS.indexOf(third) < 0;
    return word.endsWith("e") && consonantBefore && !spokenLe;
  }
}
