package org.leipzigapp.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Brings all parameters to Unicode form NFC, so that "ü" is the same letter whichever keyboard typed it. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
final class NfcFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getQueryString() == null && request.getMethod().equals("GET")) {
      chain.doFilter(request, response);
    } else if (isReadable(request)) {
      chain.doFilter(new Normalized(request), response);
    } else {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /** Broken escapes such as "?q=%" are refused here: further inside, Tomcat would log what the person typed. */
  private static boolean isReadable(HttpServletRequest request) {
    try {
      request.getParameterMap();
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static final class Normalized extends HttpServletRequestWrapper {

    Normalized(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      String[] values = getParameterValues(name);
      return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      String[] values = super.getParameterValues(name);
      return values == null ? null : normalize(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      var map = new LinkedHashMap<String, String[]>();
      super.getParameterMap().forEach((name, values) -> map.put(name, normalize(values)));
      return map;
    }

    private static String[] normalize(String[] values) {
      String[] normalized = new String[values.length];
      for (int i = 0; i < values.length; i++) {
        normalized[i] = Normalizer.normalize(values[i], Normalizer.Form.NFC);
      }
      return normalized;
    }
  }
}
