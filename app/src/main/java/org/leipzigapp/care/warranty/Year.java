package org.leipzigapp.care.warranty;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * When the items are due in the twelve months to come.
 *
 * @param due today or since earlier
 */
public record Year(List<Warranty> due, List<Month> months) {

  private static final int MONTHS = 12;

  /** One month and what falls due in it, the first one first. */
  public record Month(YearMonth month, List<Warranty> items) {}

  /** @param sorted by the day on which they are due */
  static Year of(List<Warranty> sorted, LocalDate today) {
    var months = new ArrayList<Month>();
    for (int i = 0; i < MONTHS; i++) {
      YearMonth month = YearMonth.from(today).plusMonths(i);
      months.add(new Month(month, sorted.stream()
          .filter(one -> !one.isDue(today) && YearMonth.from(one.dueOn()).equals(month))
          .toList()));
    }
    return new Year(sorted.stream().filter(one -> one.isDue(today)).toList(), months);
  }
}
