package org.leipzigapp.search.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the known words that a typing error may have been meant to be, and those that begin as typed. */
final class Spelling {

  private static final int SHORTEST = 5;
  private static final int LONG = 9;
  private static final int MOST = 3;

  record Correction(String word, int distance) {}

  private final String[] words;

  Spelling(Collection<String> known) {
    words = known.stream().filter(word -> word.length() >= 4).sorted().distinct().toArray(String[]::new);
  }

  boolean knows(String word) {
    return Arrays.binarySearch(words, word) >= 0;
  }

  /**
   * At most three words within one typing error, two from nine letters on; those with the same first letter are
   * preferred. None for short words: there every word is one letter away from another.
   */
  List<Correction> corrections(String typed) {
    if (typed.length() < SHORTEST || !typed.chars().allMatch(Character::isLetter)) {
      return List.of();
    }
    int most = typed.length() >= LONG ? 2 : 1;
    List<Correction> found = corrections(typed, from(typed.substring(0, 1)), from(after(typed.charAt(0))), most);
    if (found.isEmpty()) {
      found = corrections(typed, 0, words.length, 1);
    }
    return found;
  }

  /** Known words that begin like this, shortest first. */
  List<String> completions(String typed) {
    List<String> found = new ArrayList<>();
    for (int i = from(typed); i < words.length && words[i].startsWith(typed) && found.size() < 200; i++) {
      found.add(words[i]);
    }
    found.sort(Comparator.comparingInt(String::length));
    return found.subList(0, Math.min(found.size(), MOST + 1));
  }

  private List<Correction> corrections(String typed, int from, int to, int most) {
    List<Correction> found = new ArrayList<>();
    long letters = letters(typed);
    for (int i = from; i < to; i++) {
      String word = words[i];
      if (Math.abs(word.length() - typed.length()) <= most
          && Long.bitCount(letters ^ letters(word)) <= 2 * most) {
        int distance = Distance.between(typed, word, most);
        if (distance <= most) {
          found.add(new Correction(word, distance));
        }
      }
    }
    found.sort(Comparator.comparingInt(Correction::distance));
    int nearest = found.isEmpty() ? 0 : found.getFirst().distance;
    return found.stream().filter(correction -> correction.distance == nearest).limit(MOST).toList();
  }

  private int from(String prefix) {
    int at = Arrays.binarySearch(words, prefix);
    return at >= 0 ? at : -at - 1;
  }

  private static String after(char c) {
    return String.valueOf((char) (c + 1));
  }

  private static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1L << (word.charAt(i) & 63);
    }
    return letters;
  }
}
