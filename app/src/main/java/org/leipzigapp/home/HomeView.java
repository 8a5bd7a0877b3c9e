package org.leipzigapp.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.City;
import org.leipzigapp.city.Numbers;
import org.leipzigapp.city.Topics;
import org.leipzigapp.services.offices.Office;

/**
 * The start page.
 *
 * @param officeGroup the city's first group of offices
 * @param holiday today's holiday, if it is one
 */
public record HomeView(
    List<Topics.Topic> topics,
    City.OfficeGroup officeGroup,
    List<OfficeTile> offices,
    int allOffices,
    Numbers.PhoneNumber number,
    @Nullable String holiday) {

  /** An office in one line. */
  public record OfficeTile(Office office, String state, boolean open) {}
}
