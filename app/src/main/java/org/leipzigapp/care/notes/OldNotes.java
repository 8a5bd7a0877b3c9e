package org.leipzigapp.care.notes;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Erases once an hour what is too old, on every node; it does no harm twice. */
@Component
class OldNotes implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(OldNotes.class);

  private final Notes notes;
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  OldNotes(Notes notes) {
    this.notes = notes;
  }

  @Override
  public void start() {
    var stop = new CountDownLatch(1);
    stopped = stop;
    Thread.ofVirtual().name("old-notes").start(() -> run(stop));
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
      boolean stopping = stop.await(1, TimeUnit.MINUTES);
      while (!stopping) {
        erase();
        stopping = stop.await(1, TimeUnit.HOURS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop.countDown();
    }
  }

  private void erase() {
    try {
      int erased = notes.eraseOld();
      if (erased > 0) {
        LOG.info("{} notes of the public were erased because of their age", erased);
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("old notes could not be erased, the next try is in an hour: {}", e.getClass().getSimpleName());
    }
  }
}
