package org.leipzigapp.help.contact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a list sorted by its last change an inquiry stands; ids decide between those of the same moment. */
public record Place(Instant changedAt, UUID id) {

  private static final Pattern TAG =
      Pattern.compile("(\\d{1,16})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
  private static final long MICROS = 1_000_000;

  static Place of(Inquiry inquiry) {
    return new Place(inquiry.changedAt(), inquiry.id());
  }

  /** As it stands in addresses. */
  public String tag() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, changedAt) + "." + id;
  }

  /** Empty for what is no tag. */
  public static Optional<Place> find(String tag) {
    Matcher found = TAG.matcher(tag);
    if (!found.matches()) {
      return Optional.empty();
    }
    long micros = Long.parseLong(found.group(1));
    return Optional.of(new Place(Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000),
        UUID.fromString(found.group(2))));
  }
}
