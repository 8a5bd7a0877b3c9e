package org.leipzigapp.care.warranty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.care.Item;
import org.leipzigapp.care.Items;
import org.leipzigapp.care.Keepers;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Reading;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How all items stand. */
@Component
class Warranties {

  static final int MOST_MONTHS = 60;

  private final Items items;
  private final Keepers keepers;
  private final CareStore store;
  private final int months;
  private final int monthsWithFees;

  Warranties(Items items, Keepers keepers, CareStore store,
      @Value("${leipzigapp.care.months}") int months,
      @Value("${leipzigapp.care.months-with-fees}") int monthsWithFees) {
    if (months < 1 || months > MOST_MONTHS || monthsWithFees < 1 || monthsWithFees > MOST_MONTHS) {
      throw new IllegalArgumentException("leipzigapp.care.months and months-with-fees must lie between 1 and 60");
    }
    this.items = items;
    this.keepers = keepers;
    this.store = store;
    this.months = months;
    this.monthsWithFees = monthsWithFees;
  }

  /** What is due first comes first. */
  List<Warranty> list(Reading reading) {
    Map<Content.Key, CareRow> rows = store.list();
    Map<Content.Key, String> handedOver = keepers.handedOver();
    return items.list().stream()
        .map(item -> warranty(item, rows.getOrDefault(item.key(), CareRow.NONE),
            handedOver.getOrDefault(item.key(), item.department()), reading))
        .sorted(Comparator.comparing(Warranty::dueOn).thenComparing(Warranty::name))
        .toList();
  }

  Optional<Warranty> find(Content.Key key, Reading reading) {
    return items.find(key).map(item -> warranty(item, store.get(key), keepers.departmentOf(item), reading));
  }

  /** The months that hold for an item unless others were set for it. */
  int usualMonths(Item item) {
    return item.fees() ? monthsWithFees : months;
  }

  private Warranty warranty(Item item, CareRow row, String department, Reading reading) {
    return new Warranty(item, items.name(item, reading), department, later(item.checked(), row.checkedOn()),
        Objects.requireNonNullElse(row.months(), usualMonths(item)), row.months() != null);
  }

  /** The item's own date may be newer: an editor said so while editing. */
  private static @Nullable LocalDate later(@Nullable LocalDate own, @Nullable LocalDate clicked) {
    if (own == null || clicked == null) {
      return own == null ? clicked : own;
    }
    return own.isAfter(clicked) ? own : clicked;
  }
}
