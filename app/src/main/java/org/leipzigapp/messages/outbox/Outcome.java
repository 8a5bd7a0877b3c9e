package org.leipzigapp.messages.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of an attempt. Reasons are for staff: short, nothing of the person or of the words. */
public sealed interface Outcome {

  /** The other side took it. */
  record Sent() implements Outcome {}

  /** Not now. @param retryAfter as the other side asked; null: as the back-off says */
  record Later(String reason, @Nullable Duration retryAfter) implements Outcome {}

  /** This delivery will never be taken; others may. */
  record Refused(String reason) implements Outcome {}

  /** Nobody is there any more: the subscription ends. */
  record Gone(String reason) implements Outcome {}

  /** Not wanted any more; never tried. */
  record Stopped(String reason) implements Outcome {}

  /** Wanted, but not at this hour; never tried. */
  record Postponed(Duration by) implements Outcome {}
}
