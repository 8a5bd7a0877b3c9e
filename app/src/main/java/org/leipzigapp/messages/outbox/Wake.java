package org.leipzigapp.messages.outbox;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes those who wait for work on this node. */
@Component
public class Wake {

  /** Who is woken: a promise alone is no work for those who send, and most promises are for nobody outside the app. */
  public enum Work {
    SPREAD, SEND
  }

  private final Bell spread = new Bell();
  private final Bell send = new Bell();

  /** There may be work. */
  public void now(Work work) {
    bell(work).ring();
  }

  /** When the running transaction has committed. */
  public void afterCommit(Work work) {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        now(work);
      }
    });
  }

  /** How often it was called; asked before one looks for work, so that none gets lost between looking and waiting. */
  long calls(Work work) {
    return bell(work).calls();
  }

  /** Returns at the first call after those that are known, or when the time is over. */
  void await(Work work, long known, long millis) throws InterruptedException {
    bell(work).await(known, millis);
  }

  private Bell bell(Work work) {
    return switch (work) {
      case SPREAD -> spread;
      case SEND -> send;
    };
  }

  private static final class Bell {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long calls;

    void ring() {
      lock.lock();
      try {
        calls++;
        rung.signalAll();
      } finally {
        lock.unlock();
      }
    }

    long calls() {
      lock.lock();
      try {
        return calls;
      } finally {
        lock.unlock();
      }
    }

    void await(long known, long millis) throws InterruptedException {
      lock.lock();
      try {
        long left = TimeUnit.MILLISECONDS.toNanos(millis);
        while (calls == known && left > 0) {
          left = rung.awaitNanos(left);
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
