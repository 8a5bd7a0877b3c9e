package org.leipzigapp.messages.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A push service on this machine that decrypts what comes and checks who sent it. */
final class LocalPushService implements AutoCloseable {

  private static final Pattern VAPID = Pattern.compile("vapid t=([\\w-]+)\\.([\\w-]+)\\.([\\w-]+), k=([\\w-]+)");

  private final HttpServer server;
  private final Map<String, Browser> browsers = new ConcurrentHashMap<>();
  private final Map<String, List<Answer>> scripts = new ConcurrentHashMap<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();

  /** @param words as the worker reads them */
  record Received(String path, JsonNode words, Map<String, List<String>> headers, JsonNode claims, String key) {

    String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

  record Answer(int status, Map<String, String> headers) {}

  LocalPushService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  /** As it stands in the setting. */
  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** @return what the browser says of itself */
  String add(String path, Browser browser) {
    browsers.put(path, browser);
    return browser.subscription("http://" + host() + path);
  }

  /** The next answers of a path; when there are no more, all is taken. */
  void answer(String path, Answer... answers) {
    scripts.put(path, new CopyOnWriteArrayList<>(answers));
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      Matcher vapid = VAPID.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      Browser browser = browsers.get(path);
      if (browser == null || !vapid.matches() || !isSigned(vapid)) {
        exchange.sendResponseHeaders(browser == null ? 404 : 403, -1);
        return;
      }
      JsonNode claims = json(Browser.bytes(vapid.group(2)));
      received.add(new Received(path, json(browser.decrypt(body)), Map.copyOf(exchange.getRequestHeaders()), claims,
          vapid.group(4)));
      List<Answer> script = scripts.getOrDefault(path, List.of());
      Answer answer = script.isEmpty() ? new Answer(201, Map.of()) : script.removeFirst();
      answer.headers().forEach(exchange.getResponseHeaders()::add);
      exchange.sendResponseHeaders(answer.status(), -1);
    } catch (GeneralSecurityException e) {
      exchange.sendResponseHeaders(400, -1);
    }
  }

  /** By the key that was told, for us, and not for long. */
  private boolean isSigned(Matcher vapid) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(P256.decode(Browser.bytes(vapid.group(4))).orElseThrow());
    signature.update((vapid.group(1) + "." + vapid.group(2)).getBytes(StandardCharsets.US_ASCII));
    JsonNode claims = json(Browser.bytes(vapid.group(2)));
    long left = claims.path("exp").asLong() - Instant.now().getEpochSecond();
    return signature.verify(Browser.bytes(vapid.group(3)))
        && json(Browser.bytes(vapid.group(1))).path("alg").asString().equals("ES256")
        && claims.path("aud").asString().equals("http://" + host()) && left > 0 && left <= 86_400;
  }

  private static JsonNode json(byte[] bytes) {
    return JsonMapper.shared().readTree(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
