package org.leipzigapp.care.warranty;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What staff said of an item.
 *
 * @param months null for those of the settings
 * @param checkedOn the last click; null if there was none
 * @param undo null if nothing can be taken back
 */
record CareRow(@Nullable Integer months, @Nullable LocalDate checkedOn, @Nullable Undo undo) {

  static final CareRow NONE = new CareRow(null, null, null);

  /**
   * How to take the last click back.
   *
   * @param checkedOn before it
   * @param revision of the item that the click published; null if it published nothing
   */
  record Undo(@Nullable LocalDate checkedOn, @Nullable Integer revision, Instant until) {}
}
