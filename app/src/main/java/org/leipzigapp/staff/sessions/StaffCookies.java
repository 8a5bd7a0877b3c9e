package org.leipzigapp.staff.sessions;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The staff room's cookies. Their path keeps them off every public page; no script and no other site sees them. */
public final class StaffCookies {

  /** The session; gone with the browser's window. */
  public static final String SESSION = "staff_session";

  /** That this device signed in before. */
  public static final String DEVICE = "staff_device";

  /** What an answer of a passkey or of the city's own sign-in must fit to. */
  public static final String CHALLENGE = "staff_challenge";

  private static final String PATH = "/team";

  private StaffCookies() {}

  public static @Nullable String find(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  /** @param lasts null for as long as the browser's window */
  public static void set(String name, String value, @Nullable Duration lasts, HttpServletRequest request,
      HttpServletResponse response) {
    set(name, value, lasts, "Strict", request, response);
  }

  /** One that comes along when another site leads back here. */
  public static void setForReturn(String name, String value, Duration lasts, HttpServletRequest request,
      HttpServletResponse response) {
    set(name, value, lasts, "Lax", request, response);
  }

  public static void remove(String name, HttpServletRequest request, HttpServletResponse response) {
    set(name, "", Duration.ZERO, "Strict", request, response);
  }

  private static void set(String name, String value, @Nullable Duration lasts, String sameSite,
      HttpServletRequest request, HttpServletResponse response) {
    ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(name, value)
        .path(PATH).httpOnly(true).secure(request.isSecure()).sameSite(sameSite);
    if (lasts != null) {
      cookie.maxAge(lasts);
    }
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }
}
