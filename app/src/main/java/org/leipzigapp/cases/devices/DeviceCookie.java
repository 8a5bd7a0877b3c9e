package org.leipzigapp.cases.devices;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The one cookie of the public pages: 256 random bits that say nothing of the person and that no script sees. */
final class DeviceCookie {

  static final String NAME = "meine_anliegen";

  /** Thirteen months; browsers keep none longer. */
  static final Duration LASTS = Duration.ofDays(396);

  /** A request that gave the device its cookie knows it too. */
  private static final String FRESH = DeviceCookie.class.getName();

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

  private DeviceCookie() {}

  /** What the device holds, if it has the form that we give; whether we gave it, the database knows. */
  static Optional<String> find(HttpServletRequest request) {
    if (request.getAttribute(FRESH) instanceof String fresh) {
      return Optional.of(fresh);
    }
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(NAME) && SECRET.matcher(cookie.getValue()).matches()) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  /** Always a secret of ours: what came along unknown may be known to others. */
  static String give(HttpServletRequest request, HttpServletResponse response) {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    request.setAttribute(FRESH, secret);
    renew(secret, request, response);
    return secret;
  }

  static void renew(String secret, HttpServletRequest request, HttpServletResponse response) {
    set(secret, LASTS, request, response);
  }

  static void remove(HttpServletRequest request, HttpServletResponse response) {
    request.removeAttribute(FRESH);
    set("", Duration.ZERO, request, response);
  }

  static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void set(String value, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, value)
        .path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax").maxAge(lasts).build().toString());
  }
}
