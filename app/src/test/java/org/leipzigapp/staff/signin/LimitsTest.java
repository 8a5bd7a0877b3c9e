package org.leipzigapp.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.leipzigapp.staff.MovableClock;

class LimitsTest {

  private static final String HERE = "192.0.2.1";
  private static final String THERE = "198.51.100.7";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:00:00Z"));
  private final Limits limits = new Limits(clock);

  @Test
  void three_slips_of_the_fingers_cost_no_time() {
    for (int i = 0; i < Limits.FREE_ATTEMPTS; i++) {
      assertThat(limits.begin("vera", HERE)).isZero();
    }
    assertThat(limits.begin("vera", HERE)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void each_further_one_doubles_the_time_up_to_five_minutes() {
    Duration longest = Duration.ZERO;
    for (int i = 0; i < 20; i++) {
      Duration wait = limits.begin("vera", HERE);
      if (!wait.isZero()) {
        assertThat(wait).isGreaterThanOrEqualTo(longest);
        longest = wait;
        clock.move(wait);
        assertThat(limits.begin("vera", HERE)).isZero();
      }
    }
    assertThat(longest).isEqualTo(Limits.LONGEST_DELAY);
  }

  @Test
  void who_guesses_elsewhere_keeps_nobody_waiting() {
    for (int i = 0; i < 50; i++) {
      limits.begin("vera", THERE);
    }

    assertThat(limits.begin("vera", HERE)).isZero();
  }

  @Test
  void who_guesses_at_one_name_keeps_no_colleague_of_the_same_network_waiting() {
    for (int i = 0; i < 50; i++) {
      limits.begin("vera", HERE);
    }

    assertThat(limits.begin("erika", HERE)).isZero();
  }

  @Test
  void a_network_that_tries_many_names_is_slowed_down() {
    for (int i = 0; i < Limits.FREE_OF_A_NETWORK; i++) {
      assertThat(limits.begin("name" + i, HERE)).isZero();
    }

    assertThat(limits.begin("vera", HERE)).isPositive();
    assertThat(limits.begin("vera", THERE)).isZero();
  }

  @Test
  void a_right_sign_in_clears_the_slate_and_costs_the_network_nothing() {
    for (int i = 0; i < 200; i++) {
      assertThat(limits.begin("vera", HERE)).isZero();
      limits.succeeded("vera", HERE);
    }
  }

  @Test
  void who_was_only_sent_away_was_not_wrong() {
    for (int i = 0; i < 200; i++) {
      assertThat(limits.begin("vera", HERE)).isZero();
      limits.sentAway("vera", HERE);
    }
  }

  @Test
  void a_known_device_counts_for_itself() {
    for (int i = 0; i < 50; i++) {
      limits.begin("vera", HERE);
    }

    assertThat(limits.beginKnown("device")).isZero();
    for (int i = 0; i < 2; i++) {
      limits.beginKnown("device");
    }
    assertThat(limits.beginKnown("device")).isPositive();
  }

  @Test
  void a_hundred_attempts_at_the_same_moment_are_not_all_the_first() throws InterruptedException {
    var passed = new AtomicInteger();
    var done = new CountDownLatch(100);
    for (int i = 0; i < 100; i++) {
      Thread.ofVirtual().start(() -> {
        if (limits.begin("vera", HERE).isZero()) {
          passed.incrementAndGet();
        }
        done.countDown();
      });
    }
    done.await();

    assertThat(passed).hasValue(Limits.FREE_ATTEMPTS);
  }
}
