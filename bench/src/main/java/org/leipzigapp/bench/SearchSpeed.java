package org.leipzigapp.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.leipzigapp.bench.documents.Questions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long people wait for the search among 50,000 documents while 300 others search every second. */
final class SearchSpeed implements Measure {

  private static final int PER_SECOND = 300;
  private static final int WARM_UP_SECONDS = 12;
  private static final int SECONDS = 15;
  private static final int WORKERS = 32;
  /** A document that must be found, else the figures say nothing. */
  private static final String KNOWN = "generated-";

  @Override
  public String name() {
    return "search";
  }

  @Override
  public int seconds() {
    return 170;
  }

  @Override
  public void run(Place place, Figures figures) throws IOException, InterruptedException {
    try (App app = App.runWithDocuments(place)) {
      figures.add(name(), "start that indexes 50,000 documents", app.start().toMillis() / 1e3, "s", null);
      requireDocuments(app.port());
      warmUp(app.port(), WARM_UP_SECONDS, number -> page(-1 - number));
      warmUp(app.port(), WARM_UP_SECONDS / 2, number -> api(-1 - number));
      tell(figures, "search page", over(app.port(), SearchSpeed::page), 15);
      tell(figures, "search API", over(app.port(), SearchSpeed::api), 15);
      tell(figures, "search inside", inside(app.port(), false), 5);
      warmUp(app.port(), WARM_UP_SECONDS / 2, number -> suggestions(-1 - number));
      tell(figures, "suggestions API", over(app.port(), SearchSpeed::suggestions), 0);
      tell(figures, "suggestions inside", inside(app.port(), true), 5);
      figures.add(name(), "memory of Java after the load", app.ownMegabytes(), "MB", Figure.Target.atMost(400));
      figures.add(name(), "the same with mapped files (index, AOT cache)", app.residentMegabytes(), "MB", null);
    } catch (ExecutionException e) {
      throw new CannotMeasure(String.valueOf(e.getCause()));
    }
  }

  /** In milliseconds. */
  private record Times(double p50, double p99) {}

  private void tell(Figures figures, String what, Times times, double most) {
    figures.add(name(), what + ", " + PER_SECOND + "/s: p50", times.p50, "ms", null);
    figures.add(name(), what + ", " + PER_SECOND + "/s: p99", times.p99, "ms",
        most == 0 ? null : Figure.Target.atMost(most));
  }

  private static void warmUp(int port, int seconds, IntFunction<String> path)
      throws ExecutionException, InterruptedException {
    new OpenLoop(PER_SECOND, seconds, WORKERS).warmUp(() -> new Asking(Connection.open(port), path));
  }

  private static Times over(int port, IntFunction<String> path) throws ExecutionException, InterruptedException {
    Histogram times = new OpenLoop(PER_SECOND, SECONDS, WORKERS).run(() -> new Asking(Connection.open(port), path));
    return new Times(times.getValueAtPercentile(50) / 1e3, times.getValueAtPercentile(99) / 1e3);
  }

  private static Times inside(int port, boolean suggestions) throws IOException {
    String path = "/bench/inside?suggestions=%s&perSecond=%d&seconds=%d&workers=%d"
        .formatted(suggestions, PER_SECOND, SECONDS, WORKERS);
    try (Connection connection = Connection.open(port)) {
      Connection.Answer answer = connection.get(path);
      if (answer.status() != 200) {
        throw new CannotMeasure("the search room could not be measured from inside");
      }
      JsonNode times = JsonMapper.shared().readTree(answer.body());
      return new Times(times.path("p50").asLong() / 1e3, times.path("p99").asLong() / 1e3);
    }
  }

  private static String page(int number) {
    return "/de/suche?q=" + encode(new Questions(number).question());
  }

  private static String api(int number) {
    return "/api/v1/search?q=" + encode(new Questions(number).question());
  }

  private static String suggestions(int number) {
    return "/api/v1/suggestions?q=" + encode(new Questions(number).beginning());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void requireDocuments(int port) throws IOException {
    try (Connection connection = Connection.open(port)) {
      Connection.Answer answer = connection.get("/api/v1/search?q=" + encode("Abfallanmeldung Plagwitz"));
      byte[] body = answer.isGzipped() ? Gzip.unpack(answer.body()) : answer.body();
      if (answer.status() != 200 || !new String(body, StandardCharsets.UTF_8).contains(KNOWN)) {
        throw new CannotMeasure("the search does not find the generated documents");
      }
    }
  }

  private record Asking(Connection connection, IntFunction<String> path) implements OpenLoop.Worker {

    @Override
    public void call(int number) throws IOException {
      int status = connection.get(path.apply(number)).status();
      if (status != 200) {
        throw new IOException("a search was answered with " + status);
      }
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }
}
