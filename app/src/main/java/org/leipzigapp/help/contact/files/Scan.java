package org.leipzigapp.help.contact.files;

import java.util.Locale;

/** What is known of a file's harmlessness. */
public enum Scan {
  CLEAN,
  /** The scanner was away; nobody can open it before it was looked at. */
  WAITING,
  /** There is no scanner here. */
  UNSCANNED,
  /** It was harmful and is gone; only its name stays. */
  INFECTED;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Scan of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  public boolean mayBeOpened() {
    return this == CLEAN || this == UNSCANNED;
  }
}
