package org.leipzigapp.services.offices;

import java.time.LocalDate;
import java.time.LocalTime;

/** Whether an office is open at a moment. */
public sealed interface OpenState {

  /**
   * Open.
   *
   * @param until "18:00"; "24:00" is the end of the day
   * @param certain false if the hours are old or incomplete
   */
  record Open(String until, boolean certain) implements OpenState {}

  /** Closed; opens next on a day at a time. @param certain false if the hours are old or incomplete */
  record Closed(LocalDate day, LocalTime time, boolean certain) implements OpenState {}

  /** Closed, and no opening in sight. */
  record ClosedForLong() implements OpenState {}

  /** The hours are not known here. */
  record Unknown() implements OpenState {}

  /** Whether it is certainly open: only then it is shown as such. */
  default boolean isCertainlyOpen() {
    return this instanceof Open open && open.certain();
  }
}
