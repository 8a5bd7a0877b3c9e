package org.leipzigapp.readability;

import org.jspecify.annotations.Nullable;

/**
 * One word in its place; also a number, an abbreviation, or a web address (whose text is empty).
 *
 * @param from first character in the text
 * @param to behind the last one
 * @param text as written, of very long ones the beginning
 * @param lower the same in small letters
 * @param before the last punctuation mark since the word before it, 0 if there is none
 * @param longForm of an abbreviation what it stands for, "" if everybody knows it
 */
record Word(int from, int to, String text, String lower, char before, @Nullable String longForm) {

  boolean opensClause() {
    return before != 0;
  }

  boolean afterComma() {
    return before == ',';
  }

  boolean isCapital() {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }

  /** A word in small letters; numbers and addresses are none. */
  boolean isSmall() {
    return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
  }

  int letters() {
    int letters = 0;
    for (int at = 0; at < text.length(); at++) {
      letters += Character.isLetter(text.charAt(at)) ? 1 : 0;
    }
    return letters;
  }

  /** As one reads it aloud. */
  String read() {
    return longForm == null || longForm.isEmpty() ? text : longForm;
  }
}
