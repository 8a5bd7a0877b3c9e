package org.leipzigapp.web;

import jakarta.servlet.http.HttpServletResponse;

/** Exceptions from the rule that no page stands in a frame: the preview of a page inside of the staff room. */
public final class Frames {

  private static final String POLICY = "Content-Security-Policy";

  private Frames() {}

  /** For the page around the frame. */
  public static void allowInside(HttpServletResponse response) {
    change(response, "form-action 'self'", "form-action 'self'; frame-src 'self'");
  }

  /** For the page in the frame; it runs no scripts and sends nothing. */
  public static void allowAround(HttpServletResponse response) {
    change(response, "frame-ancestors 'none'", "frame-ancestors 'self'");
    change(response, "script-src 'self'", "script-src 'none'");
    change(response, "form-action 'self'", "form-action 'none'");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
  }

  private static void change(HttpServletResponse response, String rule, String other) {
    String policy = response.getHeader(POLICY);
    if (policy == null || !policy.contains(rule)) {
      throw new IllegalStateException("the content security policy has no " + rule);
    }
    response.setHeader(POLICY, policy.replace(rule, other));
  }
}
