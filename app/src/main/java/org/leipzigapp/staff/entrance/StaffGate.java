package org.leipzigapp.staff.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.sessions.OpenToAll;
import org.leipzigapp.staff.sessions.Present;
import org.leipzigapp.staff.sessions.Sessions;
import org.leipzigapp.staff.sessions.Sessions.Answer;
import org.leipzigapp.staff.sessions.StaffCookies;
import org.leipzigapp.staff.sessions.WayBack;
import org.leipzigapp.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before every controller below /team: nobody passes unknown, unless the controller says that it is open. */
@Component
class StaffGate implements HandlerInterceptor {

  /** Its own pages check rights themselves; the start page and the own account are open to those without a role. */
  private static final String STAFF_ROOM = Member.class.getPackageName();

  private final Sessions sessions;
  private final FrontPages frontPages;

  StaffGate(Sessions sessions, FrontPages frontPages) {
    this.sessions = sessions;
    this.frontPages = frontPages;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method) || method.getBeanType().isAnnotationPresent(OpenToAll.class)) {
      return true;
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    String token = StaffCookies.find(request, StaffCookies.SESSION);
    return switch (sessions.find(token)) {
      case Answer.SignedIn signedIn -> {
        Present.set(request, signedIn);
        if (!method.getBeanType().getPackageName().startsWith(STAFF_ROOM)) {
          signedIn.me().demandAnywhere(Right.READ_STAFF_ROOM, request.getRequestURI());
        }
        yield true;
      }
      case Answer.Nobody nobody -> ask("", request, response);
      case Answer.Over over -> askAgain("abgelaufen", request, response);
      case Answer.Unknown unknown -> askAgain("unbekannt", request, response);
    };
  }

  private boolean askAgain(String reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    StaffCookies.remove(StaffCookies.SESSION, request, response);
    return ask(reason, request, response);
  }

  private boolean ask(String reason, HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean isReading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (!isReading) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      var lost = LostForm.of(request);
      frontPages.show(request.getRequestURI(), request, response,
          page -> View.of("staff/lost.jte", "form", lost));
    } else if (isByScript(request)) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (isByLinkFromElsewhere(request)) {
      String here = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
      frontPages.show(request.getRequestURI(), request, response,
          page -> new View("staff/again.jte", Map.of("to", WayBack.safe(here))));
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, WayBack.signInFor(request, reason));
    }
    return false;
  }

  private static boolean isByScript(HttpServletRequest request) {
    return "empty".equals(header(request, "Sec-Fetch-Dest"));
  }

  /** A browser keeps our cookies back when another site's link leads here; it sends them when our own page does. */
  private static boolean isByLinkFromElsewhere(HttpServletRequest request) {
    return header(request, "Sec-Fetch-Site").equals("cross-site")
        && StaffCookies.find(request, StaffCookies.SESSION) == null;
  }

  private static String header(HttpServletRequest request, String name) {
    String value = request.getHeader(name);
    return value == null ? "" : value.toLowerCase(Locale.ROOT);
  }
}
