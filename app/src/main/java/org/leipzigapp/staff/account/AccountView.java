package org.leipzigapp.staff.account;

import gg.jte.Content;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.passkeys.Passkey;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.sessions.Sessions.Session;

/**
 * The page of the own account.
 *
 * @param session that this page was asked for with
 * @param recoveryCodes how many still work
 * @param languages that may be chosen
 * @param done key of a text that says what was done, or null
 * @param field that the problem stands at, or null
 * @param problem key of a text, or null
 */
public record AccountView(
    Account account,
    UUID session,
    List<Session> sessions,
    List<Passkey> passkeys,
    int recoveryCodes,
    List<String> languages,
    @Nullable String done,
    @Nullable String field,
    @Nullable String problem) {

  public @Nullable String problemAt(String name) {
    return name.equals(field) ? problem : null;
  }

  /** Another code app is to be connected. @param problem key of a text, or null */
  public record NewTotp(String secret, Content qr, String signed, boolean needsPassword, @Nullable String field,
      @Nullable String problem) {

    public @Nullable String problemAt(String name) {
      return name.equals(field) ? problem : null;
    }
  }
}
