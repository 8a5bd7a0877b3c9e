package org.leipzigapp.staff.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.sessions.Secrets;
import org.leipzigapp.staff.sessions.Signatures;
import org.springframework.stereotype.Component;

/**
 * Signs a note for the devices on which a member signed in. It opens nothing; it only spares its holder the patience
 * that strangers need.
 */
@Component
class KnownDevices {

  private static final int LONGEST_NOTE = 120;

  private final Signatures signatures;

  KnownDevices(Signatures signatures) {
    this.signatures = signatures;
  }

  /** @return the note, for a cookie */
  String note(Account account) {
    String device = Secrets.token();
    return device + "." + signatures.sign(purpose(account), device);
  }

  /** @return the device's id if the note is one of ours for this member and was not called back */
  Optional<String> find(@Nullable String note, Account account) {
    if (note == null || note.length() > LONGEST_NOTE || note.indexOf('.') < 0) {
      return Optional.empty();
    }
    String device = note.substring(0, note.indexOf('.'));
    boolean isOurs = signatures.isSigned(purpose(account), device, note.substring(device.length() + 1));
    return isOurs ? Optional.of(device) : Optional.empty();
  }

  private static String purpose(Account account) {
    return "device " + account.member().id() + " " + account.deviceEpoch();
  }
}
