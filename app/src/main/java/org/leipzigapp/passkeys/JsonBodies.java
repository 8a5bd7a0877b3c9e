package org.leipzigapp.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON that browsers' scripts send and get. */
public final class JsonBodies {

  private static final int MOST_BYTES = 64 * 1024;

  private JsonBodies() {}

  /** Empty if it is larger than any answer of a passkey. */
  public static Optional<String> read(HttpServletRequest request) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
    return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }

  public static void send(String json, HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json;charset=UTF-8");
    response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }
}
