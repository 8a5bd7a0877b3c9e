package org.leipzigapp.services.offices;

import java.time.LocalDate;
import java.time.LocalTime;

/** Whether an office is open at a moment. */
public sealed interface OpenState {

  /** @param until "18:00"; "24:00" is the end of the day */
  record Open(String until) implements OpenState {}

  /** Closed; opens next on a day at a time. */
  record Closed(LocalDate day, LocalTime time) implements OpenState {}

  /** Closed, and no opening in sight. */
  record ClosedForLong() implements OpenState {}

  /** The hours are not known here. */
  record Unknown() implements OpenState {}
}
