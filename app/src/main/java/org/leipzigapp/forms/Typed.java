package org.leipzigapp.forms;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cleans what was typed: of the characters that steer machines only line breaks and tabs stay. */
public final class Typed {

  /** Of an e-mail address. */
  public static final int LONGEST_EMAIL = 254;

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
}
