package org.leipzigapp.messages.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sends what waits, on every node: one thread spreads messages, some for each channel send. They are woken by promises
 * of this node and look every second anyway.
 */
@Component
class Relay implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int SENDERS = 2;
  private static final long LOOK_EVERY_MILLIS = 1_000;
  private static final Duration FIRST_REST = Duration.ofSeconds(2);
  private static final Duration LAST_REST = Duration.ofMinutes(1);

  private final Spreader spreader;
  private final Batch batch;
  private final Tidying tidying;
  private final Wake wake;
  private final ObjectProvider<Channel> channels;
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  Relay(Spreader spreader, Batch batch, Tidying tidying, Wake wake, ObjectProvider<Channel> channels) {
    this.spreader = spreader;
    this.batch = batch;
    this.tidying = tidying;
    this.wake = wake;
    this.channels = channels;
  }

  @Override
  public void start() {
    var stop = new CountDownLatch(1);
    stopped = stop;
    List<Channel> ready = channels.orderedStream().filter(Channel::isReady).toList();
    thread("messages-spread", Wake.Work.SPREAD, stop, () -> {
      Spreader.Spread spread = spreader.spread();
      if (spread.deliveries() > 0) {
        wake.now(Wake.Work.SEND);
      }
      return spread.messages() > 0;
    });
    for (Channel channel : ready) {
      var rest = new Rest(channel);
      for (int i = 1; i <= SENDERS; i++) {
        thread("messages-" + channel.kind() + "-" + i, Wake.Work.SEND, stop, () -> rest.send(stop));
      }
    }
    Thread.ofVirtual().name("messages-tidying").start(() -> tidying.run(stop));
  }

  @Override
  public void stop() {
    stopped.countDown();
    wake.now(Wake.Work.SPREAD);
    wake.now(Wake.Work.SEND);
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }

  private void thread(String name, Wake.Work kind, CountDownLatch stop, BooleanSupplier work) {
    Thread.ofVirtual().name(name).start(() -> {
      boolean reachable = true;
      while (stop.getCount() > 0) {
        try {
          long known = wake.calls(kind);
          if (!work.getAsBoolean()) {
            wake.await(kind, known, LOOK_EVERY_MILLIS);
          }
          reachable = true;
        } catch (DataAccessException | TransactionException e) {
          if (reachable && stop.getCount() > 0) {
            LOG.warn("messages wait, the database is out of reach: {}", e.getClass().getSimpleName());
          }
          reachable = false;
          pause(stop, LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          stop.countDown();
        } catch (RuntimeException e) {
          // whatever one message does to us, the others must go
          LOG.error("messages were not sent", e);
          pause(stop, LOOK_EVERY_MILLIS);
        }
      }
    });
  }

  private static void pause(CountDownLatch stop, long millis) {
    try {
      stop.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop.countDown();
    }
  }

  /** A channel and how long it rests while its other side is away. */
  private final class Rest {

    private final Channel channel;
    private volatile long restUntil = System.nanoTime();
    private volatile Duration rest = FIRST_REST;

    Rest(Channel channel) {
      this.channel = channel;
    }

    /** @return whether there may be more at once */
    boolean send(CountDownLatch stop) {
      if (System.nanoTime() - restUntil < 0) {
        return false;
      }
      Batch.Done done = batch.send(channel);
      String reason = done.away();
      if (reason == null) {
        rest = FIRST_REST;
        return done.taken() > 0;
      }
      if (rest.equals(FIRST_REST)) {
        LOG.warn("messages wait, the channel {} does not work: {}", channel.kind(), reason);
      }
      restUntil = System.nanoTime() + rest.toNanos();
      rest = rest.multipliedBy(2).compareTo(LAST_REST) > 0 ? LAST_REST : rest.multipliedBy(2);
      return false;
    }
  }
}
