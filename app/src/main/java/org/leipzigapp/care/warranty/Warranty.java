package org.leipzigapp.care.warranty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.care.Item;

/**
 * How an item stands: who keeps it, when somebody last said that it is true, and until when that holds.
 *
 * @param department an office's id or {@link org.leipzigapp.staff.Member#EVERYWHERE}
 * @param checkedOn null if nobody ever said so
 * @param months until it is due again
 * @param ownMonths whether these months were set for this item
 */
public record Warranty(
    Item item, String name, String department, @Nullable LocalDate checkedOn, int months, boolean ownMonths) {

  /** From this day on it has to be checked; what was never checked is due since ever. */
  public LocalDate dueOn() {
    return checkedOn == null ? LocalDate.EPOCH : checkedOn.plusMonths(months);
  }

  public boolean isDue(LocalDate today) {
    return !dueOn().isAfter(today);
  }

  /** Address of its page in the staff room. */
  public String address() {
    return "/team/pflege/" + item.subject();
  }

  /** Address of its editor. */
  public String editor() {
    return "/team/inhalte/" + item.subject();
  }
}
