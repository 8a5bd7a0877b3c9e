package org.leipzigapp.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.Numbers;
import org.leipzigapp.web.Card;

/**
 * What a search found.
 *
 * @param best the answer on top; null if nothing fits
 * @param number whom to ask when nothing fits
 */
public record ResultView(
    String query, boolean fits, @Nullable Card best, List<Group> groups, Numbers.PhoneNumber number) {

  /** Found things of one kind. */
  public record Group(String heading, List<Card> cards) {}
}
