package org.leipzigapp.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What is made while the app runs and is no page, the same for everyone: browsers ask for it again, but it is not sent
 * again.
 */
public final class Generated {

  private final Rendered bytes;
  private final String type;

  private Generated(Rendered bytes, String type) {
    this.bytes = bytes;
    this.type = type;
  }

  /** @param type media type, with the encoding of texts */
  public static Generated of(byte[] body, String type) {
    return new Generated(new Rendered(body, Renderer.gzip(body), Renderer.etag(body)), type);
  }

  /** Bytes before they are compressed. */
  public int size() {
    return bytes.plain().length;
  }

  public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Responses.send(bytes, type, request, response);
  }
}
