package org.leipzigapp.services.checklists;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rules by which a period becomes a day (§§ 187, 188, 193 BGB). The browser has the same rules in {@code due.ts};
 * the cases in {@code checklists/due-dates.json} are checked against both.
 */
final class DueDates {

  private final Predicate<LocalDate> holidays;

  /** @param holidays public holidays of the Land */
  DueDates(Predicate<LocalDate> holidays) {
    this.holidays = holidays;
  }

  /** The last day that is in time; empty if the law names no number. */
  Optional<LocalDate> findLast(Deadline deadline, LocalDate from) {
    if (deadline.saysAtOnce()) {
      return Optional.empty();
    }
    if (deadline.countsBack()) {
      // the whole period lies between, so the day before it began is the last one
      return Optional.of(shift(from, deadline, -1).minusDays(1));
    }
    LocalDate end = deadline.countsFirstDay() ? endWithFirstDay(deadline, from) : shift(from, deadline, 1);
    return Optional.of(deadline.movesOn() ? nextOpenDay(end) : end);
  }

  /** The first day on which it is possible. */
  LocalDate first(Deadline earliest, LocalDate from) {
    return shift(from, earliest, earliest.countsBack() ? -1 : 1);
  }

  /**
   * § 188 Abs. 2: ends on the day before the one with the same number; where a month has no such day, on its last
   * (Abs. 3).
   */
  private LocalDate endWithFirstDay(Deadline deadline, LocalDate from) {
    LocalDate same = switch (unit(deadline)) {
      case WORKING_DAYS -> workingDays(from.minusDays(1), amount(deadline), 1).plusDays(1);
      default -> shift(from, deadline, 1);
    };
    boolean clamped = switch (unit(deadline)) {
      case MONTHS, YEARS -> same.getDayOfMonth() != from.getDayOfMonth();
      default -> false;
    };
    return clamped ? same : same.minusDays(1);
  }

  private LocalDate shift(LocalDate from, Deadline deadline, int direction) {
    int amount = amount(deadline);
    long signed = (long) direction * amount;
    return switch (unit(deadline)) {
      case DAYS -> from.plusDays(signed);
      case WORKING_DAYS -> workingDays(from, amount, direction);
      case WEEKS -> from.plusWeeks(signed);
      case MONTHS -> from.plusMonths(signed);
      case YEARS -> from.plusYears(signed);
    };
  }

  private LocalDate workingDays(LocalDate from, int amount, int direction) {
    LocalDate day = from;
    for (int counted = 0; counted < amount; ) {
      day = day.plusDays(direction);
      if (day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.test(day)) {
        counted++;
      }
    }
    return day;
  }

  private LocalDate nextOpenDay(LocalDate end) {
    LocalDate day = end;
    while (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 || holidays.test(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static int amount(Deadline deadline) {
    return Objects.requireNonNull(deadline.amount());
  }

  private static Deadline.Unit unit(Deadline deadline) {
    return Objects.requireNonNull(deadline.unit());
  }
}
