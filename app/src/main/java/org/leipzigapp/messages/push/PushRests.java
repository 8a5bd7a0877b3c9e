package org.leipzigapp.messages.push;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Services that asked for a pause, or are out of reach: nothing else is tried there meanwhile, on this node. */
final class PushRests {

  private static final Duration SHORTEST = Duration.ofSeconds(5);

  /** A service may mean a single device when it asks for more. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Map<String, Long> until = new ConcurrentHashMap<>();

  /** @param asked null: as we think right */
  void begin(String origin, @Nullable Duration asked) {
    Duration rest = asked == null || asked.compareTo(SHORTEST) < 0 ? SHORTEST
        : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    until.put(origin, System.nanoTime() + rest.toNanos());
  }

  /** How long it still rests; null if it does not. */
  @Nullable Duration left(String origin) {
    Long end = until.get(origin);
    if (end == null) {
      return null;
    }
    long nanos = end - System.nanoTime();
    if (nanos <= 0) {
      until.remove(origin, end);
      return null;
    }
    return Duration.ofMillis(TimeUnit.NANOSECONDS.toMillis(nanos) + 1);
  }
}
