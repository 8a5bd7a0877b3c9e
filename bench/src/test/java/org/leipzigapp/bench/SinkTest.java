package org.leipzigapp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What takes messages counts them, and notices what none is. */
class SinkTest {

  @Test
  void a_push_counts_and_what_is_not_encrypted_is_odd() throws IOException {
    try (Sink sink = Sink.ofPushes(); Socket socket = new Socket(InetAddress.getLoopbackAddress(), sink.port())) {
      byte[] body = new byte[120];
      body[20] = 65;
      body[21] = 4;
      send(socket, "POST /1 HTTP/1.1\r\nAuthorization: vapid t=eyJ\r\nContent-Encoding: aes128gcm\r\nTTL: 5\r\n"
          + "Content-Length: 120\r\n\r\n" + new String(body, StandardCharsets.ISO_8859_1));
      assertThat(answer(socket)).startsWith("HTTP/1.1 201");
      assertThat(sink.odd()).isZero();

      send(socket, "POST /1 HTTP/1.1\r\nContent-Length: 5\r\n\r\nplain");
      assertThat(answer(socket)).startsWith("HTTP/1.1 201");
      assertThat(sink.taken()).isEqualTo(2);
      assertThat(sink.odd()).isEqualTo(1);
    }
  }

  @Test
  void a_mail_counts_when_its_last_line_is_there() throws IOException {
    try (Sink sink = Sink.ofMails(); Socket socket = new Socket(InetAddress.getLoopbackAddress(), sink.port())) {
      assertThat(answer(socket)).startsWith("220");
      send(socket, "DATA\r\n");
      assertThat(answer(socket)).startsWith("354");
      send(socket, "Subject: x\r\n\r\nwords\r\n");
      assertThat(sink.taken()).isZero();
      send(socket, ".\r\n");
      assertThat(answer(socket)).startsWith("250");
      assertThat(sink.taken()).isEqualTo(1);
      assertThat(sink.odd()).isZero();
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String answer(Socket socket) throws IOException {
    byte[] bytes = new byte[500];
    InputStream in = socket.getInputStream();
    return new String(bytes, 0, in.read(bytes), StandardCharsets.US_ASCII);
  }
}
