package org.leipzigapp.staff.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses, before anything is hashed. Wrong attempts count for a name together with the network they
 * came from, so nobody can lock a member out from elsewhere; a network as a whole may be wrong only so often. A device
 * that signed in before counts for itself alone. In memory of this node: a restart costs only some patience.
 */
@Component
class Limits {

  /** So many wrong attempts cost no time. */
  static final int FREE_ATTEMPTS = 3;

  /** So many more a network may make at once, and then one each {@link #NETWORK_PAUSE}. */
  static final int FREE_OF_A_NETWORK = 30;

  static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
  static final Duration NETWORK_PAUSE = Duration.ofSeconds(2);

  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
  private static final int MOST_KEYS = 50_000;

  private final Clock clock;
  private final Cache<String, Attempts> attempts =
      Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterWrite(FORGOTTEN_AFTER).build();
  private final Cache<String, Bucket> networks =
      Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(FORGOTTEN_AFTER).build();

  Limits(Clock clock) {
    this.clock = clock;
  }

  /** Begins an attempt of a device that is not known. @return how long to wait first; zero means go on */
  Duration begin(String name, String network) {
    Bucket bucket = bucket(network);
    if (!bucket.tryConsume(1)) {
      return NETWORK_PAUSE;
    }
    Duration wait = count(pair(name, network));
    if (!wait.isZero()) {
      bucket.addTokens(1);
    }
    return wait;
  }

  void succeeded(String name, String network) {
    attempts.invalidate(pair(name, network));
    bucket(network).addTokens(1);
  }

  /** An attempt that was not looked at because too many waited: it counts for nothing. */
  void sentAway(String name, String network) {
    takeBack(pair(name, network));
    bucket(network).addTokens(1);
  }

  void sentAwayKnown(String device) {
    takeBack(device);
  }

  /** Begins an attempt of a device that signed in before. @return how long to wait first; zero means go on */
  Duration beginKnown(String device) {
    return count(device);
  }

  void succeededKnown(String device) {
    attempts.invalidate(device);
  }

  /** Counts at the beginning, so that a hundred attempts at the same moment are not all the first. */
  private Duration count(String key) {
    Instant now = clock.instant();
    var wait = new AtomicReference<>(Duration.ZERO);
    attempts.asMap().compute(key, (k, before) -> {
      if (before != null && now.isBefore(before.next())) {
        wait.set(Duration.between(now, before.next()));
        return before;
      }
      int count = before == null ? 1 : before.count() + 1;
      return new Attempts(count, now.plus(delayAfter(count)));
    });
    return wait.get();
  }

  private void takeBack(String key) {
    attempts.asMap().computeIfPresent(key, (k, counted) -> new Attempts(counted.count() - 1, clock.instant()));
  }

  private static Duration delayAfter(int attempts) {
    int doubled = Math.min(attempts - FREE_ATTEMPTS, 20);
    if (doubled < 0) {
      return Duration.ZERO;
    }
    Duration delay = Duration.ofSeconds(1L << doubled);
    return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
  }

  private Bucket bucket(String network) {
    return networks.get(network, key -> Bucket.builder()
        .addLimit(limit -> limit.capacity(FREE_OF_A_NETWORK).refillGreedy(1, NETWORK_PAUSE))
        .build());
  }

  private static String pair(String name, String network) {
    return name + "\n" + network;
  }

  private record Attempts(int count, Instant next) {}
}
