package org.leipzigapp.care.notes;

import java.util.Locale;

/** How far a note has come. */
public enum NoteState {
  /** Nobody has looked at it yet. */
  OPEN,
  /** Somebody is looking into it. */
  WORK,
  /** It was wrong, and now it is right. */
  CHANGED,
  /** It was right as it is. */
  RIGHT;

  static NoteState of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** As in the database and in the keys of texts. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isClosed() {
    return this == CHANGED || this == RIGHT;
  }
}
