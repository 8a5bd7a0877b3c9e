package org.leipzigapp.search.words;

import java.text.Normalizer;
import java.util.Locale;

/** Makes spellings of one word equal: case, accents, and for German ä/ae/a, ö/oe/o, ü/ue/u and ß/ss. */
public final class Folding {

  private Folding() {}

  /** Lower case without accents; ß becomes ss. */
  public static String plain(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c == 'ß') {
        folded.append("ss");
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** As {@link #plain}, and "ue" is the same as "ü" and "u"; "ue" after a vowel or q is not an umlaut ("neue"). */
  public static String german(String text) {
    String plain = plain(text);
    if (!plain.contains("ae") && !plain.contains("oe") && !plain.contains("ue")) {
      return plain;
    }
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      char before = i == 0 ? ' ' : plain.charAt(i - 1);
      boolean afterUmlaut = c == 'e'
          && (before == 'a' || before == 'o' || (before == 'u' && (i < 2 || !vowelOrQ(plain.charAt(i - 2)))));
      if (!afterUmlaut) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static boolean vowelOrQ(char c) {
    return "aeiouq".indexOf(c) >= 0;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
