package org.leipzigapp.forms;

import java.util.Locale;

/** Why a form comes back, with what was typed in it. */
public enum Trouble {
  /** Something is missing or does not fit; the fields say what. */
  PROBLEMS(422),
  TOO_FAST(422),
  EXPIRED(422),
  FORGED(422),
  TRAP(422),
  OFTEN(429),
  AWAY(503);

  private final int status;

  Trouble(int status) {
    this.status = status;
  }

  /** The status that says so to machines. */
  public int status() {
    return status;
  }

  /** Of the text that says so to people. */
  public String key() {
    return "form.trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
