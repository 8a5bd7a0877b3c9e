package org.leipzigapp.care.notes;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.leipzigapp.web.Network;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many notes one network may send. Networks are kept in memory only, for two hours. */
@Component
class NoteLimits {

  private static final int MOST_NETWORKS = 20_000;

  private final LoadingCache<String, Bucket> buckets;

  NoteLimits(@Value("${leipzigapp.notes.per-hour}") int perHour) {
    buckets = Caffeine.newBuilder()
        .maximumSize(MOST_NETWORKS)
        .expireAfterAccess(Duration.ofHours(2))
        .build(network -> Bucket.builder()
            .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
            .build());
  }

  boolean allow(HttpServletRequest request) {
    return buckets.get(Network.of(request)).tryConsume(1);
  }
}
