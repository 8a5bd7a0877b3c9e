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

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private long calls;

  /** Something may have to be sent. */
  public void now() {
    lock.lock();
    try {
      calls++;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** When the running transaction has committed. */
  public void afterCommit() {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        now();
      }
    });
  }

  /** How often it was called; asked before one looks for work, so that no call gets lost between looking and waiting. */
  long calls() {
    lock.lock();
    try {
      return calls;
    } finally {
      lock.unlock();
    }
  }

  /** Returns at the first call after those that are known, or when the time is over. */
  void await(long known, long millis) throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (calls == known && left > 0) {
        left = woken.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
