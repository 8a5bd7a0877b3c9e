package org.leipzigapp.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how often one address may search. A whole office behind one address stays far below it. Addresses are kept in
 * memory only, for two minutes; of IPv6 the network counts, because a single line owns the rest.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
final class RateLimitFilter extends OncePerRequestFilter {

  private static final Pattern SEARCHES = Pattern.compile("/[a-z]{2,3}(-simple)?/suche|/api/v1/(search|suggestions)");
  private static final int MOST_ADDRESSES = 20_000;

  private final LoadingCache<String, Bucket> buckets;

  RateLimitFilter(@Value("${leipzigapp.search.requests-per-second}") int perSecond) {
    buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build(address -> Bucket.builder()
                .addLimit(limit -> limit.capacity(perSecond * 10L).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build());
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !SEARCHES.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (buckets.get(Network.of(request)).tryConsume(1)) {
      chain.doFilter(request, response);
    } else {
      response.setHeader("Retry-After", "1");
      response.sendError(429);
    }
  }
}
