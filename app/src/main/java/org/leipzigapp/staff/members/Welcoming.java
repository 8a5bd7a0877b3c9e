package org.leipzigapp.staff.members;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Role;
import org.leipzigapp.staff.members.Invitations.Invitation;
import org.leipzigapp.staff.sessions.Sessions;
import org.leipzigapp.staff.signin.Passwords;
import org.leipzigapp.staff.signin.RecoveryCodes;
import org.leipzigapp.staff.signin.Totp;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes up who comes with a one-time link: the first administrator, an invited member, or one who lost the access. */
@Component
class Welcoming {

  private final Invitations invitations;
  private final Members members;
  private final Passwords passwords;
  private final RecoveryCodes recoveryCodes;
  private final Sessions sessions;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Welcoming(Invitations invitations, Members members, Passwords passwords, RecoveryCodes recoveryCodes,
      Sessions sessions, Audit audit, TransactionTemplate transaction, Clock clock) {
    this.invitations = invitations;
    this.members = members;
    this.passwords = passwords;
    this.recoveryCodes = recoveryCodes;
    this.sessions = sessions;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What a person typed on the page of the link. @param email counts only for the first administrator */
  record Papers(String name, String email, String password, String code, String language) {}

  sealed interface Outcome {

    /** @param recoveryCodes to be shown this once */
    record Welcome(Account account, List<String> recoveryCodes) implements Outcome {}

    /** @param problem key of a text @param field that it stands at */
    record Refused(String field, String problem) implements Outcome {}

    /** The link was used meanwhile. */
    record Gone() implements Outcome {}
  }

  Outcome welcome(String token, Invitation invitation, Papers papers) {
    Optional<Outcome.Refused> refused = problemOf(invitation, papers);
    if (refused.isPresent()) {
      return refused.get();
    }
    OptionalLong step = Totp.step(invitation.totpSecret(), papers.code().replaceAll("\\s", ""), clock.instant());
    if (step.isEmpty()) {
      return new Outcome.Refused("code", "staff.code.wrong");
    }
    Optional<String> hash = passwords.hash(papers.password());
    if (hash.isEmpty()) {
      return new Outcome.Refused("password", "staff.signin.busy");
    }
    return Objects.requireNonNull(transaction.execute(status -> {
      Outcome outcome = takeUp(token, invitation, papers, hash.get(), step.getAsLong());
      if (!(outcome instanceof Outcome.Welcome)) {
        status.setRollbackOnly();
      }
      return outcome;
    }));
  }

  private Outcome takeUp(String token, Invitation invitation, Papers papers, String hash, long step) {
    if (!invitations.take(token)) {
      return new Outcome.Gone();
    }
    UUID id = invitation.member();
    if (id == null) {
      members.queueForAdministrators();
      if (members.countAdministrators() > 0) {
        return new Outcome.Gone();
      }
      id = UUID.randomUUID();
      var first = new Member(id, papers.name().strip(), Set.of(Role.ADMINISTRATOR), Set.of(Member.EVERYWHERE),
          papers.language());
      if (!members.add(first, papers.email())) {
        return new Outcome.Refused("email", "staff.email.taken");
      }
      invitations.voidFirstLinks();
    }
    members.setNameAndLanguage(id, papers.name().strip(), papers.language());
    members.setPassword(id, hash);
    members.setTotpSecret(id, invitation.totpSecret());
    members.useTotpStep(id, step);
    sessions.endAll(id);
    List<String> codes = recoveryCodes.renew(id);
    Account account = members.find(id).orElseThrow();
    audit.changed(account.member(), "access.set", "member/" + id);
    return new Outcome.Welcome(account, codes);
  }

  private static Optional<Outcome.Refused> problemOf(Invitation invitation, Papers papers) {
    String name = papers.name().strip();
    if (!Names.isName(name)) {
      return Optional.of(new Outcome.Refused("name", "staff.name.wrong"));
    }
    if (invitation.member() == null && !Names.isEmail(papers.email())) {
      return Optional.of(new Outcome.Refused("email", "staff.email.wrong"));
    }
    return Passwords.flawOf(papers.password(), name, papers.email().replaceAll("@.*", ""))
        .map(flaw -> new Outcome.Refused("password", "staff.password." + flaw.name().toLowerCase(Locale.ROOT)));
  }
}
