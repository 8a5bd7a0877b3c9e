package org.leipzigapp.messages.subscriptions;

import java.util.UUID;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.Subscriptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes addresses, asks them, confirms and ends them. */
@Component
public class Addresses implements Subscriptions {

  private final SubscriptionStore store;
  private final Keys keys;
  private final TransactionTemplate transaction;

  Addresses(SubscriptionStore store, Keys keys, TransactionTemplate transaction) {
    this.store = store;
    this.keys = keys;
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
    byte[] hash = keys.hash(email.key());
    transaction.executeWithoutResult(status -> store.offerEmail(owner, email, hash, reading));
  }

  @Override
  public void endAll(UUID owner) {
    transaction.executeWithoutResult(status -> store.endAll(owner, "asked"));
  }
}
