package org.leipzigapp.staff.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.leipzigapp.passkeys.JsonBodies;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.sessions.OpenToAll;
import org.leipzigapp.staff.sessions.WayBack;
import org.leipzigapp.staff.signin.Entrance;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a passkey; asked by the script of the sign-in page. */
@Controller
@OpenToAll
class PasskeyController {

  private final Passkeys passkeys;
  private final Entrance entrance;

  PasskeyController(Passkeys passkeys, Entrance entrance) {
    this.passkeys = passkeys;
    this.entrance = entrance;
  }

  @PostMapping("/team/anmelden/passkey/frage")
  void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
    JsonBodies.send(passkeys.askToSignIn(request), response);
  }

  @PostMapping("/team/anmelden/passkey")
  void signIn(@RequestParam(defaultValue = "") String to, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Account> account = JsonBodies.read(request).flatMap(answer -> passkeys.signIn(answer, request));
    if (account.isEmpty()) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    entrance.open(account.get(), "passkey", request, response);
    JsonBodies.send("{\"to\":\"" + WayBack.safe(to) + "\"}", response);
  }
}
