package org.leipzigapp.forms;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.leipzigapp.web.Network;

/** How many forms of a sort one network may send. Networks are kept in memory only, for two hours. */
public class SendLimits {

  private static final int MOST_NETWORKS = 20_000;

  private final LoadingCache<String, Bucket> buckets;

  /** @param perHour that many at once, and that many in every hour */
  public SendLimits(int perHour) {
    buckets = Caffeine.newBuilder()
        .maximumSize(MOST_NETWORKS)
        .expireAfterAccess(Duration.ofHours(2))
        .build(network -> Bucket.builder()
            .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
            .build());
  }

  /** Counts one more. */
  public boolean allow(HttpServletRequest request) {
    return allow(request, 1);
  }

  /** Counts some more, for limits on amounts instead of numbers; 0 is always allowed. */
  public boolean allow(HttpServletRequest request, long amount) {
    return allow(Network.of(request), amount);
  }

  /** As above, for who is known by something else than a network. */
  public boolean allow(String who, long amount) {
    return amount <= 0 || buckets.get(who).tryConsume(amount);
  }
}
