package org.leipzigapp.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As many requests as a server answers: wrk with one thread and 32 kept-alive connections. */
final class Wrk {

  static final int CONNECTIONS = 32;

  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern FAILED = Pattern.compile("(?m)^\\s*(Non-2xx.*|Socket errors: .*)$");

  private final Place place;
  private final String program;

  Wrk(Place place) {
    this.place = place;
    program = Program.find("wrk", "wrk").toString();
  }

  /** @return answered requests a second */
  double requestsPerSecond(int port, String path, int seconds) throws IOException, InterruptedException {
    String output = run(port, path, seconds);
    Matcher failed = FAILED.matcher(output);
    if (failed.find()) {
      throw new CannotMeasure("requests failed: " + failed.group(1).strip());
    }
    return rate(output);
  }

  /** The same load, whether all requests are answered well or not. */
  double warmUp(int port, String path, int seconds) throws IOException, InterruptedException {
    return rate(run(port, path, seconds));
  }

  private static double rate(String output) {
    Matcher rate = RATE.matcher(output);
    if (!rate.find()) {
      throw new CannotMeasure("wrk told no rate: " + output.strip().replaceAll("\\s*\\R\\s*", " "));
    }
    return Double.parseDouble(rate.group(1));
  }

  private String run(int port, String path, int seconds) throws IOException, InterruptedException {
    List<String> command = List.of(
        program, "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s", "--timeout", "10s", "-H", "Accept-Encoding: gzip",
        "http://127.0.0.1:" + port + path);
    try (Child wrk = Child.start(command, Map.of(), place.directory("log").resolve("wrk.txt"))) {
      return wrk.output(seconds + 20);
    }
  }
}
