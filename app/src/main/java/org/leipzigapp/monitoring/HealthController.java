package org.leipzigapp.monitoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.leipzigapp.CannotStart;
import org.leipzigapp.content.LiveContent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * For load balancers and Prometheus. A node without its database stays ready: it serves pages from memory, and the others
 * would have lost the database as well.
 */
@RestController
final class HealthController {

  private static final int SHORTEST_TOKEN = 16;
  private static final String SCHEME = "Bearer ";

  private final LiveContent content;
  private final Figures figures;
  private final byte[] token;

  HealthController(LiveContent content, Figures figures, @Value("${leipzigapp.metrics.token}") String token) {
    if (!token.isEmpty() && token.length() < SHORTEST_TOKEN) {
      throw new CannotStart("LEIPZIGAPP_METRICS_TOKEN is too short: at least 16 characters, or nothing.");
    }
    this.content = content;
    this.figures = figures;
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  @GetMapping(path = "/health/live", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> live() {
    return answer(HttpStatus.OK, "live\n");
  }

  @GetMapping(path = "/health/ready", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> ready() {
    return content.current().version() > 0
        ? answer(HttpStatus.OK, "ready\n")
        : answer(HttpStatus.SERVICE_UNAVAILABLE, "starting\n");
  }

  /** Strangers see the same as where there is nothing. */
  @GetMapping("/metrics")
  ResponseEntity<String> metrics(@RequestHeader(name = "Authorization", defaultValue = "") String given) {
    if (token.length == 0 || !MessageDigest.isEqual(token, bearer(given))) {
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore())
        .header("Content-Type", PrometheusText.TYPE).body(figures.text());
  }

  private static byte[] bearer(String given) {
    String value = given.startsWith(SCHEME) ? given.substring(SCHEME.length()) : "";
    return value.getBytes(StandardCharsets.UTF_8);
  }

  private static ResponseEntity<String> answer(HttpStatus status, String text) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(text);
  }
}
