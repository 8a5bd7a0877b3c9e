package org.leipzigapp.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HoursTest {

  private static final ZoneId LEIPZIG = ZoneId.of("Europe/Berlin");
  private static final Hours NIGHT = new Hours(LocalTime.of(22, 0), LocalTime.of(7, 0), false);

  @Test
  void a_night_goes_past_midnight() {
    assertThat(NIGHT.next(at("2026-11-23T22:30:00Z"), LEIPZIG)).isEqualTo(at("2026-11-24T06:00:00Z"));
    assertThat(NIGHT.next(at("2026-11-24T02:30:00Z"), LEIPZIG)).isEqualTo(at("2026-11-24T06:00:00Z"));
    assertThat(NIGHT.next(at("2026-11-23T12:00:00Z"), LEIPZIG)).isEqualTo(at("2026-11-23T12:00:00Z"));
  }

  @Test
  void the_end_of_quiet_hours_is_not_quiet_and_their_beginning_is() {
    assertThat(NIGHT.next(at("2026-11-24T06:00:00Z"), LEIPZIG)).isEqualTo(at("2026-11-24T06:00:00Z"));
    assertThat(NIGHT.next(at("2026-11-23T21:00:00Z"), LEIPZIG)).isEqualTo(at("2026-11-24T06:00:00Z"));
  }

  @Test
  void quiet_hours_follow_the_change_to_winter_time() {
    assertThat(NIGHT.next(at("2026-10-24T21:00:00Z"), LEIPZIG)).isEqualTo(at("2026-10-25T06:00:00Z"));
  }

  @Test
  void without_quiet_hours_any_hour_will_do() {
    assertThat(Hours.ANY.next(at("2026-11-23T23:00:00Z"), LEIPZIG)).isEqualTo(at("2026-11-23T23:00:00Z"));
  }

  @Test
  void the_digest_leaves_at_six_in_the_evening() {
    assertThat(Hours.ANY.nextDigest(at("2026-11-23T16:59:00Z"), LEIPZIG)).isEqualTo(at("2026-11-23T17:00:00Z"));
    assertThat(Hours.ANY.nextDigest(at("2026-11-23T17:00:00Z"), LEIPZIG)).isEqualTo(at("2026-11-24T17:00:00Z"));
  }

  @Test
  void attempts_come_ever_later_but_never_later_than_six_hours_and_the_jitter() {
    var random = new Random(5);
    assertThat(BackOff.after(1, null, random)).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(36));
    assertThat(BackOff.after(3, null, random)).isBetween(Duration.ofSeconds(216), Duration.ofSeconds(324));
    assertThat(BackOff.after(14, null, random)).isBetween(Duration.ofMinutes(288), Duration.ofMinutes(432));
  }

  @Test
  void the_other_side_may_ask_for_more_time_but_not_for_ever() {
    var random = new Random(5);
    assertThat(BackOff.after(1, Duration.ofHours(1), random)).isEqualTo(Duration.ofHours(1));
    assertThat(BackOff.after(1, Duration.ofDays(400), random)).isEqualTo(BackOff.FURTHEST);
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
