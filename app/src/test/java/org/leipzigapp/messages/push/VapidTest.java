package org.leipzigapp.messages.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leipzigapp.web.BaseUrl;
import tools.jackson.databind.json.JsonMapper;

/** A signature says until when it is good; clocks are not to be trusted. */
@Timeout(60)
class VapidTest extends PushNode {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

  @Test
  void a_signature_is_used_for_hours_and_never_beyond_its_time_whatever_the_clock_does() {
    InstantSource source = now::get;
    Clock clock = source.withZone(ZoneOffset.UTC);
    var vapid = new Vapid(node.get(VapidKeys.class), node.get(BaseUrl.class), clock, "");
    String first = vapid.authorization("https://push.example.org");
    assertThat(until(first)).isEqualTo(NOON.plus(Duration.ofHours(12)));

    now.set(NOON.plus(Duration.ofHours(10)));
    assertThat(vapid.authorization("https://push.example.org")).isEqualTo(first);
    assertThat(vapid.authorization("https://other.example.org")).as("each service has its own").isNotEqualTo(first);

    now.set(NOON.plus(Duration.ofDays(30)));
    assertThat(until(vapid.authorization("https://push.example.org"))).as("ahead")
        .isEqualTo(now.get().plus(Duration.ofHours(12)));

    now.set(NOON.minus(Duration.ofDays(30)));
    assertThat(until(vapid.authorization("https://push.example.org"))).as("back: no service takes more than a day")
        .isEqualTo(now.get().plus(Duration.ofHours(12)));
  }

  private static Instant until(String authorization) {
    String claims = authorization.replaceFirst("vapid t=[^.]+\\.([^.]+)\\..*", "$1");
    return Instant.ofEpochSecond(JsonMapper.shared().readTree(Browser.bytes(claims)).path("exp").asLong());
  }
}
