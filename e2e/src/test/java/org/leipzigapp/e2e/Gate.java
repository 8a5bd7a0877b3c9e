package org.leipzigapp.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * Stands between a browser and the app, at one address: it can hold answers back, and it can be the app's next version,
 * whose files have other names and which has the old ones no more.
 */
final class Gate implements AutoCloseable {

  private static final Set<String> PASSED_ON =
      Set.of("content-type", "cache-control", "content-security-policy", "x-content-type-options", "location");
  private static final String SUFFIX = ".next";

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final URI app;
  private volatile CountDownLatch held = new CountDownLatch(0);
  private volatile boolean next;

  Gate(URI app) {
    this.app = app;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What browsers asked for, by path and query. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** No answer comes until {@link #letThrough}. */
  void hold() {
    held = new CountDownLatch(1);
  }

  void letThrough() {
    held.countDown();
  }

  /** From now on it is the app's next version. */
  void update() {
    next = true;
  }

  @Override
  public void close() {
    letThrough();
    server.stop(0);
    client.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestURI().toString();
    asked.add(target);
    try (exchange) {
      held.await();
      boolean isFile = target.startsWith("/assets/");
      if (isFile && next != target.contains(SUFFIX)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      HttpResponse<byte[]> response = client.send(
          HttpRequest.newBuilder(app.resolve(target.replace(SUFFIX, ""))).build(),
          HttpResponse.BodyHandlers.ofByteArray());
      byte[] body = next && !isFile ? renamed(response.body()) : response.body();
      response.headers().map().forEach((name, values) -> {
        if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
          exchange.getResponseHeaders().put(name, values);
        }
      });
      exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] renamed(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return text.replaceAll("(/assets/[\\w.-]+?)(\\.(?:css|js|svg|woff2))", "$1" + SUFFIX + "$2")
        .replace("</title>", " (next)</title>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
