package org.leipzigapp.messages.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway for SMS on this machine, which answers as a test says. */
public final class LocalGateway implements AutoCloseable {

  private final HttpServer server;
  private final ConcurrentLinkedQueue<Answer> script = new ConcurrentLinkedQueue<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch open = new CountDownLatch(1);

  /** What it was asked to send. */
  public record Asked(String id, String to, String text, String authorization) {}

  /** @param status 0: it never answers */
  public record Answer(int status, Map<String, String> headers) {

    public static Answer of(int status) {
      return new Answer(status, Map.of());
    }
  }

  public LocalGateway() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/sms";
  }

  /** The next answers; when there are no more, all is taken. */
  public void answer(Answer... answers) {
    script.addAll(List.of(answers));
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode body = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
      asked.add(new Asked(body.path("id").asString(), body.path("to").asString(), body.path("text").asString(),
          Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "")));
      Answer answer = Objects.requireNonNullElse(script.poll(), Answer.of(202));
      if (answer.status() == 0) {
        open.await();
        return;
      }
      answer.headers().forEach(exchange.getResponseHeaders()::add);
      exchange.sendResponseHeaders(answer.status(), -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    open.countDown();
    server.stop(0);
  }
}
