package org.leipzigapp.content;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Looks once a second whether the time of a scheduled draft has come; on every node, and one of them publishes it. */
final class ScheduledPublisher implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ScheduledPublisher.class);

  private final Publishing publishing;
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  ScheduledPublisher(Publishing publishing) {
    this.publishing = publishing;
  }

  @Override
  public void start() {
    var stop = new CountDownLatch(1);
    stopped = stop;
    Thread.ofVirtual().name("scheduled-publisher").start(() -> run(stop));
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
      while (!stop.await(1, TimeUnit.SECONDS)) {
        publishAllDue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop.countDown();
    }
  }

  /** A lost database is told by who follows the content; here it only means: later. */
  private void publishAllDue() {
    try {
      Optional<Draft> published;
      do {
        published = publishing.publishDue();
        published.ifPresent(draft -> LOG.info("the time of {} {} has come", draft.key().kind(), draft.key().id()));
      } while (published.isPresent());
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("scheduled drafts could not be looked for", e);
    }
  }
}
