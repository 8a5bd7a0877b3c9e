package org.leipzigapp.messages.subscriptions;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.leipzigapp.messages.outbox.Endings;
import org.springframework.stereotype.Component;

/** The subscriptions that a device may see and end: its own, and those of its matters. */
@Component
public class Own {

  private final SubscriptionStore store;
  private final Endings endings;

  Own(SubscriptionStore store, Endings endings) {
    this.store = store;
    this.endings = endings;
  }

  public List<Subscription> list(Collection<UUID> owners) {
    return store.list(owners);
  }

  /** @return false if none of the owners has it */
  public boolean end(UUID subscription, Set<UUID> owners) {
    boolean own = store.find(subscription).filter(found -> owners.contains(found.owner())).isPresent();
    if (own) {
      endings.endAsked(subscription);
    }
    return own;
  }
}
