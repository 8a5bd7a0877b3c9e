package org.leipzigapp.messages.push;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.messages.outbox.Outcome;

/** What the answer of a push service means (RFC 8030). */
final class PushAnswers {

  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private PushAnswers() {}

  /** @param host for staff @param retryAfter the header, null if there is none */
  static Outcome of(String host, int status, @Nullable String retryAfter, Instant now) {
    String reason = host + " " + status;
    return switch (status) {
      case 200, 201, 202, 204 -> new Outcome.Sent();
      case 404, 410 -> new Outcome.Gone(reason);
      case 408, 425, 429 -> new Outcome.Later(reason, wait(retryAfter, now));
      default -> status >= 500 ? new Outcome.Later(reason, wait(retryAfter, now)) : new Outcome.Refused(reason);
    };
  }

  /** Seconds or a date; null if it is neither. At least nothing, at most a day. */
  static @Nullable Duration wait(@Nullable String retryAfter, Instant now) {
    if (retryAfter == null || retryAfter.length() > 40) {
      return null;
    }
    String asked = retryAfter.strip();
    if (asked.matches("\\d{1,10}")) {
      return bounded(Duration.ofSeconds(Long.parseLong(asked)));
    }
    try {
      Instant date = ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return bounded(Duration.between(now, date));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Duration bounded(Duration asked) {
    return asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
  }
}
