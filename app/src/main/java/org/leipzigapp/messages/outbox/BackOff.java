package org.leipzigapp.messages.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When the next attempt is: 30 s, 90 s, 4.5 min … up to six hours, each spread a little: not all come at once. */
final class BackOff {

  /** With these an attempt is given up after about two days. */
  static final int MOST_ATTEMPTS = 14;

  static final Duration LONGEST = Duration.ofHours(6);

  /** No due time is further away; one that seems to be was set before a clock went back. */
  static final Duration FURTHEST = Duration.ofHours(26);

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final double SPREAD = 0.2;

  private BackOff() {}

  /** @param attempts that failed so far, at least 1 @param asked by the other side */
  static Duration after(int attempts, @Nullable Duration asked, RandomGenerator random) {
    double seconds = Math.min(FIRST.toSeconds() * Math.pow(3, attempts - 1.0), LONGEST.toSeconds());
    var own = Duration.ofSeconds(Math.round(seconds * (1 + SPREAD * (2 * random.nextDouble() - 1))));
    Duration longer = asked == null || asked.compareTo(own) < 0 ? own : asked;
    return longer.compareTo(FURTHEST) > 0 ? FURTHEST : longer;
  }
}
