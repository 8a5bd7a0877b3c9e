package org.leipzigapp.care.warranty;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/**
 * How the items of one department stand. Nobody's own work can be read from it.
 *
 * @param soon due within the next 30 days
 */
public record Figures(String department, int items, int due, int soon) {

  private static final int SOON_DAYS = 30;

  static List<Figures> of(List<Warranty> all, LocalDate today) {
    var byDepartment = new TreeMap<String, Figures>();
    for (Warranty one : all) {
      boolean due = one.isDue(today);
      boolean soon = !due && one.isDue(today.plusDays(SOON_DAYS));
      byDepartment.merge(one.department(), new Figures(one.department(), 1, due ? 1 : 0, soon ? 1 : 0), Figures::plus);
    }
    return List.copyOf(byDepartment.values());
  }

  private Figures plus(Figures other) {
    return new Figures(department, items + other.items, due + other.due, soon + other.soon);
  }
}
