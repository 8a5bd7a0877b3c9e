package org.leipzigapp.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Protects against forged requests without a token per visitor: whoever changes something must say by Origin or
 * Sec-Fetch-Site that the request comes from our own pages. Every browser in use sends at least one of them.
 */
final class OriginFilter extends OncePerRequestFilter {

  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  /** Mail services end a subscription for their users by a POST of their own (RFC 8058); the link itself is the secret. */
  private static final Pattern ONE_CLICK =
      Pattern.compile("/[a-z]{2,3}(-simple)?/mitteilungen/abbestellen/[A-Za-z0-9_-]{20,100}");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (HARMLESS.contains(request.getMethod()) || isOwn(request)
        || ONE_CLICK.matcher(request.getRequestURI()).matches()) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static boolean isOwn(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    if (site != null && !site.equals("same-origin")) {
      return false;
    }
    return origin == null ? site != null : sameHost(origin, request.getHeader("Host"));
  }

  private static boolean sameHost(String origin, @Nullable String host) {
    try {
      return URI.create(origin).getAuthority() != null && URI.create(origin).getAuthority().equals(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
