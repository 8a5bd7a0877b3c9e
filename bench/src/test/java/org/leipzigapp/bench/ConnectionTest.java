package org.leipzigapp.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/known", "grüße", false, false);
    answer("/chunked", "in pieces", true, false);
    answer("/last", "bye", false, true);
    server.createContext("/echo", exchange -> {
      byte[] body = exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void an_answer_is_read_to_its_end_and_the_next_one_begins_there() throws IOException {
    try (Connection connection = Connection.open(server.getAddress().getPort())) {
      assertThat(connection.get("/known").body()).asString(StandardCharsets.UTF_8).isEqualTo("grüße");
      assertThat(connection.get("/chunked").body()).asString(StandardCharsets.UTF_8).isEqualTo("in pieces");
      assertThat(connection.get("/known").status()).isEqualTo(200);
    }
  }

  @Test
  void the_wire_bytes_are_those_of_head_and_body() throws IOException {
    try (Connection connection = Connection.open(server.getAddress().getPort())) {
      Connection.Answer answer = connection.get("/known");
      int head = "HTTP/1.1 200 OK\r\n\r\n".length()
          + answer.headers().entrySet().stream().mapToInt(e -> (e.getKey() + ": " + e.getValue() + "\r\n").length()).sum();
      assertThat(answer.wireBytes()).isEqualTo(head + answer.body().length);
    }
  }

  @Test
  void pieces_of_a_body_arrive_as_one() throws IOException {
    try (Connection connection = Connection.open(server.getAddress().getPort())) {
      Connection.Answer answer = connection.post("/echo", "", "text/plain", "ab".getBytes(StandardCharsets.UTF_8),
          new byte[0], "ä".repeat(20_000).getBytes(StandardCharsets.UTF_8));
      assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("ab" + "ä".repeat(20_000));
    }
  }

  @Test
  void a_connection_that_the_server_ends_is_opened_anew() throws IOException {
    try (Connection connection = Connection.open(server.getAddress().getPort())) {
      assertThat(connection.get("/last").status()).isEqualTo(200);
      assertThat(connection.get("/known").status()).isEqualTo(200);
    }
  }

  @Test
  void nobody_there_is_an_error_and_no_answer() {
    int port = server.getAddress().getPort();
    server.stop(0);
    assertThatThrownBy(() -> Connection.open(port).get("/known")).isInstanceOf(IOException.class);
  }

  private void answer(String path, String text, boolean chunked, boolean last) {
    server.createContext(path, exchange -> {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      if (last) {
        exchange.getResponseHeaders().set("Connection", "close");
      }
      exchange.sendResponseHeaders(200, chunked ? 0 : body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
  }
}
