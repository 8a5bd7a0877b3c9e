package org.leipzigapp.bench.browser;

import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page of a browser. */
public final class Tab {

  private final DevTools tools;
  private final String session;

  Tab(DevTools tools, String session) {
    this.tools = tools;
    this.session = session;
  }

  void slowDown(int factor) throws IOException, InterruptedException {
    tools.send(session, "Emulation.setCPUThrottlingRate", "{\"rate\":%d}".formatted(factor));
  }

  /** Begins to load an address; what the page does then is asked with {@link #ask}. */
  public void go(String address) throws IOException, InterruptedException {
    tools.send(session, "Page.navigate", "{\"url\":%s}".formatted(quoted(address)));
  }

  /**
   * The value of an expression in the page; promises are waited for.
   *
   * @throws IOException if it fails there
   */
  public JsonNode ask(String expression) throws IOException, InterruptedException {
    JsonNode said = tools.send(session, "Runtime.evaluate",
        "{\"awaitPromise\":true,\"returnByValue\":true,\"expression\":%s}".formatted(quoted(expression)));
    if (said.has("exceptionDetails")) {
      throw new IOException(said.path("exceptionDetails").path("exception").path("description").asString("failed"));
    }
    return said.path("result").path("value");
  }

  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }
}
