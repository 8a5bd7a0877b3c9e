package org.leipzigapp.messages.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.messages.outbox.DeliveryStore.Held;
import org.leipzigapp.messages.outbox.DeliveryStore.Settled;
import org.leipzigapp.messages.templates.Town;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends some deliveries in one transaction that holds them. Whoever ends a subscription waits for it; what it did not
 * get to is free again when it is over.
 */
@Component
class Batch {

  private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

  /** In bytes; with more a batch has enough, so that large attachments do not fill the memory. */
  private static final long MOST_ATTACHED = 8L * 1024 * 1024;

  private final DeliveryStore store;
  private final Composer composer;
  private final Endings endings;
  private final TransactionTemplate transaction;
  private final Town town;

  Batch(DeliveryStore store, Composer composer, Endings endings, TransactionTemplate transaction, Town town) {
    this.store = store;
    this.composer = composer;
    this.endings = endings;
    this.transaction = transaction;
    this.town = town;
  }

  /** @param taken how many were due @param away why the channel has to rest, null: it works */
  record Done(int taken, @Nullable String away) {}

  private record Result(Done done, Map<UUID, String> gone) {}

  Done send(Channel channel) {
    Result result = transaction.execute(status -> inOne(channel));
    if (result == null) {
      return new Done(0, null);
    }
    // apart, since another batch may hold the same subscription
    result.gone().forEach(endings::endGone);
    return result.done();
  }

  private Result inOne(Channel channel) {
    List<UUID> ids = store.take(channel.kind(), channel.batch());
    if (ids.isEmpty()) {
      return new Result(new Done(0, null), Map.of());
    }
    var held = new LinkedHashMap<UUID, Held>();
    store.list(ids).forEach(each -> held.put(each.id(), each));
    var outcomes = new LinkedHashMap<UUID, Outcome>();
    var parts = new HashMap<UUID, List<Held>>();
    List<Outgoing> outgoing = new ArrayList<>();
    for (Held each : held.values()) {
      if (attached(outgoing) < MOST_ATTACHED) {
        prepare(each, outcomes, parts, outgoing);
      }
    }
    String away = hand(channel, outgoing, outcomes);
    var gone = new LinkedHashMap<UUID, String>();
    List<Settled> settled = new ArrayList<>();
    outcomes.forEach((id, outcome) -> {
      Held each = held.get(id);
      if (each != null) {
        settled.add(settle(each, outcome));
        parts.getOrDefault(id, List.of()).stream().filter(part -> isOver(outcome))
            .forEach(part -> settled.add(settle(part, part.wanted() ? outcome : new Outcome.Stopped("choice"))));
        if (outcome instanceof Outcome.Gone(String reason)) {
          gone.put(each.subscription(), reason);
        }
      }
    });
    store.settle(settled);
    return new Result(new Done(ids.size(), away), gone);
  }

  private static long attached(List<Outgoing> outgoing) {
    return outgoing.stream().flatMap(one -> one.attachments().stream()).mapToLong(file -> file.bytes().length).sum();
  }

  private void prepare(Held each, Map<UUID, Outcome> outcomes, Map<UUID, List<Held>> parts, List<Outgoing> outgoing) {
    boolean urgent = composer.isUrgent(each);
    Instant allowed = urgent ? each.now() : each.hours().next(each.now(), town.zone());
    List<Held> collected = each.isDigest() ? store.listCollected(each) : List.of();
    List<Held> wanted = collected.stream().filter(Held::wanted).toList();
    parts.put(each.id(), collected);
    if (!each.wanted() || each.isDigest() && wanted.isEmpty()) {
      outcomes.put(each.id(), new Outcome.Stopped("choice"));
    } else if (allowed.isAfter(each.now())) {
      outcomes.put(each.id(), new Outcome.Postponed(Duration.between(each.now(), allowed)));
    } else {
      try {
        outgoing.add(composer.compose(each, wanted));
      } catch (RuntimeException e) {
        LOG.error("a message of the kind {} cannot be put into words", each.template(), e);
        outcomes.put(each.id(), new Outcome.Refused("no words: " + e.getClass().getSimpleName()));
      }
    }
  }

  /** @return why the channel has to rest */
  private static @Nullable String hand(Channel channel, List<Outgoing> outgoing, Map<UUID, Outcome> outcomes) {
    if (outgoing.isEmpty()) {
      return null;
    }
    try {
      outcomes.putAll(channel.send(outgoing));
      return null;
    } catch (Channel.Away e) {
      // one of them pays for the attempt, so that nothing waits for ever; the others come again
      outcomes.put(outgoing.getFirst().id(), new Outcome.Later(e.reason(), null));
      return e.reason();
    }
  }

  private static boolean isOver(Outcome outcome) {
    return !(outcome instanceof Outcome.Later || outcome instanceof Outcome.Postponed);
  }

  private static Settled settle(Held held, Outcome outcome) {
    int attempts = held.attempts() + 1;
    return switch (outcome) {
      case Outcome.Sent() -> new Settled(held.id(), "SENT", null, attempts, 0);
      case Outcome.Refused(String reason) -> new Settled(held.id(), "DEAD", reason, attempts, 0);
      case Outcome.Gone(String reason) -> new Settled(held.id(), "DEAD", reason, attempts, 0);
      case Outcome.Stopped(String reason) -> new Settled(held.id(), "STOPPED", reason, held.attempts(), 0);
      case Outcome.Postponed(Duration by) ->
          new Settled(held.id(), "WAITING", null, held.attempts(), Math.max(1, by.toSeconds()));
      case Outcome.Later(String reason, Duration asked) -> attempts >= BackOff.MOST_ATTEMPTS
          ? new Settled(held.id(), "DEAD", reason, attempts, 0)
          : new Settled(held.id(), "WAITING", reason, attempts,
              BackOff.after(attempts, asked, ThreadLocalRandom.current()).toSeconds());
    };
  }
}
