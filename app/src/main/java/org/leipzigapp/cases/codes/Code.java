package org.leipzigapp.cases.codes;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * A word that people copy by hand: eleven random characters and one that checks them, "K7M2-9QXR-4TCD". Of the 29
 * characters none looks like another; what looks like one of them is read as it (O as 0, I and L as 1, Z as 2, S as 5,
 * B as 8, U as V). 29 is prime and each place has a weight of its own, so every single wrong character and every swap
 * of two is noticed.
 *
 * @param characters without hyphens
 */
public record Code(String characters) {

  static final String ALPHABET = "0123456789ACDEFGHJKMNPQRTVWXY";
  static final int LENGTH = 12;

  /** Longer input is no code, however many blanks and hyphens are in it. */
  private static final int LONGEST_INPUT = 60;

  private static final int GROUP = 4;
  private static final BigInteger CODES = BigInteger.valueOf(ALPHABET.length()).pow(LENGTH - 1);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LOOKS_LIKE = "OILZSBU";
  private static final String READ_AS = "011258V";

  public static Code random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return of(bytes);
  }

  /** The code that belongs to 32 evenly spread bytes. */
  static Code of(byte[] bytes) {
    BigInteger rest = new BigInteger(1, bytes).mod(CODES);
    var digits = new int[LENGTH];
    for (int i = 0; i < LENGTH - 1; i++) {
      BigInteger[] divided = rest.divideAndRemainder(BigInteger.valueOf(ALPHABET.length()));
      digits[i] = divided[1].intValue();
      rest = divided[0];
    }
    return ofDigits(digits);
  }

  /** Chooses the last character so that the sum fits. */
  static Code ofDigits(int[] digits) {
    digits[LENGTH - 1] = 0;
    // the weight of the last place is its inverse's opposite: 12 · 17 = 7 · 29 + 1
    digits[LENGTH - 1] = Math.floorMod(-17 * sum(digits), ALPHABET.length());
    var characters = new StringBuilder(LENGTH);
    for (int digit : digits) {
      characters.append(ALPHABET.charAt(digit));
    }
    return new Code(characters.toString());
  }

  /** What somebody typed, in whatever case and groups; empty if it has another length or a mistake. */
  public static Optional<Code> read(String typed) {
    if (typed.length() > LONGEST_INPUT) {
      return Optional.empty();
    }
    var characters = new StringBuilder(LENGTH);
    for (char c : typed.toCharArray()) {
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.DASH_PUNCTUATION) {
        continue;
      }
      char upper = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
      int like = LOOKS_LIKE.indexOf(upper);
      characters.append(like < 0 ? upper : READ_AS.charAt(like));
    }
    return isWhole(characters) ? Optional.of(new Code(characters.toString())) : Optional.empty();
  }

  /** As people read it. */
  public String grouped() {
    return characters.substring(0, GROUP) + "-" + characters.substring(GROUP, 2 * GROUP) + "-"
        + characters.substring(2 * GROUP);
  }

  private static boolean isWhole(CharSequence characters) {
    if (characters.length() != LENGTH) {
      return false;
    }
    var digits = new int[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      digits[i] = ALPHABET.indexOf(characters.charAt(i));
      if (digits[i] < 0) {
        return false;
      }
    }
    return sum(digits) % ALPHABET.length() == 0;
  }

  private static int sum(int[] digits) {
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      sum += (i + 1) * digits[i];
    }
    return sum;
  }
}
