package org.leipzigapp.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** Appendix B of RFC 6238, the column of SHA-1. */
  @ParameterizedTest
  @CsvSource({"59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924",
      "2000000000, 69279037", "20000000000, 65353130"})
  void codes_are_those_of_the_rfc(long seconds, String code) {
    assertThat(Totp.code(SECRET, seconds / Totp.STEP_SECONDS, 8)).isEqualTo(code);
  }

  @Test
  void a_code_fits_in_its_step_and_the_neighbours_only() {
    Instant now = Instant.ofEpochSecond(1_111_111_110);
    long step = now.getEpochSecond() / Totp.STEP_SECONDS;

    for (long offset : new long[] {-1, 0, 1}) {
      assertThat(Totp.step(SECRET, Totp.code(SECRET, step + offset, 6), now)).hasValue(step + offset);
    }
    assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 2, 6), now)).isEmpty();
    assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 2, 6), now)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"''", "12345", "abcdef", "1234567", "١٢٣٤٥٦"})
  void what_is_no_code_fits_never(String typed) {
    assertThat(Totp.step(SECRET, typed, Instant.ofEpochSecond(59))).isEmpty();
  }

  @Test
  void the_secret_is_told_as_apps_want_it() {
    assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.base32("foob".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YQ");
    assertThat(Totp.uri(SECRET, "Leipzig-App", "a b@example.org"))
        .isEqualTo("otpauth://totp/Leipzig-App:a%20b%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
            + "&issuer=Leipzig-App");
  }
}
