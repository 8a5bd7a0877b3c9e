package org.leipzigapp.search.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts text into lower-case tokens of letters and digits. */
public final class Tokens {

  private static final Pattern GENDER = Pattern.compile("(?<=\\p{L})[*:_·/]-?(in|innen|r|n)(?!\\p{L})");
  private static final int LONGEST = 60;

  private Tokens() {}

  /**
   * @param most stops after so many tokens
   * @return tokens in order; one that stands for the front of a later compound ("An- oder Ummeldung") keeps its hyphen
   */
  public static List<String> of(String text, int most) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.GERMAN);
    plain = GENDER.matcher(plain).replaceAll("");
    List<String> tokens = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= plain.length() && tokens.size() < most; i++) {
      boolean inWord = i < plain.length() && isWordCharacter(plain.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        String token = plain.substring(start, Math.min(i, start + LONGEST));
        tokens.add(isElided(plain, i) ? token + "-" : token);
        start = -1;
      }
    }
    return tokens;
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.isSurrogate(c) && Character.isLetter(c);
  }

  private static boolean isElided(String text, int end) {
    boolean hyphen = end < text.length() && (text.charAt(end) == '-' || text.charAt(end) == '\u2010');
    return hyphen && end + 1 < text.length() && !isWordCharacter(text.charAt(end + 1));
  }
}
