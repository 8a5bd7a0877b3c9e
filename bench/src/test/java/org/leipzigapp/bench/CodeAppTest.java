package org.leipzigapp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CodeAppTest {

  /** RFC 6238, appendix B: the last six of eight digits. */
  @Test
  void the_codes_are_those_of_the_standard() {
    String secret = "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ";
    assertThat(CodeApp.code(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
    assertThat(CodeApp.code(secret, Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
    assertThat(CodeApp.code(secret, Instant.ofEpochSecond(20_000_000_000L))).isEqualTo("353130");
  }
}
