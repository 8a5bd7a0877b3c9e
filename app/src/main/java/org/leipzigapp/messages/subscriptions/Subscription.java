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
    return target == null ? mask : switch (channel) {
      case EMAIL -> EmailAddress.parse(target).map(EmailAddress::shown).orElse(mask);
      case SMS -> PhoneNumbers.shown(target);
      case PUSH -> mask;
    };
  }
}
