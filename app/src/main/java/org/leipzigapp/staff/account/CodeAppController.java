package org.leipzigapp.staff.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.StaffPages;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.members.Members;
import org.leipzigapp.staff.sessions.Secrets;
import org.leipzigapp.staff.sessions.Signatures;
import org.leipzigapp.staff.signin.PasswordChange;
import org.leipzigapp.staff.signin.RecoveryCodes;
import org.leipzigapp.staff.signin.Totp;
import org.leipzigapp.web.Network;
import org.leipzigapp.web.QrCode;
import org.leipzigapp.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Connecting another code app, and new codes on paper. Both ask for the password. */
@Controller
class CodeAppController {

  private static final String CODE_APP = AccountController.PATH + "/code-app";
  private static final String RECOVERY = AccountController.PATH + "/notfall-codes";

  private final Members members;
  private final PasswordChange passwords;
  private final RecoveryCodes recoveryCodes;
  private final Signatures signatures;
  private final Audit audit;
  private final StaffPages pages;
  private final TheCity city;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CodeAppController(Members members, PasswordChange passwords, RecoveryCodes recoveryCodes, Signatures signatures,
      Audit audit, StaffPages pages, TheCity city, TransactionTemplate transaction, Clock clock) {
    this.members = members;
    this.passwords = passwords;
    this.recoveryCodes = recoveryCodes;
    this.signatures = signatures;
    this.audit = audit;
    this.pages = pages;
    this.city = city;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping(CODE_APP)
  void page(Member me, HttpServletRequest request, HttpServletResponse response) throws IOException {
    show(me, Secrets.bytes(Totp.SECRET_BYTES), null, null, request, response);
  }

  @PostMapping(CODE_APP)
  void connect(Member me, @RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "") String code,
      @RequestParam(name = "schluessel", defaultValue = "") String offered, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    Optional<byte[]> secret = offered(me, offered);
    Account account = members.find(me.id()).orElseThrow();
    if (secret.isEmpty() || account.password() == null) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, CODE_APP);
      return;
    }
    OptionalLong step = Totp.step(secret.get(), code.replaceAll("\\s", ""), clock.instant());
    if (step.isEmpty()) {
      refuse(me, secret.get(), "code", "staff.code.wrong", request, response);
      return;
    }
    Optional<String> wrong = passwords.problemWith(account, current, Network.of(request));
    if (wrong.isPresent()) {
      refuse(me, secret.get(), "current", wrong.get(), request, response);
      return;
    }
    transaction.executeWithoutResult(status -> {
      members.setTotpSecret(me.id(), secret.get());
      members.useTotpStep(me.id(), step.getAsLong());
      audit.changed(me, "account.totp", "member/" + me.id());
    });
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, AccountController.PATH + "?fertig=code");
  }

  @GetMapping(RECOVERY)
  void recoveryPage(Member me, HttpServletRequest request, HttpServletResponse response) throws IOException {
    showRecovery(me, null, request, response);
  }

  @PostMapping(RECOVERY)
  void renewRecovery(Member me, @RequestParam(defaultValue = "") String current, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    Account account = members.find(me.id()).orElseThrow();
    Optional<String> wrong = passwords.problemWith(account, current, Network.of(request));
    if (wrong.isPresent()) {
      response.setStatus(422);
      showRecovery(me, wrong.get(), request, response);
      return;
    }
    List<String> codes = Objects.requireNonNull(transaction.execute(status -> {
      audit.changed(me, "account.recovery", "member/" + me.id());
      return recoveryCodes.renew(me.id());
    }));
    pages.show(me, AccountController.PATH, request, response,
        page -> View.of("staff/recovery.jte", "codes", codes));
  }

  private void showRecovery(Member me, @Nullable String problem, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    pages.show(me, AccountController.PATH, request, response,
        page -> View.of("staff/recovery-new.jte", "problem", problem == null ? "" : problem));
  }

  private void refuse(Member me, byte[] secret, String field, String problem, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    response.setStatus(422);
    show(me, secret, field, problem, request, response);
  }

  private void show(Member me, byte[] secret, @Nullable String field, @Nullable String problem,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    Account account = members.find(me.id()).orElseThrow();
    var qr = new QrCode(Totp.uri(secret, city.city().appName().in(me.reading()), account.email()));
    String hex = HexFormat.of().formatHex(secret);
    var view = new AccountView.NewTotp(Totp.grouped(secret), qr, hex + "." + signatures.sign(purpose(me), hex),
        account.password() != null, field, problem);
    pages.show(me, AccountController.PATH, request, response, page -> View.of("staff/code-app.jte", "view", view));
  }

  /** The secret that the page offered to this member; a page that nobody made here offers none. */
  private Optional<byte[]> offered(Member me, String signed) {
    int dot = signed.indexOf('.');
    boolean isOurs = dot > 0 && signed.length() < 200
        && signatures.isSigned(purpose(me), signed.substring(0, dot), signed.substring(dot + 1));
    return isOurs ? Optional.of(HexFormat.of().parseHex(signed.substring(0, dot))) : Optional.empty();
  }

  private static String purpose(Member me) {
    return "code app of " + me.id();
  }
}
