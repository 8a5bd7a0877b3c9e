package org.leipzigapp.messages.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.leipzigapp.messages.Followers;
import org.leipzigapp.messages.MessageTopic;
import org.leipzigapp.messages.templates.Kinds;
import org.leipzigapp.messages.templates.Town;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes of each message a delivery for everyone who wants it. */
@Component
class Spreader {

  private static final int BATCH = 200;

  private final SpreadStore store;
  private final TransactionTemplate transaction;
  private final ObjectProvider<Followers> followers;
  private final Kinds kinds;
  private final Town town;

  Spreader(SpreadStore store, TransactionTemplate transaction, ObjectProvider<Followers> followers, Kinds kinds,
      Town town) {
    this.store = store;
    this.transaction = transaction;
    this.followers = followers;
    this.kinds = kinds;
    this.town = town;
  }

  /** How many messages were spread, and how many deliveries that made. */
  record Spread(int messages, int deliveries) {}

  /** Some of those that wait, which no other node is at. */
  Spread spread() {
    Spread spread = transaction.execute(status -> {
      List<SpreadStore.Waiting> waiting = store.take(BATCH);
      return new Spread(waiting.size(), waiting.isEmpty() ? 0 : spread(waiting));
    });
    return spread == null ? new Spread(0, 0) : spread;
  }

  private int spread(List<SpreadStore.Waiting> waiting) {
    Map<UUID, SpreadStore.Waiting> byId =
        waiting.stream().collect(Collectors.toMap(SpreadStore.Waiting::id, message -> message));
    Map<UUID, Set<UUID>> devices =
        devices(waiting.stream().map(SpreadStore.Waiting::matter).collect(Collectors.toSet()));
    List<SpreadStore.Pair> pairs = new ArrayList<>();
    for (SpreadStore.Waiting message : waiting) {
      pairs.add(new SpreadStore.Pair(message.id(), message.matter(), message.topic()));
      devices.getOrDefault(message.matter(), Set.of())
          .forEach(device -> pairs.add(new SpreadStore.Pair(message.id(), device, message.topic())));
    }
    // one person may have the same address for the matter and on a device, or two devices: one is enough
    var once = new LinkedHashMap<List<Object>, SpreadStore.Candidate>();
    for (SpreadStore.Candidate candidate : store.listCandidates(pairs)) {
      once.merge(List.of(candidate.message(), candidate.channel(), candidate.address()), candidate,
          (first, second) -> first.active() || !second.active() ? first : second);
    }
    if (!once.isEmpty()) {
      Instant now = store.now();
      store.insert(once.values().stream()
          .map(candidate -> delivery(candidate, Objects.requireNonNull(byId.get(candidate.message())), now))
          .toList());
    }
    store.markSpread(byId.keySet());
    return once.size();
  }

  private SpreadStore.Fresh delivery(SpreadStore.Candidate candidate, SpreadStore.Waiting message, Instant now) {
    boolean urgent = kinds.findTopic(message.template()).map(MessageTopic::isUrgent).orElse(false);
    boolean collected = candidate.hours().digest() && candidate.active() && !urgent
        && candidate.channel().equals(Channel.Kind.EMAIL.name());
    Instant digest = candidate.hours().nextDigest(now, town.zone());
    return new SpreadStore.Fresh(message.id(), candidate.subscription(), candidate.channel(), message.topic(),
        collected ? digest : null,
        collected ? digest : urgent ? now : candidate.hours().next(now, town.zone()),
        collected ? "COLLECTED" : candidate.active() ? "WAITING" : "HELD");
  }

  private Map<UUID, Set<UUID>> devices(Collection<UUID> matters) {
    Followers known = followers.getIfAvailable();
    return known == null ? Map.of() : known.listDevices(matters);
  }
}
