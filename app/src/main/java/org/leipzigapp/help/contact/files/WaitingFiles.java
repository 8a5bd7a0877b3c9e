package org.leipzigapp.help.contact.files;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows the scanner, once a minute, what came while it was away. Nodes share the files and none looks at one twice. */
@Component
public class WaitingFiles implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WaitingFiles.class);

  private final FileStore store;
  private final ClamAv scanner;
  private final TransactionTemplate transaction;
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  WaitingFiles(FileStore store, ClamAv scanner, TransactionTemplate transaction) {
    this.store = store;
    this.scanner = scanner;
    this.transaction = transaction;
  }

  @Override
  public void start() {
    var stop = new CountDownLatch(1);
    stopped = stop;
    if (scanner.isThere()) {
      Thread.ofVirtual().name("waiting-files").start(() -> run(stop));
    }
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
      while (!stop.await(1, TimeUnit.MINUTES)) {
        tryAll();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop.countDown();
    }
  }

  private void tryAll() {
    try {
      scanAll();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("files that wait for the scanner could not be read: {}", e.getClass().getSimpleName());
    }
  }

  /** Each once. @return how many are known now */
  public int scanAll() {
    var seen = new HashSet<UUID>();
    int known = 0;
    @Nullable Scan scan = Scan.CLEAN;
    while (scan != null) {
      scan = transaction.execute(status -> scanNext(seen));
      known += scan == Scan.CLEAN || scan == Scan.INFECTED ? 1 : 0;
    }
    return known;
  }

  /** Null if there is none left. */
  private @Nullable Scan scanNext(Set<UUID> seen) {
    UUID file = store.findWaiting(seen).orElse(null);
    if (file == null) {
      return null;
    }
    seen.add(file);
    try (var content = store.open(file)) {
      Scan scan = scanner.scan(content);
      if (scan != Scan.WAITING) {
        store.setScan(file, scan);
      }
      return scan;
    } catch (IOException e) {
      return Scan.WAITING;
    }
  }
}
