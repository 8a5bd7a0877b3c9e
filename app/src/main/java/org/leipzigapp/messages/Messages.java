package org.leipzigapp.messages;

import java.util.Collection;
import java.util.UUID;

/** Where features promise messages. */
public interface Messages {

  /**
   * Promises a message: if the running transaction commits it is sent, if it is rolled back it never was. A message
   * whose key is known already is not taken again.
   *
   * @throws IllegalStateException outside of a transaction
   * @throws IllegalArgumentException if the template is unknown, or values, attachments (at most 10 MB each, 15 MB
   *     together) or path do not fit it
   */
  void promise(Message message);

  /** Removes all messages of matters, what still waits of them, and the subscriptions that belong to the matters. */
  void erase(Collection<UUID> matters);
}
