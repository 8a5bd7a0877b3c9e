package org.leipzigapp.messages.templates;

import java.time.ZoneId;
import org.leipzigapp.content.Reading;

/** What messages have to know of the city. */
public interface Town {

  /** Of the hours that people choose. */
  ZoneId zone();

  /** Who writes. */
  String appName(Reading reading);
}
