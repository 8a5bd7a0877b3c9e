package org.leipzigapp.messages.subscriptions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.messages.outbox.Channel;

/**
 * An address on a channel.
 *
 * @param target null once it ended
 * @param state PENDING, ACTIVE or ENDED
 */
public record Subscription(
    UUID id, UUID owner, Channel.Kind channel, @Nullable String target, String mask, String state, Instant created) {

  public boolean isActive() {
    return state.equals("ACTIVE");
  }

  public boolean isPending() {
    return state.equals("PENDING");
  }

  /** As its owner reads it. */
  public String shown() {
    return channel == Channel.Kind.EMAIL && target != null
        ? EmailAddress.parse(target).map(EmailAddress::shown).orElse(mask) : mask;
  }
}
