package org.leipzigapp.staff;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.leipzigapp.staff.signin.Totp;

/** The app on the phone. */
public final class TestCodes {

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private TestCodes() {}

  /** @param secret as the page shows it */
  public static String code(String secret, Instant time) {
    return Totp.code(bytes(secret), time);
  }

  static byte[] bytes(String base32) {
    var bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (char letter : base32.replace(" ", "").toCharArray()) {
      buffer = buffer << 5 | BASE32.indexOf(letter);
      bits += 5;
      if (bits >= 8) {
        bytes.write(buffer >> bits - 8 & 0xff);
        bits -= 8;
      }
    }
    return bytes.toByteArray();
  }
}
