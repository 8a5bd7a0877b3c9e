package org.leipzigapp.staff.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.leipzigapp.passkeys.JsonBodies;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.members.Members;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Adding and removing the own passkeys. */
@Controller
class OwnPasskeysController {

  private static final int MOST = 10;

  private final Passkeys passkeys;
  private final Members members;
  private final Audit audit;

  OwnPasskeysController(Passkeys passkeys, Members members, Audit audit) {
    this.passkeys = passkeys;
    this.members = members;
    this.audit = audit;
  }

  @PostMapping("/team/konto/passkeys/frage")
  void ask(Member me, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Account account = members.find(me.id()).orElseThrow();
    if (passkeys.list(me.id()).size() >= MOST) {
      response.sendError(HttpServletResponse.SC_CONFLICT);
      return;
    }
    JsonBodies.send(passkeys.askToRegister(account, request), response);
  }

  @PostMapping("/team/konto/passkeys")
  @Transactional
  void add(Member me, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Account account = members.find(me.id()).orElseThrow();
    JsonNode sent = JsonBodies.read(request).map(OwnPasskeysController::parse).orElseGet(OwnPasskeysController::none);
    String label = sent.path("label").asString("").strip();
    boolean isLabel = !label.isEmpty() && label.length() <= Passkeys.LONGEST_LABEL
        && label.chars().noneMatch(Character::isISOControl);
    if (!isLabel || !passkeys.register(account, label, sent.path("credential").toString(), request)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    audit.changed(me, "account.passkey.added", label);
    JsonBodies.send("{}", response);
  }

  @PostMapping("/team/konto/passkeys/entfernen")
  @Transactional
  void remove(Member me, @RequestParam(defaultValue = "") String id, HttpServletResponse response) {
    Account account = members.find(me.id()).orElseThrow();
    boolean isLastWay = account.password() == null && passkeys.list(me.id()).size() <= 1;
    String outcome = "letzter";
    if (!isLastWay) {
      Optional<String> removed = passkeys.remove(me.id(), id);
      removed.ifPresent(label -> audit.changed(me, "account.passkey.removed", label));
      outcome = "entfernt";
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, "/team/konto?fertig=" + outcome);
  }

  private static JsonNode parse(String json) {
    try {
      return JsonMapper.shared().readTree(json);
    } catch (JacksonException e) {
      return none();
    }
  }

  private static JsonNode none() {
    return JsonMapper.shared().createObjectNode();
  }
}
