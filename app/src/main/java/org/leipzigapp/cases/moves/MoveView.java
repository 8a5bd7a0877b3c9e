package org.leipzigapp.cases.moves;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import org.leipzigapp.cases.Matter;

/** What the pages about moving show. */
public sealed interface MoveView {

  /**
   * Before anything was done.
   *
   * @param hasMatters whether there is something to take along from here
   * @param trouble whether a typed code was wrong
   */
  record Start(boolean hasMatters, boolean trouble) implements MoveView {}

  /**
   * On the old device.
   *
   * @param address to be typed on the new one, e.g. "https://example.org/de/anliegen/umzug"
   */
  record Open(Content qr, String code, String address, Instant until) implements MoveView {}

  /** On the new device: what comes. */
  record Arriving(String code, List<Matter> matters) implements MoveView {}
}
