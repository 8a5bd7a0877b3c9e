package org.leipzigapp.bench.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands to a browser and their answers; events are left aside. */
final class DevTools implements WebSocket.Listener, AutoCloseable {

  private static final int SECONDS_TO_ANSWER = 90;

  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final StringBuilder message = new StringBuilder();
  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable WebSocket socket;

  private DevTools() {}

  static DevTools connect(URI address) throws IOException, InterruptedException {
    var tools = new DevTools();
    tools.socket = await(tools.client.newWebSocketBuilder().buildAsync(address, tools));
    return tools;
  }

  /**
   * @param session of a tab; empty for the browser itself
   * @param parameters as JSON
   * @throws IOException if the browser refuses or does not answer
   */
  JsonNode send(String session, String method, String parameters) throws IOException, InterruptedException {
    int number = numbers.incrementAndGet();
    var answer = new CompletableFuture<JsonNode>();
    waiting.put(number, answer);
    String to = session.isEmpty() ? "" : ",\"sessionId\":\"" + session + "\"";
    String text = "{\"id\":%d,\"method\":\"%s\",\"params\":%s%s}".formatted(number, method, parameters, to);
    WebSocket open = socket;
    if (open == null) {
      throw new IOException("not connected");
    }
    await(open.sendText(text, true));
    JsonNode said = await(answer);
    if (said.has("error")) {
      throw new IOException(method + ": " + said.path("error").path("message").asString(""));
    }
    return said.path("result");
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    message.append(data);
    if (last) {
      JsonNode read = JsonMapper.shared().readTree(message.toString());
      message.setLength(0);
      CompletableFuture<JsonNode> answered = waiting.remove(read.path("id").asInt(0));
      if (answered != null) {
        answered.complete(read);
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public void close() {
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
    client.shutdownNow();
  }

  private static <T> T await(CompletableFuture<T> future) throws IOException, InterruptedException {
    try {
      return future.get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the browser does not answer: " + e, e);
    }
  }
}
