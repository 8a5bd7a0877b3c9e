package org.leipzigapp.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Calls at fixed times, however slow the answers are, as people do who know nothing of one another. What a call waits
 * because all workers are busy counts too: the time runs from when it should have started (no coordinated omission).
 *
 * @param perSecond calls a second, evenly spread
 * @param seconds for how long
 * @param workers at most so many calls at once
 */
public record OpenLoop(double perSecond, int seconds, int workers) {

  private static final long LONGEST_MICROS = 60_000_000;

  /** What one worker does again and again. @see #run */
  public interface Worker extends AutoCloseable {

    /** @param number of the call, from 0; each one once over all workers */
    void call(int number) throws Exception;

    @Override
    default void close() throws Exception {}
  }

  /** Makes the workers before the clock starts. */
  public interface Workers {
    Worker open() throws Exception;
  }

  /**
   * @return the times of all calls in microseconds
   * @throws ExecutionException if one call failed; then figures would say nothing
   */
  public Histogram run(Workers workers) throws ExecutionException, InterruptedException {
    return run(workers, false);
  }

  /** The same load without figures; ends when the time is over, however many calls are left. */
  void warmUp(Workers workers) throws ExecutionException, InterruptedException {
    run(workers, true);
  }

  private Histogram run(Workers workers, boolean warmingUp) throws ExecutionException, InterruptedException {
    Histogram all = histogram();
    AtomicLong next = new AtomicLong();
    List<Future<Histogram>> running = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(this.workers)) {
      long begin = System.nanoTime() + 50_000_000;
      for (int i = 0; i < this.workers; i++) {
        running.add(threads.submit(() -> work(workers, next, begin, warmingUp)));
      }
      for (Future<Histogram> histogram : running) {
        all.add(histogram.get());
      }
    }
    return all;
  }

  private Histogram work(Workers workers, AtomicLong next, long begin, boolean warmingUp) throws Exception {
    Histogram histogram = histogram();
    long calls = Math.round(perSecond * seconds);
    try (Worker worker = workers.open()) {
      for (long number = next.getAndIncrement(); number < calls; number = next.getAndIncrement()) {
        long intended = begin + (long) (number * 1e9 / perSecond);
        waitUntil(intended);
        if (warmingUp && System.nanoTime() - begin > 1_000_000_000L * seconds) {
          break;
        }
        requireKeptUp(begin);
        worker.call((int) number);
        histogram.recordValue(Math.clamp((System.nanoTime() - intended) / 1000, 0, LONGEST_MICROS));
      }
    }
    return histogram;
  }

  private void requireKeptUp(long begin) {
    if (System.nanoTime() - begin > 2_000_000_000L * seconds) {
      throw new IllegalStateException("fewer than %.0f calls a second are answered".formatted(perSecond / 2));
    }
  }

  private static void waitUntil(long nanoTime) {
    for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static Histogram histogram() {
    return new Histogram(LONGEST_MICROS, 3);
  }
}
