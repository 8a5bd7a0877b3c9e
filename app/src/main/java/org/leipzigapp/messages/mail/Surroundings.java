package org.leipzigapp.messages.mail;

import java.time.Clock;
import java.util.Date;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Reading;
import org.leipzigapp.web.BaseUrl;
import org.leipzigapp.web.Texts;
import org.springframework.stereotype.Component;

/** What stands in every mail around the message. */
@Component
class Surroundings {

  private final Texts texts;
  private final TheCity city;
  private final BaseUrl base;
  private final Clock clock;

  Surroundings(Texts texts, TheCity city, BaseUrl base, Clock clock) {
    this.texts = texts;
    this.city = city;
    this.base = base;
    this.clock = clock;
  }

  String appName(Reading reading) {
    return city.city().appName().in(reading);
  }

  String text(Reading reading, String key, Object... arguments) {
    return texts.get(reading, key, arguments);
  }

  /** @param path with the reading */
  String link(String path) {
    return base.link(path);
  }

  Date now() {
    return Date.from(clock.instant());
  }
}
