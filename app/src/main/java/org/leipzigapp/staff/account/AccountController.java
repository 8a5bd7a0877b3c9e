package org.leipzigapp.staff.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.StaffPages;
import org.leipzigapp.staff.entrance.FrontPages;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.members.Members;
import org.leipzigapp.staff.members.Names;
import org.leipzigapp.staff.passkeys.Passkeys;
import org.leipzigapp.staff.sessions.Ids;
import org.leipzigapp.staff.sessions.Present;
import org.leipzigapp.staff.sessions.Sessions;
import org.leipzigapp.staff.signin.PasswordChange;
import org.leipzigapp.staff.signin.RecoveryCodes;
import org.leipzigapp.web.Network;
import org.leipzigapp.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The own name, language, password and sessions. */
@Controller
class AccountController {

  static final String PATH = "/team/konto";

  private static final Map<String, String> DONE = Map.of(
      "name", "staff.account.done.name", "passwort", "staff.account.done.password",
      "code", "staff.account.done.totp", "passkey", "staff.account.done.passkey",
      "sitzung", "staff.account.done.session", "entfernt", "staff.account.done.removed",
      "letzter", "staff.account.keep");

  private final Members members;
  private final Sessions sessions;
  private final Passkeys passkeys;
  private final RecoveryCodes recoveryCodes;
  private final PasswordChange passwordChange;
  private final Audit audit;
  private final StaffPages pages;
  private final FrontPages frontPages;

  AccountController(Members members, Sessions sessions, Passkeys passkeys, RecoveryCodes recoveryCodes,
      PasswordChange passwordChange, Audit audit, StaffPages pages, FrontPages frontPages) {
    this.members = members;
    this.sessions = sessions;
    this.passkeys = passkeys;
    this.recoveryCodes = recoveryCodes;
    this.passwordChange = passwordChange;
    this.audit = audit;
    this.pages = pages;
    this.frontPages = frontPages;
  }

  @GetMapping(PATH)
  void page(Member me, @RequestParam(defaultValue = "") String fertig,
      @RequestParam(required = false) @Nullable String notfall, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    String done = notfall == null ? DONE.get(fertig) : "staff.account.recovery.used";
    show(me, done, null, null, request, response);
  }

  @PostMapping(PATH)
  void change(Member me, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String language,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!Names.isName(name)) {
      response.setStatus(422);
      show(me, null, "name", "staff.name.wrong", request, response);
      return;
    }
    String chosen = frontPages.languages().contains(language) ? language : me.language();
    members.setNameAndLanguage(me.id(), name.strip(), chosen);
    audit.changed(me, "account.changed", "member/" + me.id());
    done("name", response);
  }

  @PostMapping(PATH + "/passwort")
  void changePassword(Member me, @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    UUID session = Present.find(request).orElseThrow().session();
    switch (passwordChange.change(me, current, password, session, Network.of(request))) {
      case PasswordChange.Outcome.Changed changed -> done("passwort", response);
      case PasswordChange.Outcome.Refused(String field, String problem) -> {
        response.setStatus(422);
        show(me, null, field, problem, request, response);
      }
    }
  }

  @PostMapping(PATH + "/sitzungen/beenden")
  void endSession(Member me, @RequestParam(defaultValue = "") String id, HttpServletResponse response) {
    if (Ids.find(id).filter(session -> sessions.end(me.id(), session)).isPresent()) {
      audit.changed(me, "account.session.ended", "");
    }
    done("sitzung", response);
  }

  private void show(Member me, @Nullable String done, @Nullable String field, @Nullable String problem,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    Account account = members.find(me.id()).orElseThrow();
    UUID session = Present.find(request).orElseThrow().session();
    var view = new AccountView(account, session, sessions.list(me.id()), passkeys.list(me.id()),
        recoveryCodes.count(me.id()), frontPages.languages(), done, field, problem);
    pages.show(me, PATH, request, response, page -> View.of("staff/account.jte", "view", view));
  }

  private static void done(String what, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, PATH + "?fertig=" + what);
  }
}
