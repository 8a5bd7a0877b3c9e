package org.leipzigapp.messages.mail;

import java.time.Clock;
import java.util.Date;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.templates.Town;
import org.leipzigapp.web.BaseUrl;
import org.leipzigapp.web.Texts;
import org.springframework.stereotype.Component;

/** What stands in every mail around the message. */
@Component
class Surroundings {

  private final Texts texts;
  private final Town town;
  private final BaseUrl base;
  private final Clock clock;

  Surroundings(Texts texts, Town town, BaseUrl base, Clock clock) {
    this.texts = texts;
    this.town = town;
    this.base = base;
    this.clock = clock;
  }

  String appName(Reading reading) {
    return town.appName(reading);
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
