package org.leipzigapp.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/**
 * How many pages a second the app serves to people who are not signed in, as a share of what nginx makes of the same
 * bytes on the same machine at the same time; and how long a page takes at half of that load.
 */
final class PageSpeed implements Measure {

  private static final int ROUNDS = 3;
  private static final int WARM_UP_SECONDS = 4;
  private static final int MOST_WARM_UPS = 6;
  private static final int LEAST_WARM_UPS = 3;
  /** While a run is so much faster than all before, Java is still compiling. */
  private static final double FASTER = 1.05;
  private static final int ROUND_SECONDS = 5;
  private static final int HALF_LOAD_SECONDS = 5;
  private static final Pattern SERVICE = Pattern.compile("href=\"(/de/services/[a-z0-9-]+)\"");

  @Override
  public String name() {
    return "pages";
  }

  @Override
  public int seconds() {
    return 165;
  }

  @Override
  public void run(Place place, Figures figures) throws IOException, InterruptedException {
    Wrk wrk = new Wrk(place);
    try (App app = App.run(place)) {
      Map<String, String> pages = pages(app.port());
      Map<String, byte[]> bytes = new LinkedHashMap<>();
      for (String path : pages.values()) {
        bytes.put(path.substring(path.lastIndexOf('/')), get(app.port(), path).body());
      }
      try (Nginx nginx = Nginx.serve(place, bytes)) {
        for (String path : pages.values()) {
          warmUp(wrk, app.port(), path);
          wrk.warmUp(nginx.port(), path.substring(path.lastIndexOf('/')), 1);
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
          double rate = compare(wrk, app.port(), nginx.port(), page, figures);
          halfLoad(app.port(), rate / 2, page, figures);
        }
      }
      figures.add(name(), "resident memory of Java after the load", app.residentMegabytes(), "MB",
          Figure.Target.atMost(400));
    }
  }

  private static void warmUp(Wrk wrk, int app, String path) throws IOException, InterruptedException {
    double best = 0;
    for (int i = 0; i < MOST_WARM_UPS; i++) {
      double rate = wrk.warmUp(app, path, WARM_UP_SECONDS);
      if (i >= LEAST_WARM_UPS && rate < FASTER * best) {
        return;
      }
      best = Math.max(best, rate);
    }
  }

  private double compare(Wrk wrk, int app, int nginx, Map.Entry<String, String> page, Figures figures)
      throws IOException, InterruptedException {
    double[] ours = new double[ROUNDS];
    double[] theirs = new double[ROUNDS];
    double[] shares = new double[ROUNDS];
    String path = page.getValue();
    for (int i = 0; i < ROUNDS; i++) {
      ours[i] = wrk.requestsPerSecond(app, path, ROUND_SECONDS);
      theirs[i] = wrk.requestsPerSecond(nginx, path.substring(path.lastIndexOf('/')), ROUND_SECONDS);
      shares[i] = 100 * ours[i] / theirs[i];
    }
    figures.add(name(), page.getKey() + ": nginx", Median.of(theirs), "/s", null);
    figures.add(name(), page.getKey() + ": the app", Median.of(ours), "/s", null);
    figures.add(name(), page.getKey() + ": share of nginx", Median.of(shares), "%", Figure.Target.atLeast(40));
    return Median.of(ours);
  }

  private void halfLoad(int app, double rate, Map.Entry<String, String> page, Figures figures)
      throws InterruptedException {
    try {
      new OpenLoop(rate, 2, Wrk.CONNECTIONS).warmUp(() -> new PageWorker(app, page.getValue()));
      double[] millis = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        Histogram times =
            new OpenLoop(rate, HALF_LOAD_SECONDS, Wrk.CONNECTIONS).run(() -> new PageWorker(app, page.getValue()));
        millis[i] = times.getValueAtPercentile(99) / 1e3;
      }
      String name = "%s: p99 at %,.0f/s".formatted(page.getKey(), rate);
      figures.add(name(), name, Median.of(millis), "ms", Figure.Target.atMost(20));
    } catch (ExecutionException e) {
      figures.missing(name(), page.getKey() + " at half of the load: " + e.getCause());
    }
  }

  /** What is measured, by the name it has in the table. */
  private static Map<String, String> pages(int port) throws IOException {
    Connection.Answer list = get(port, "/de/services");
    Matcher service = SERVICE.matcher(new String(Gzip.unpack(list.body()), java.nio.charset.StandardCharsets.UTF_8));
    if (!service.find()) {
      throw new CannotMeasure("the list of services names no service");
    }
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home page", App.HOME);
    pages.put("service page", service.group(1));
    return pages;
  }

  private static Connection.Answer get(int port, String path) throws IOException {
    try (Connection connection = Connection.open(port)) {
      Connection.Answer answer = connection.get(path);
      if (answer.status() != 200 || !answer.isGzipped()) {
        throw new CannotMeasure(path + " is not answered with a compressed page");
      }
      return answer;
    }
  }

  private record PageWorker(Connection connection, String path) implements OpenLoop.Worker {

    PageWorker(int port, String path) throws IOException {
      this(Connection.open(port), path);
    }

    @Override
    public void call(int number) throws IOException {
      if (connection.get(path).status() != 200) {
        throw new IOException(path + " failed under load");
      }
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }
}
