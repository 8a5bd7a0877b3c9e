package org.leipzigapp.staff.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.leipzigapp.passkeys.Ceremonies;
import org.leipzigapp.passkeys.Passkey;
import org.leipzigapp.passkeys.PasskeyOwner;
import org.leipzigapp.passkeys.PasskeyTable;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.members.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The passkeys of members. */
@Component
public class Passkeys {

  static final int LONGEST_LABEL = 60;

  private final Ceremonies ceremonies;
  private final PasskeyTable table;
  private final Members members;

  Passkeys(Ceremonies ceremonies, Members members, JdbcClient database) {
    this.ceremonies = ceremonies;
    this.table = new PasskeyTable(database, "staff.passkey", "member");
    this.members = members;
  }

  public List<Passkey> list(UUID member) {
    return table.list(member);
  }

  /** @return its label, or empty if this member has no such passkey */
  public Optional<String> remove(UUID member, String id) {
    return table.remove(member, id).map(Passkey::label);
  }

  /** What the browser hands to a passkey for signing in, as JSON. */
  String askToSignIn(HttpServletRequest request) {
    return ceremonies.askToSignIn(table, request);
  }

  /** @return who the passkey belongs to, or empty if its answer is wrong, old or used */
  Optional<Account> signIn(String answer, HttpServletRequest request) {
    return ceremonies.signIn(table, answer, request).flatMap(members::find).filter(account -> !account.locked());
  }

  /** What the browser hands to a device for making a passkey, as JSON. */
  String askToRegister(Account account, HttpServletRequest request) {
    return ceremonies.askToRegister(table, owner(account), request);
  }

  /** @return whether the passkey is kept now */
  boolean register(Account account, String label, String answer, HttpServletRequest request) {
    return ceremonies.register(table, owner(account), label, answer, request).isPresent();
  }

  private static PasskeyOwner owner(Account account) {
    return new PasskeyOwner(account.member().id(), account.email(), account.member().name());
  }
}
