package org.leipzigapp.cases.codes;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.leipzigapp.web.Network;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses codes: so many an hour from one network, and one a second from all of them together. With a
 * million codes in use, a year of guessing at that pace finds none (about 1 in 390). In memory of this node.
 */
@Component
public class CodeLimits {

  static final int OVER_ALL_AT_ONCE = 300;

  private static final int MOST_NETWORKS = 20_000;

  private final LoadingCache<String, Bucket> networks;
  private final Bucket all = Bucket.builder()
      .addLimit(limit -> limit.capacity(OVER_ALL_AT_ONCE).refillGreedy(1, Duration.ofSeconds(1)))
      .build();

  CodeLimits(@Value("${leipzigapp.cases.codes-per-hour}") int perHour) {
    networks = Caffeine.newBuilder()
        .maximumSize(MOST_NETWORKS)
        .expireAfterAccess(Duration.ofHours(2))
        .build(network -> Bucket.builder()
            .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
            .build());
  }

  /** Counts an attempt. The network comes first, so that one alone cannot use up what is for all. */
  public boolean allow(HttpServletRequest request) {
    return networks.get(Network.of(request)).tryConsume(1) && all.tryConsume(1);
  }
}
