package org.leipzigapp.messages.outbox;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * At which hours somebody wants messages, in the city's time.
 *
 * @param quietFrom null: at any hour
 * @param quietTo may be smaller, for nights
 * @param digest once a day, all together
 */
public record Hours(@Nullable LocalTime quietFrom, @Nullable LocalTime quietTo, boolean digest) {

  public static final Hours ANY = new Hours(null, null, false);

  /** When the digest of a day leaves. */
  public static final LocalTime DIGEST = LocalTime.of(18, 0);

  /** The first moment from now on that is not quiet. */
  Instant next(Instant now, ZoneId zone) {
    if (quietFrom == null || quietTo == null || quietFrom.equals(quietTo)) {
      return now;
    }
    ZonedDateTime local = now.atZone(zone);
    LocalTime time = local.toLocalTime();
    boolean quiet = quietFrom.isBefore(quietTo)
        ? !time.isBefore(quietFrom) && time.isBefore(quietTo)
        : !time.isBefore(quietFrom) || time.isBefore(quietTo);
    if (!quiet) {
      return now;
    }
    var day = time.isBefore(quietTo) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    return day.atTime(quietTo).atZone(zone).toInstant();
  }

  /** The next digest; on its minute already that of the next day. */
  Instant nextDigest(Instant now, ZoneId zone) {
    ZonedDateTime local = now.atZone(zone);
    var day = local.toLocalTime().isBefore(DIGEST) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    return day.atTime(DIGEST).atZone(zone).toInstant();
  }
}
