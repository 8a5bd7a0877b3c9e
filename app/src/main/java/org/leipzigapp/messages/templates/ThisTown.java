package org.leipzigapp.messages.templates;

import java.time.ZoneId;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Reading;
import org.springframework.stereotype.Component;

/** The city of the pack. */
@Component
class ThisTown implements Town {

  private final TheCity city;

  ThisTown(TheCity city) {
    this.city = city;
  }

  @Override
  public ZoneId zone() {
    return city.city().zone();
  }

  @Override
  public String appName(Reading reading) {
    return city.city().appName().in(reading);
  }
}
