package org.leipzigapp.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.sessions.WayBack;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The way out, of this browser or of all. */
@Controller
class SignOutController {

  private final Entrance entrance;

  SignOutController(Entrance entrance) {
    this.entrance = entrance;
  }

  @PostMapping("/team/abmelden")
  void signOut(Member me, HttpServletRequest request, HttpServletResponse response) {
    entrance.close(me, request, response);
    leave(response);
  }

  @PostMapping("/team/abmelden/ueberall")
  void signOutEverywhere(Member me, HttpServletRequest request, HttpServletResponse response) {
    entrance.closeEverywhere(me, request, response);
    leave(response);
  }

  private static void leave(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, WayBack.SIGN_IN + "?grund=abgemeldet");
  }
}
