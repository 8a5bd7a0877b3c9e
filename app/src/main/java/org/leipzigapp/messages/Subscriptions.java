package org.leipzigapp.messages;

import java.util.UUID;
import org.leipzigapp.content.Reading;

/** Addresses outside the app at which people want to be told. */
public interface Subscriptions {

  /** Whether mail can be sent to what somebody typed; for forms. */
  boolean isAddress(String typed);

  /**
   * Somebody gave an address for a matter or a device. It gets one mail that asks whether that is wanted; messages wait
   * until the answer came, at most seven days. In the running transaction if there is one. Says nothing if the address
   * refuses mail of ours or was asked too often today: who typed it is not told.
   *
   * @param owner a matter or a device
   * @throws IllegalArgumentException if it is no address
   */
  void offerEmail(UUID owner, String address, Reading reading);

  /** Ends all subscriptions of a matter or a device; when it returns, nothing more leaves. */
  void endAll(UUID owner);
}
