package org.leipzigapp.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/** How long "Meine Anliegen" takes for people who have very much open: 200 matters of five features. */
final class MattersPage implements Measure {

  private static final int MATTERS = 200;
  private static final int DEVICES = 50;
  private static final int PER_SECOND = 40;
  private static final int SECONDS = 10;
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 3;
  private static final int WORKERS = 8;
  private static final String PAGE = "/de/anliegen";
  private static final Pattern COOKIE = Pattern.compile("meine_anliegen=[\\w-]{43}");

  @Override
  public String name() {
    return "cases";
  }

  @Override
  public int seconds() {
    return 90;
  }

  @Override
  public void run(Place place, Figures figures) throws IOException, InterruptedException {
    try (App app = App.runWithMatters(place)) {
      List<String> devices = devices(app.port());
      requireAll(app.port(), devices.getFirst());
      double[] median = new double[ROUNDS];
      double[] slow = new double[ROUNDS];
      for (int i = 0; i < WARM_UPS; i++) {
        load().warmUp(() -> new Reader(Connection.open(app.port()), devices));
      }
      for (int i = 0; i < ROUNDS; i++) {
        Histogram times = load().run(() -> new Reader(Connection.open(app.port()), devices));
        median[i] = times.getValueAtPercentile(50) / 1e3;
        slow[i] = times.getValueAtPercentile(99) / 1e3;
      }
      String what = "%d matters of 5 features at %d/s: ".formatted(MATTERS, PER_SECOND);
      figures.add(name(), what + "p50", Median.of(median), "ms", null);
      figures.add(name(), what + "p99", Median.of(slow), "ms", Figure.Target.atMost(30));
    } catch (ExecutionException e) {
      throw new CannotMeasure(String.valueOf(e.getCause()));
    }
  }

  private static OpenLoop load() {
    return new OpenLoop(PER_SECOND, SECONDS, WORKERS);
  }

  /** The cookies of devices that each have their own matters. */
  private static List<String> devices(int port) throws IOException {
    List<String> cookies = new ArrayList<>();
    try (Connection connection = Connection.open(port)) {
      for (int i = 0; i < DEVICES; i++) {
        Connection.Answer answer = connection.post("/bench/matters", "", "count=" + MATTERS);
        Matcher cookie = COOKIE.matcher(String.valueOf(answer.headers().get("set-cookie")));
        if (answer.status() != 200 || !cookie.find()) {
          throw new CannotMeasure("a device got no matters: " + answer.status());
        }
        cookies.add(cookie.group());
      }
    }
    return cookies;
  }

  private static void requireAll(int port, String device) throws IOException {
    try (Connection connection = Connection.open(port)) {
      String page = new String(Gzip.unpack(connection.get(PAGE, header(device)).body()), StandardCharsets.UTF_8);
      if (page.split("class=\"matter ", -1).length - 1 != MATTERS) {
        throw new CannotMeasure("the page does not show all matters");
      }
    }
  }

  private static String header(String device) {
    return "Cookie: " + device + "\r\n";
  }

  /** One person after the other. */
  private record Reader(Connection connection, List<String> devices) implements OpenLoop.Worker {

    @Override
    public void call(int number) throws IOException {
      if (connection.get(PAGE, header(devices.get(number % devices.size()))).status() != 200) {
        throw new IOException(PAGE + " failed under load");
      }
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }
}
