package org.leipzigapp.launch;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.leipzigapp.CannotStart;

/**
 * Starts the embedded PostgreSQL again when it ends without having been told to, at the same port, so that the app finds
 * it again. Until then pages are served from memory.
 */
final class PostgresGuard implements AutoCloseable {

  private static final int FIRST_RETRY_MILLIS = 100;
  private static final int LAST_RETRY_MILLIS = 10_000;
  private static final int LOOK_EVERY_MILLIS = 500;

  private final Path cluster;
  private final Supplier<String> start;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** @param start starts it and gives the reason if that did not work, else an empty text */
  PostgresGuard(Path cluster, Supplier<String> start) {
    this.cluster = cluster;
    this.start = start;
    Thread.ofPlatform().daemon().name("database-guard").start(this::guard);
  }

  /** When this returns, nobody starts it any more. */
  @Override
  public void close() {
    closed.countDown();
    awaitStart();
  }

  private void guard() {
    try {
      while (!closed.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        if (Postmaster.findRunning(cluster).isEmpty()) {
          Tell.problem("The database ended unexpectedly; starting it again.");
          startAgain();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Processes of the old one may live on for a moment, and PostgreSQL waits for them to end. */
  private void startAgain() throws InterruptedException {
    int retry = FIRST_RETRY_MILLIS;
    String problem = tryStart();
    String told = "";
    while (!problem.isEmpty() && !closed.await(retry, TimeUnit.MILLISECONDS)) {
      retry = Math.min(2 * retry, LAST_RETRY_MILLIS);
      if (retry > FIRST_RETRY_MILLIS * 16 && !problem.equals(told)) {
        Tell.problem("The database does not start again yet: " + problem);
        told = problem;
      }
      problem = tryStart();
    }
    if (problem.isEmpty() && closed.getCount() > 0) {
      Tell.line("The database runs again.");
    }
  }

  private synchronized void awaitStart() {
    // whoever is here, no start is under way
  }

  private synchronized String tryStart() {
    try {
      return closed.getCount() > 0 ? start.get() : "";
    } catch (CannotStart e) {
      return String.valueOf(e.getMessage());
    }
  }
}
