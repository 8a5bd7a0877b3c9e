package org.leipzigapp.messages.push;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.outbox.Outcome;
import org.leipzigapp.messages.outbox.Outgoing;
import org.springframework.stereotype.Component;

/** Web Push: some at once, since each waits for a service far away. */
@Component
class PushChannel implements Channel {

  private static final int AT_ONCE = 16;
  private static final int BATCH = 100;

  private final PushServices services;
  private final PushSender sender;

  PushChannel(PushServices services, PushSender sender) {
    this.services = services;
    this.sender = sender;
  }

  @Override
  public Kind kind() {
    return Kind.PUSH;
  }

  @Override
  public boolean isReady() {
    return services.isAny();
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public Map<UUID, Outcome> send(List<Outgoing> batch) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    var outcomes = new ConcurrentHashMap<UUID, Outcome>();
    var places = new Semaphore(AT_ONCE);
    // closing it waits for all, each of which has its own limit
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Outgoing outgoing : batch) {
        places.acquireUninterruptibly();
        if (System.nanoTime() - end > 0) {
          break;
        }
        threads.execute(() -> {
          try {
            outcomes.put(outgoing.id(), send(outgoing));
          } finally {
            places.release();
          }
        });
      }
    }
    return outcomes;
  }

  private Outcome send(Outgoing outgoing) {
    Optional<PushTarget> target = PushTarget.parse(outgoing.target(), services);
    if (target.isEmpty()) {
      return new Outcome.Refused("a push service that is not allowed, or keys that are none");
    }
    return services.isPublic(target.get().endpoint())
        ? sender.send(outgoing, target.get()) : new Outcome.Refused("a push service inside this network");
  }
}
