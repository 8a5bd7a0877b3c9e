package org.leipzigapp.staff.sessions;

import java.util.Optional;
import java.util.UUID;

/** Ids that came from outside. */
public final class Ids {

  private Ids() {}

  /** Empty if the text is none. */
  public static Optional<UUID> find(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
