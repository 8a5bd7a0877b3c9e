package org.leipzigapp.cases.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.leipzigapp.passkeys.Passkey;

/**
 * Everything that there is about an account, its matters apart.
 *
 * @param used when a device last came in
 * @param devices how many belong to it
 */
public record Account(UUID id, Instant created, Instant used, int devices, List<Passkey> passkeys) {

  static final int MOST_PASSKEYS = 10;

  /** With one passkey alone, losing it means that nobody comes in any more. */
  public boolean hasOnlyOne() {
    return passkeys.size() <= 1;
  }

  public boolean isFull() {
    return passkeys.size() >= MOST_PASSKEYS;
  }
}
