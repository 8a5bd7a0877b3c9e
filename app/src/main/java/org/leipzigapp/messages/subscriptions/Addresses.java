package org.leipzigapp.messages.subscriptions;

import java.util.UUID;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.Subscriptions;
import org.leipzigapp.messages.links.SignedLinks;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.outbox.Endings;
import org.leipzigapp.messages.outbox.Wake;
import org.leipzigapp.messages.templates.OwnTopic;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes addresses, asks them, confirms and ends them. */
@Component
public class Addresses implements Subscriptions {

  private final SubscriptionStore store;
  private final Endings endings;
  private final SignedLinks links;
  private final Wake wake;
  private final TransactionTemplate transaction;

  Addresses(SubscriptionStore store, Endings endings, SignedLinks links, Wake wake, TransactionTemplate transaction) {
    this.store = store;
    this.endings = endings;
    this.links = links;
    this.wake = wake;
    this.transaction = transaction;
  }

  @Override
  public boolean isAddress(String typed) {
    return EmailAddress.parse(typed).isPresent();
  }

  @Override
  public void offerEmail(UUID owner, String address, Reading reading) {
    EmailAddress email = EmailAddress.parse(address)
        .orElseThrow(() -> new IllegalArgumentException("this is no address that mail can be sent to"));
    byte[] hash = links.hash(email.key());
    transaction.executeWithoutResult(status -> {
      store.offer(new SubscriptionStore.Offer(owner, Channel.Kind.EMAIL, email.text(), hash, email.mask(), reading,
          OwnTopic.CONFIRM));
      wake.afterCommit(Wake.Work.SEND);
    });
  }

  /**
   * A device that said itself that it wants messages, so nobody has to be asked. The same target again is the same
   * subscription.
   *
   * @param target the channel's own JSON
   * @param key what the target is known by
   * @param mask what staff may see of it
   */
  public void add(UUID owner, Channel.Kind channel, String target, String key, String mask, Reading reading) {
    store.add(owner, channel, target, links.hash(channel + " " + key), mask, reading);
  }

  @Override
  public void endAll(UUID owner) {
    endings.endOwner(owner);
    store.forget(owner);
  }

  /** What became of a link in a question. */
  enum Confirmation {
    DONE, ALREADY, OVER
  }

  Confirmation confirm(UUID subscription) {
    Confirmation confirmation = transaction.execute(status -> {
      if (store.confirm(subscription)) {
        wake.afterCommit(Wake.Work.SEND);
        return Confirmation.DONE;
      }
      return store.find(subscription).filter(Subscription::isActive).isPresent()
          ? Confirmation.ALREADY : Confirmation.OVER;
    });
    return confirmation == null ? Confirmation.OVER : confirmation;
  }
}
