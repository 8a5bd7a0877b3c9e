package org.leipzigapp.staff.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hashes one password at a time, so that those who guess cost the app one processor's part and no more. Devices that
 * signed in before come first; when too many wait, further ones are sent away at once.
 */
final class HashQueue {

  static final int MOST_WAITING = 20;

  /** For all that can wait before one and the own turn, on a machine that is busy with other things. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AtomicLong number = new AtomicLong();
  private final AtomicInteger known = new AtomicInteger();
  private final AtomicInteger strangers = new AtomicInteger();
  private final ThreadPoolExecutor worker = worker();

  /**
   * Runs a piece of work when it is its turn.
   *
   * @return empty if too many wait
   */
  <T> Optional<T> run(boolean isKnown, Callable<T> work) {
    AtomicInteger waiting = isKnown ? known : strangers;
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      return Optional.empty();
    }
    var task = new Turn<>(isKnown ? 0 : 1, number.getAndIncrement(), work);
    try {
      worker.execute(task);
      return Optional.of(task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      task.cancel(false);
      waiting.decrementAndGet();
    }
  }

  /** Runs a piece of work when nobody waits for a password. */
  void runLater(Runnable work) {
    worker.execute(new Turn<>(2, number.getAndIncrement(), Executors.callable(work)));
  }

  private static ThreadPoolExecutor worker() {
    var executor = new ThreadPoolExecutor(1, 1, 30, TimeUnit.SECONDS, new PriorityBlockingQueue<>(),
        Thread.ofPlatform().daemon().name("password-hash").factory());
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  /** Work with its place in the queue. */
  private static final class Turn<T> extends FutureTask<T> implements Comparable<Turn<?>> {

    private final int lane;
    private final long number;

    Turn(int lane, long number, Callable<T> work) {
      super(work);
      this.lane = lane;
      this.number = number;
    }

    @Override
    public int compareTo(Turn<?> other) {
      return lane == other.lane ? Long.compare(number, other.number) : Integer.compare(lane, other.lane);
    }
  }
}
