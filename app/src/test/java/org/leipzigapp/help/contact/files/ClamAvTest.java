package org.leipzigapp.help.contact.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClamAvTest {

  @Test
  void what_the_daemon_finds_is_infected_and_the_rest_is_clean() throws IOException {
    try (var clamd = new Clamd()) {
      var scanner = new ClamAv("127.0.0.1", clamd.port());

      assertThat(scanner.scan(file(Samples.EICAR))).isEqualTo(Scan.INFECTED);
      assertThat(scanner.scan(file("harmless"))).isEqualTo(Scan.CLEAN);
      assertThat(scanner.scan(file(""))).isEqualTo(Scan.CLEAN);
    }
  }

  @Test
  void a_file_of_many_pieces_arrives_whole() throws IOException {
    try (var clamd = new Clamd()) {
      String large = "x".repeat(3_000_000) + Samples.EICAR;

      assertThat(new ClamAv("127.0.0.1", clamd.port()).scan(file(large))).isEqualTo(Scan.INFECTED);
      assertThat(clamd.sizes()).containsExactly(large.length());
    }
  }

  @Test
  void a_daemon_that_is_away_or_silent_lets_the_file_wait() throws IOException {
    var clamd = new Clamd();
    var scanner = new ClamAv("127.0.0.1", clamd.port());
    clamd.setSilent(true);
    assertThat(scanner.scan(file("x"))).isEqualTo(Scan.WAITING);
    clamd.close();
    assertThat(scanner.scan(file("x"))).isEqualTo(Scan.WAITING);
  }

  @Test
  void without_a_daemon_nobody_looks() throws IOException {
    assertThat(new ClamAv("", 3310).scan(file(Samples.EICAR))).isEqualTo(Scan.UNSCANNED);
  }

  @Test
  void a_file_that_cannot_be_read_is_no_silence_of_the_daemon() throws IOException {
    try (var clamd = new Clamd()) {
      InputStream broken = new InputStream() {
        @Override
        public int read() throws IOException {
          throw new IOException("the disk is gone");
        }
      };
      assertThatThrownBy(() -> new ClamAv("127.0.0.1", clamd.port()).scan(broken)).hasMessage("the disk is gone");
    }
  }

  private static InputStream file(String content) {
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1));
  }
}
