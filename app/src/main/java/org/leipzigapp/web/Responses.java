package org.leipzigapp.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes finished pages: compressed for all who can read that, and nothing at all to those who have it already. */
final class Responses {

  private static final String HTML = "text/html;charset=UTF-8";

  private Responses() {}

  static void send(Rendered page, HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(page, HTML, request, response);
  }

  static void send(Rendered page, String type, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", page.etag());
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("Cache-Control", "no-cache");
    if (page.etag().equals(request.getHeader("If-None-Match")) && response.getStatus() == 200) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    sendBody(page, type, request, response);
  }

  /** For pages that nobody may keep. */
  static void sendPrivately(Rendered page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    sendBody(page, HTML, request, response);
  }

  private static void sendBody(
      Rendered page, String type, HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType(type);
    byte[] body = acceptsGzip(request) ? page.gzipped() : page.plain();
    if (body == page.gzipped()) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  static boolean acceptsGzip(HttpServletRequest request) {
    String accepted = request.getHeader("Accept-Encoding");
    return accepted != null && accepted.contains("gzip");
  }
}
