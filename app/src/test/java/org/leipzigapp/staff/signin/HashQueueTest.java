package org.leipzigapp.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HashQueueTest {

  private final HashQueue queue = new HashQueue();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch hold = new CountDownLatch(1);

  @Test
  void one_at_a_time() throws InterruptedException {
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 15; i++) {
      threads.add(Thread.ofVirtual().start(() -> queue.run(false, () -> {
        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        Thread.onSpinWait();
        return atOnce.decrementAndGet();
      })));
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(most).hasValue(1);
  }

  @Test
  void who_is_known_comes_before_strangers_who_were_there_earlier() throws InterruptedException {
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    Thread first = occupy();
    Thread stranger = waiting(() -> queue.run(false, () -> order.add("stranger")));
    Thread known = waiting(() -> queue.run(true, () -> order.add("known")));
    hold.countDown();
    for (Thread thread : List.of(first, stranger, known)) {
      thread.join();
    }

    assertThat(order).containsExactly("known", "stranger");
  }

  @Test
  void when_too_many_wait_the_next_is_sent_away_at_once_but_not_who_is_known() throws InterruptedException {
    occupy();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < HashQueue.MOST_WAITING - 1; i++) {
      threads.add(waiting(() -> queue.run(false, () -> true)));
    }

    assertThat(queue.run(false, () -> true)).isEmpty();
    Thread known = waiting(() -> assertThat(queue.run(true, () -> true)).contains(true));
    hold.countDown();
    known.join();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(queue.run(false, () -> true)).contains(true);
  }

  /** Keeps the worker busy until the test lets go. */
  private Thread occupy() throws InterruptedException {
    Thread thread = Thread.ofVirtual().start(() -> queue.run(false, () -> {
      begun.countDown();
      hold.await();
      return true;
    }));
    begun.await();
    return thread;
  }

  /** Returns once the thread waits for its turn. */
  private static Thread waiting(Runnable work) {
    Thread thread = Thread.ofPlatform().start(work);
    while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
      Thread.onSpinWait();
    }
    return thread;
  }
}
