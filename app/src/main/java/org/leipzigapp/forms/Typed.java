package org.leipzigapp.forms;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans what was typed: of the characters that steer machines only line breaks and tabs stay. */
public final class Typed {

  public static final int LONGEST_EMAIL = 254;

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>()\",;:\\\\]{1,64}@[^\\s@<>()\",;:\\\\]+\\.[^\\s@.<>]{2,}");

  private Typed() {}

  /** Some lines; browsers send CR LF. Never null, "" for nothing. */
  public static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").replace('\r', '\n')
        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
  }

  /** One line. Never null, "" for nothing. */
  public static String line(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").replaceAll("\\p{Cc}+", " ").strip();
  }

  /** Whether mail could go there; only as strict as needed to notice a slip of the fingers. */
  public static boolean isEmail(String address) {
    return address.length() <= LONGEST_EMAIL && EMAIL.matcher(address).matches();
  }
}
