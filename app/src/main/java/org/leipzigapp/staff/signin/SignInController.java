package org.leipzigapp.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.entrance.FrontPages;
import org.leipzigapp.staff.sessions.OpenToAll;
import org.leipzigapp.staff.sessions.Sessions;
import org.leipzigapp.staff.sessions.Sessions.Answer.SignedIn;
import org.leipzigapp.staff.sessions.StaffCookies;
import org.leipzigapp.staff.sessions.WayBack;
import org.leipzigapp.staff.signin.SignIn.Outcome;
import org.leipzigapp.web.Network;
import org.leipzigapp.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in on. Parameters: to (where one wanted to go), grund (why one is here). */
@Controller
@OpenToAll
class SignInController {

  private final SignIn signIn;
  private final Entrance entrance;
  private final Sessions sessions;
  private final FrontPages pages;
  private final CitySignIn city;

  SignInController(SignIn signIn, Entrance entrance, Sessions sessions, FrontPages pages, CitySignIn city) {
    this.signIn = signIn;
    this.entrance = entrance;
    this.sessions = sessions;
    this.pages = pages;
    this.city = city;
  }

  @GetMapping(WayBack.SIGN_IN)
  void page(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String grund,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (sessions.find(StaffCookies.find(request, StaffCookies.SESSION)) instanceof SignedIn) {
      lead(WayBack.safe(to), response);
      return;
    }
    String notice = switch (grund) {
      case "abgelaufen" -> "staff.signin.over";
      case "unbekannt" -> "staff.signin.unknown";
      case "abgemeldet" -> "staff.signin.out";
      case "stadt" -> "staff.city.failed";
      case "stadt-unbekannt" -> "staff.city.unknown";
      case "stadt-fern" -> "staff.city.away";
      default -> null;
    };
    show(view(to, "", null, "", notice), request, response);
  }

  @PostMapping(WayBack.SIGN_IN)
  void signIn(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String code,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    String note = StaffCookies.find(request, StaffCookies.DEVICE);
    switch (signIn.attempt(new SignIn.Attempt(email, password, code, Network.of(request), note))) {
      case Outcome.Welcome(var account, boolean recovery) -> {
        entrance.open(account, recovery ? "recovery" : "password", request, response);
        lead(recovery ? "/team/konto?notfall" : WayBack.safe(to), response);
      }
      case Outcome.Wrong wrong -> again(to, email, 401, "staff.signin.wrong", "", request, response);
      case Outcome.Wait(Duration howLong) -> {
        String seconds = Long.toString(Math.max(1, howLong.plusMillis(999).toSeconds()));
        response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
        again(to, email, 429, "staff.signin.wait", seconds, request, response);
      }
      case Outcome.Busy busy -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        again(to, email, 503, "staff.signin.busy", "", request, response);
      }
    }
  }

  private void again(String to, String email, int status, String problem, String argument,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(status);
    show(view(to, email.substring(0, Math.min(254, email.length())), problem, argument, null), request, response);
  }

  private SignInView view(String to, String email, @Nullable String problem, String argument,
      @Nullable String notice) {
    return new SignInView(WayBack.safe(to), email, problem, argument, notice, city.name().orElse(null));
  }

  private void show(SignInView view, HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.show(WayBack.SIGN_IN, request, response, page -> View.of("staff/signin.jte", "view", view));
  }

  private static void lead(String to, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, to);
  }
}
