package org.leipzigapp.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A hundred wrong sign-ins in each second, from a hundred networks, keep nobody out who belongs here. */
class FloodTest extends StaffApp {

  private static final int PER_SECOND = 100;
  private static final int SECONDS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Collection<Integer> answers = new ConcurrentLinkedQueue<>();
  private final AtomicInteger number = new AtomicInteger();
  private final CountDownLatch underway = new CountDownLatch(PER_SECOND);
  private final CountDownLatch over = new CountDownLatch(PER_SECOND * SECONDS);

  @Test
  void a_right_sign_in_from_a_known_device_takes_at_most_two_seconds_and_pages_go_on() throws InterruptedException {
    Person person = member(Set.of(Role.EDITOR));
    Browser own = signIn(person);
    own.post("/team/abmelden");
    try (ScheduledExecutorService strangers = Executors.newScheduledThreadPool(1)) {
      strangers.scheduleAtFixedRate(() -> Thread.ofVirtual().start(this::guess), 0, 1000 / PER_SECOND,
          TimeUnit.MILLISECONDS);
      underway.await();

      long start = System.nanoTime();
      HttpResponse<String> answer = signIn(person, own);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(took).isLessThanOrEqualTo(PATIENCE);
      assertThat(browser().get("/de/").statusCode()).isEqualTo(200);
      over.await();
    }
    assertThat(answers).contains(503).allMatch(status -> status == 401 || status == 503);
  }

  private void guess() {
    int guess = number.getAndIncrement();
    if (guess < PER_SECOND * SECONDS) {
      String network = "198.51." + guess / 250 + "." + guess % 250;
      answers.add(browser().postThrough(network, "/team/anmelden", "email", "name" + guess + "@example.org", "password",
          "geraten und falsch", "code", "123456").statusCode());
      underway.countDown();
      over.countDown();
    }
  }
}
