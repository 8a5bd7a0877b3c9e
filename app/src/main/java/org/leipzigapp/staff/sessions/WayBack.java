package org.leipzigapp.staff.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where a person wanted to go before signing in; never to another site. */
public final class WayBack {

  public static final String START = "/team";
  public static final String SIGN_IN = "/team/anmelden";

  private static final int LONGEST = 300;

  private WayBack() {}

  /** A path of the staff room that is safe to lead to; the start page if what was given is none. */
  public static String safe(@Nullable String path) {
    if (path == null || path.length() > LONGEST || !(path.equals(START) || path.startsWith(START + "/"))
        || path.startsWith(SIGN_IN)) {
      return START;
    }
    try {
      URI uri = new URI(path);
      boolean isPlain = uri.getScheme() == null && uri.getRawAuthority() == null && uri.normalize().equals(uri);
      return isPlain ? path : START;
    } catch (URISyntaxException e) {
      return START;
    }
  }

  /** The sign-in page that leads back to what is asked for now. */
  public static String signInFor(HttpServletRequest request, String reason) {
    String query = request.getQueryString();
    String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
    String to = safe(asked);
    String back = to.equals(START) ? "" : "to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    String why = reason.isEmpty() ? "" : "grund=" + reason;
    String both = back + (back.isEmpty() || why.isEmpty() ? "" : "&") + why;
    return SIGN_IN + (both.isEmpty() ? "" : "?" + both);
  }
}
