package org.leipzigapp.cases.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.leipzigapp.cases.timeline.CasePages;
import org.leipzigapp.content.Reading;
import org.leipzigapp.forms.SendLimits;
import org.leipzigapp.passkeys.JsonBodies;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Questions to passkeys and their answers; asked by the script of the pages. Refusals say nothing of why. */
@Controller
class CeremonyController {

  private static final String PATH = "/{reading}" + CasePages.PATH + AccountPages.BELOW;
  private static final int TOO_MANY = 429;

  private final AccountEntrance entrance;
  private final CasePages pages;
  private final SendLimits limits;

  CeremonyController(AccountEntrance entrance, CasePages pages,
      @Value("${leipzigapp.cases.passkeys-per-hour}") int perHour) {
    this.entrance = entrance;
    this.pages = pages;
    this.limits = new SendLimits(perHour);
  }

  @PostMapping(PATH + "/anmelden/frage")
  void askToSignIn(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (allows(reading, request, response)) {
      JsonBodies.send(entrance.askToSignIn(request), response);
    }
  }

  @PostMapping(PATH + "/anmelden")
  void signIn(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!allows(reading, request, response)) {
      return;
    }
    Optional<String> answer = JsonBodies.read(request);
    if (answer.isPresent() && entrance.signIn(answer.get(), request, response)) {
      sendOn(reading, "?hinweis=angemeldet", response);
    } else {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  @PostMapping(PATH + "/passkeys/frage")
  void askForPasskey(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (allows(reading, request, response)) {
      JsonBodies.send(entrance.askForPasskey(reading, request), response);
    }
  }

  @PostMapping(PATH + "/passkeys")
  void keepPasskey(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!allows(reading, request, response)) {
      return;
    }
    Optional<String> answer = JsonBodies.read(request);
    var kept = answer.map(whole -> entrance.keepPasskey(reading, whole, request, response))
        .orElse(AccountEntrance.Kept.NONE);
    switch (kept) {
      case ACCOUNT -> sendOn(reading, AccountPages.BELOW + "?hinweis=konto", response);
      case PASSKEY -> sendOn(reading, AccountPages.BELOW + "?hinweis=passkey", response);
      case NONE -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private boolean allows(Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.demandOffered(reading);
    boolean allowed = limits.allow(request);
    if (!allowed) {
      response.sendError(TOO_MANY);
    }
    return allowed;
  }

  private static void sendOn(Reading reading, String to, HttpServletResponse response) throws IOException {
    JsonBodies.send("{\"to\":\"/" + reading.tag() + CasePages.PATH + to + "\"}", response);
  }
}
