package org.leipzigapp.staff.members;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Reading;
import org.leipzigapp.staff.entrance.FrontPages;
import org.leipzigapp.staff.members.Invitations.Invitation;
import org.leipzigapp.staff.members.Welcoming.Outcome;
import org.leipzigapp.staff.sessions.OpenToAll;
import org.leipzigapp.staff.signin.Entrance;
import org.leipzigapp.staff.signin.Totp;
import org.leipzigapp.web.QrCode;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a one-time link: a password, an app that makes codes, and then the codes on paper. */
@Controller
@OpenToAll
class InvitationController {

  static final String PATH = "/team/einladung";

  private final Invitations invitations;
  private final Welcoming welcoming;
  private final Members members;
  private final Entrance entrance;
  private final FrontPages pages;
  private final TheCity city;

  InvitationController(Invitations invitations, Welcoming welcoming, Members members, Entrance entrance,
      FrontPages pages, TheCity city) {
    this.invitations = invitations;
    this.welcoming = welcoming;
    this.members = members;
    this.entrance = entrance;
    this.pages = pages;
    this.city = city;
  }

  @GetMapping(PATH + "/{token}")
  void page(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<Invitation> invitation = invitations.find(token);
    if (invitation.isEmpty()) {
      gone(request, response);
      return;
    }
    Account account = invited(invitation.get());
    String name = account == null ? "" : account.member().name();
    String email = account == null ? "" : account.email();
    show(invitation.get(), name, email, null, request, response);
  }

  @PostMapping(PATH + "/{token}")
  void accept(@PathVariable String token, @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Invitation> invitation = invitations.find(token);
    if (invitation.isEmpty()) {
      gone(request, response);
      return;
    }
    Account invited = invited(invitation.get());
    String signInName = invited == null ? email : invited.email();
    String language = pages.reading(request).language();
    var papers = new Welcoming.Papers(name, signInName, password, code, language);
    switch (welcoming.welcome(token, invitation.get(), papers)) {
      case Outcome.Welcome welcome -> {
        entrance.open(welcome.account(), "invitation", request, response);
        pages.show(PATH, request, response,
            page -> View.of("staff/recovery.jte", "codes", welcome.recoveryCodes()));
      }
      case Outcome.Refused refused -> {
        response.setStatus(422);
        show(invitation.get(), name, signInName, refused, request, response);
      }
      case Outcome.Gone gone -> gone(request, response);
    }
  }

  private @Nullable Account invited(Invitation invitation) {
    return invitation.member() == null ? null : members.find(invitation.member()).orElseThrow();
  }

  private void show(Invitation invitation, String name, String email, Outcome.@Nullable Refused refused,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    Reading reading = pages.reading(request);
    boolean isFirst = invitation.member() == null;
    String issuer = city.city().appName().in(reading);
    var qr = new QrCode(Totp.uri(invitation.totpSecret(), issuer, isFirst ? "" : email));
    var view = new InvitationView(isFirst, cut(name), cut(email), Totp.grouped(invitation.totpSecret()), qr,
        refused == null ? null : refused.field(), refused == null ? null : refused.problem());
    pages.show(request.getRequestURI(), request, response, page -> View.of("staff/invitation.jte", "view", view));
  }

  private void gone(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_GONE);
    pages.show(PATH, request, response, page -> new View("staff/gone.jte", Map.of()));
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(254, text.length()));
  }
}
