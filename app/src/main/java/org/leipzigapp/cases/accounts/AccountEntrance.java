package org.leipzigapp.cases.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.leipzigapp.cases.devices.OwnDevice;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.PartialDate;
import org.leipzigapp.content.Reading;
import org.leipzigapp.passkeys.Ceremonies;
import org.leipzigapp.passkeys.PasskeyOwner;
import org.leipzigapp.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Making an account and coming into it, both with a passkey. */
@Component
class AccountEntrance {

  private final Accounts accounts;
  private final Ceremonies ceremonies;
  private final OwnDevice own;
  private final Texts texts;
  private final TheCity city;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AccountEntrance(Accounts accounts, Ceremonies ceremonies, OwnDevice own, Texts texts, TheCity city,
      TransactionTemplate transaction, Clock clock) {
    this.accounts = accounts;
    this.ceremonies = ceremonies;
    this.own = own;
    this.texts = texts;
    this.city = city;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What came of a passkey that was to be kept. */
  enum Kept {
    /** The first of a new account, which the device belongs to now. */
    ACCOUNT,
    /** One more of the device's account. */
    PASSKEY,
    /** The answer was wrong, old or used, or the account has enough of them. */
    NONE
  }

  String askToSignIn(HttpServletRequest request) {
    return ceremonies.askToSignIn(accounts.passkeys(), request);
  }

  /** @return whether the device belongs to the passkey's account now */
  boolean signIn(String answer, HttpServletRequest request, HttpServletResponse response) {
    Optional<UUID> account = ceremonies.signIn(accounts.passkeys(), answer, request);
    return account.isPresent() && Boolean.TRUE.equals(transaction.execute(status -> {
      boolean isThere = accounts.use(account.get());
      if (isThere) {
        own.join(account.get(), request, response);
      }
      return isThere;
    }));
  }

  /** For a new account, or for the one that the device belongs to. */
  String askForPasskey(Reading reading, HttpServletRequest request) {
    return ceremonies.askToRegister(accounts.passkeys(), owner(account(request), reading), request);
  }

  Kept keepPasskey(Reading reading, String answer, HttpServletRequest request, HttpServletResponse response) {
    return Objects.requireNonNull(transaction.execute(status -> {
      own.findAccount(request).ifPresent(accounts::lock);
      Optional<Account> account = account(request);
      if (account.filter(Account::isFull).isPresent()) {
        return Kept.NONE;
      }
      Optional<UUID> owner =
          ceremonies.register(accounts.passkeys(), owner(account, reading), "", answer, request);
      if (owner.isEmpty()) {
        return Kept.NONE;
      }
      if (account.isPresent()) {
        return Kept.PASSKEY;
      }
      accounts.create(owner.get());
      own.join(owner.get(), request, response);
      return Kept.ACCOUNT;
    }));
  }

  private Optional<Account> account(HttpServletRequest request) {
    return own.find(request).flatMap(accounts::find);
  }

  /** What devices show when one has several passkeys for this place: what it is for and since when. */
  private PasskeyOwner owner(Optional<Account> account, Reading reading) {
    Instant since = account.map(Account::created).orElseGet(clock::instant);
    String day = new PartialDate(LocalDate.ofInstant(since, city.city().zone()).toString())
        .format(Texts.locale(reading));
    String name = texts.get(reading, "cases.account.passkey.name", day);
    return new PasskeyOwner(account.map(Account::id).orElse(null), name, name);
  }
}
