package org.leipzigapp.e2e;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.leipzigapp.staff.signin.Totp;

/** The app on a person's phone that makes codes. */
final class CodeApp {

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP_SECONDS = 30;

  private final byte[] secret;
  private long step;

  /** @param typed the secret as a page shows it */
  CodeApp(String typed) {
    secret = bytes(typed.replace(" ", ""));
    step = Instant.now().getEpochSecond() / STEP_SECONDS - 2;
  }

  /**
   * A code that was not asked for before. Three in a row are accepted at any moment, because the app allows for clocks
   * that differ by one step.
   */
  String next() {
    step = Math.max(step + 1, Instant.now().getEpochSecond() / STEP_SECONDS - 1);
    return Totp.code(secret, Instant.ofEpochSecond(step * STEP_SECONDS));
  }

  private static byte[] bytes(String base32) {
    var bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (char letter : base32.toCharArray()) {
      buffer = buffer << 5 | BASE32.indexOf(letter);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(buffer >> bits & 0xff);
      }
    }
    return bytes.toByteArray();
  }
}
