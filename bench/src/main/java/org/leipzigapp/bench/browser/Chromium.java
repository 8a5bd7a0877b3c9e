package org.leipzigapp.bench.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** One browser without a window. What it keeps stays in its profile, for the next one that is started with it. */
public final class Chromium implements AutoCloseable {

  private static final int SECONDS_TO_START = 30;
  private static final List<String> QUIET = List.of(
      "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--remote-debugging-port=0", "--window-size=360,740");

  private final Process process;
  private final DevTools tools;

  private Chromium(Process process, DevTools tools) {
    this.process = process;
    this.tools = tools;
  }

  /**
   * @param program of Chromium
   * @param profile a directory that is made if need be
   * @throws IOException if it does not start
   */
  public static Chromium start(Path program, Path profile) throws IOException, InterruptedException {
    Path port = profile.resolve("DevToolsActivePort");
    Files.deleteIfExists(port);
    Files.createDirectories(profile);
    var command = new ArrayList<>(List.of(program.toString()));
    command.addAll(QUIET);
    command.addAll(List.of("--user-data-dir=" + profile, "about:blank"));
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true).redirectOutput(profile.resolve("output.txt").toFile()).start();
    try {
      return new Chromium(process, DevTools.connect(address(port, process)));
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** A new tab. @param slowdown of its processor: 4 makes a telephone of a computer */
  public Tab open(int slowdown) throws IOException, InterruptedException {
    JsonNode target = tools.send("", "Target.createTarget", "{\"url\":\"about:blank\"}");
    JsonNode session = tools.send("", "Target.attachToTarget",
        "{\"flatten\":true,\"targetId\":\"%s\"}".formatted(target.path("targetId").asString()));
    var tab = new Tab(tools, session.path("sessionId").asString());
    tab.slowDown(slowdown);
    return tab;
  }

  @Override
  public void close() throws IOException {
    tools.close();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** It writes its port and path into a file once it listens. */
  private static URI address(Path port, Process process) throws IOException, InterruptedException {
    for (int tries = 0; tries < SECONDS_TO_START * 20 && process.isAlive(); tries++) {
      List<String> lines = Files.exists(port) ? Files.readAllLines(port) : List.of();
      if (lines.size() >= 2) {
        return URI.create("ws://127.0.0.1:" + lines.getFirst() + lines.get(1));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new IOException("Chromium does not start");
  }
}
