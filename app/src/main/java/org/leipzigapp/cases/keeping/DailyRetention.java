package org.leipzigapp.cases.keeping;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.leipzigapp.cases.MatterSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks once an hour whether something is due; a kind that failed is tried again then, the others go on. */
@Component
class DailyRetention implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DailyRetention.class);

  private final Retention retention;
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  DailyRetention(Retention retention) {
    this.retention = retention;
  }

  @Override
  public void start() {
    var stop = new CountDownLatch(1);
    stopped = stop;
    Thread.ofVirtual().name("retention").start(() -> run(stop));
  }

  @Override
  public void stop() {
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }

  private void run(CountDownLatch stop) {
    try {
      // soon after the start, for nodes that are started anew often
      boolean stopping = stop.await(2, TimeUnit.MINUTES);
      while (!stopping) {
        work();
        stopping = stop.await(1, TimeUnit.HOURS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop.countDown();
    }
  }

  void work() {
    for (MatterSource source : retention.sources()) {
      attempt("matters of the kind " + source.kind(), () -> retention.removeOldMatters(source));
    }
    attempt("devices and accounts", retention::removeOldDevices);
  }

  /** A feature's defect must not keep the others' matters for ever. */
  private static void attempt(String what, IntSupplier work) {
    try {
      int removed = work.getAsInt();
      if (removed > 0) {
        LOG.info("{} {} were removed because of their age", removed, what);
      }
    } catch (RuntimeException e) {
      LOG.warn("old {} could not be removed, the next try is in an hour: {}", what, e.getClass().getSimpleName());
    }
  }
}
