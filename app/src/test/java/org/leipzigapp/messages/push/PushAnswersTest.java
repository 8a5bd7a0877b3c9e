package org.leipzigapp.messages.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.messages.outbox.Outcome;

/** What answers of push services mean. */
class PushAnswersTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204})
  void it_was_taken(int status) {
    assertThat(of(status, null)).isEqualTo(new Outcome.Sent());
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void nobody_is_there_any_more(int status) {
    assertThat(of(status, null)).isEqualTo(new Outcome.Gone("push.example " + status));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 413, 301, 307, 100, 399})
  void this_one_is_never_taken(int status) {
    assertThat(of(status, "60")).isEqualTo(new Outcome.Refused("push.example " + status));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504, 599})
  void later(int status) {
    assertThat(of(status, "60")).isEqualTo(new Outcome.Later("push.example " + status, Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @CsvSource({"120, 120", "0, 0", "' 7 ', 7", "9999999999, 86400",
      "'Mon, 23 Nov 2026 12:00:30 GMT', 30", "'Mon, 23 Nov 2026 11:00:00 GMT', 0",
      "'Wed, 23 Nov 2050 12:00:00 GMT', 86400"})
  void it_says_when_in_seconds_or_by_a_date(String header, long seconds) {
    assertThat(PushAnswers.wait(header, NOW)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999999", "Mon, 99 Nov 2026 12:00:30 GMT"})
  void nonsense_is_as_if_it_said_nothing(String header) {
    assertThat(PushAnswers.wait(header, NOW)).isNull();
  }

  @Test
  void a_service_rests_for_a_minute_at_most_and_others_do_not() {
    var rests = new PushRests();
    rests.begin("https://a", Duration.ofHours(5));
    assertThat(rests.left("https://a")).isBetween(Duration.ofSeconds(55), Duration.ofSeconds(61));
    assertThat(rests.left("https://b")).isNull();
  }

  private static Outcome of(int status, @Nullable String retryAfter) {
    return PushAnswers.of("push.example", status, retryAfter, NOW);
  }
}
