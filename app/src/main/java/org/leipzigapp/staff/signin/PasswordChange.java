package org.leipzigapp.staff.signin;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.members.Members;
import org.leipzigapp.staff.sessions.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changing the own password, and proving to know it before other things are changed. */
@Component
public class PasswordChange {

  private final Members members;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Limits limits;
  private final Audit audit;
  private final TransactionTemplate transaction;

  PasswordChange(Members members, Passwords passwords, Sessions sessions, Limits limits, Audit audit,
      TransactionTemplate transaction) {
    this.members = members;
    this.passwords = passwords;
    this.sessions = sessions;
    this.limits = limits;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** All other devices are signed out. */
    record Changed() implements Outcome {}

    /** @param field that the problem stands at @param problem key of a text */
    record Refused(String field, String problem) implements Outcome {}
  }

  /** @param session that goes on */
  public Outcome change(Member me, String current, String fresh, UUID session, String network) {
    Account account = members.find(me.id()).orElseThrow();
    Optional<String> wrong = problemWith(account, current, network);
    if (wrong.isPresent()) {
      return new Outcome.Refused("current", wrong.get());
    }
    Optional<Passwords.Flaw> flaw = Passwords.flawOf(fresh, me.name(), account.email().replaceAll("@.*", ""));
    if (flaw.isPresent()) {
      return new Outcome.Refused("password", "staff.password." + flaw.get().name().toLowerCase(Locale.ROOT));
    }
    Optional<String> hash = passwords.hash(fresh);
    if (hash.isEmpty()) {
      return new Outcome.Refused("password", "staff.signin.busy");
    }
    transaction.executeWithoutResult(status -> {
      members.setPassword(me.id(), hash.get());
      members.forgetDevices(me.id());
      sessions.endOthers(me.id(), session);
      audit.changed(me, "account.password", "member/" + me.id());
    });
    return new Outcome.Changed();
  }

  /** @return key of a text if the password is not this member's, or if it was guessed at too often */
  public Optional<String> problemWith(Account account, String password, String network) {
    String key = "account of " + account.email();
    Duration wait = limits.begin(key, network);
    if (!wait.isZero()) {
      return Optional.of("staff.account.password.often");
    }
    if (password.length() > Passwords.LONGEST) {
      return Optional.of("staff.account.password.wrong");
    }
    Optional<Boolean> isRight = passwords.matches(password, account.password(), true);
    if (isRight.isEmpty()) {
      return Optional.of("staff.signin.busy");
    }
    if (!isRight.get()) {
      return Optional.of("staff.account.password.wrong");
    }
    limits.succeeded(key, network);
    return Optional.empty();
  }
}
