package org.leipzigapp.staff.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.members.Members;
import org.springframework.stereotype.Component;

/** Signing in with e-mail, password and code in one step, so that nobody learns which of them was wrong. */
@Component
class SignIn {

  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_CODE = 40;
  private static final int CODE_DIGITS = 6;

  private final Members members;
  private final Passwords passwords;
  private final RecoveryCodes recoveryCodes;
  private final KnownDevices devices;
  private final Limits limits;
  private final Clock clock;

  SignIn(Members members, Passwords passwords, RecoveryCodes recoveryCodes, KnownDevices devices, Limits limits,
      Clock clock) {
    this.members = members;
    this.passwords = passwords;
    this.recoveryCodes = recoveryCodes;
    this.devices = devices;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * What a person typed.
   *
   * @param network where it came from
   * @param deviceNote the note that this device got at an earlier sign-in, if any
   */
  record Attempt(String email, String password, String code, String network, @Nullable String deviceNote) {}

  sealed interface Outcome {

    /** @param recoveryCode whether it was one of the codes on paper */
    record Welcome(Account account, boolean recoveryCode) implements Outcome {}

    /** The same for a wrong name, a wrong password, a wrong code and a locked member. */
    record Wrong() implements Outcome {}

    /** Too many wrong attempts. */
    record Wait(Duration howLong) implements Outcome {}

    /** Too many sign in at this moment. */
    record Busy() implements Outcome {}
  }

  Outcome attempt(Attempt attempt) {
    if (isTooLong(attempt)) {
      return new Outcome.Wrong();
    }
    String name = Members.normal(attempt.email());
    Account account = members.findByEmail(name).orElse(null);
    Optional<String> device =
        account == null ? Optional.empty() : devices.find(attempt.deviceNote(), account);
    Duration wait = device.map(limits::beginKnown).orElseGet(() -> limits.begin(name, attempt.network()));
    if (!wait.isZero()) {
      return new Outcome.Wait(wait);
    }
    Outcome outcome = check(attempt, account, device.isPresent());
    switch (outcome) {
      case Outcome.Welcome welcome ->
          device.ifPresentOrElse(limits::succeededKnown, () -> limits.succeeded(name, attempt.network()));
      case Outcome.Busy busy ->
          device.ifPresentOrElse(limits::sentAwayKnown, () -> limits.sentAway(name, attempt.network()));
      default -> { }
    }
    return outcome;
  }

  private Outcome check(Attempt attempt, @Nullable Account account, boolean isKnown) {
    String hash = account == null ? null : account.password();
    Optional<Boolean> isRight = passwords.matches(attempt.password(), hash, isKnown);
    if (isRight.isEmpty()) {
      return new Outcome.Busy();
    }
    if (account == null || !isRight.get() || account.locked()) {
      return new Outcome.Wrong();
    }
    return checkCode(attempt.code(), account);
  }

  private Outcome checkCode(String typed, Account account) {
    byte[] secret = account.totpSecret();
    String code = typed.replaceAll("\\s", "");
    if (secret == null) {
      return new Outcome.Wrong();
    }
    if (code.length() > CODE_DIGITS) {
      boolean isRight = recoveryCodes.use(account.member().id(), code);
      return isRight ? new Outcome.Welcome(account, true) : new Outcome.Wrong();
    }
    OptionalLong step = Totp.step(secret, code, clock.instant());
    boolean isFresh = step.isPresent() && members.useTotpStep(account.member().id(), step.getAsLong());
    return isFresh ? new Outcome.Welcome(account, false) : new Outcome.Wrong();
  }

  private static boolean isTooLong(Attempt attempt) {
    return attempt.email().length() > LONGEST_EMAIL || attempt.password().length() > Passwords.LONGEST
        || attempt.code().length() > LONGEST_CODE;
  }
}
