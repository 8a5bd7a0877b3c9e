package org.leipzigapp.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/** Whether somebody who guesses passwords slows down those who read, or those who sign in rightly. */
final class SignInAttack implements Measure {

  private static final int READERS_PER_SECOND = 500;
  private static final int GUESSES_PER_SECOND = 100;
  private static final int SECONDS = 10;
  private static final int WORKERS = 16;

  /** Far more than the app lets wait, else the attack would slow itself down. */
  private static final int GUESSERS = 100;

  private static final int NETWORKS = 2000;
  private static final String SIGN_IN = "/team/anmelden";
  private static final String EMAIL = "ada@example.org";
  private static final String PASSWORD = "ein gutes langes Wort";
  private static final String PAGE = App.HOME;

  @Override
  public String name() {
    return "signin";
  }

  @Override
  public int seconds() {
    return 90;
  }

  @Override
  public void run(Place place, Figures figures) throws IOException, InterruptedException {
    try (App app = App.run(place)) {
      app.awaitLine("Ctrl-C stops it.");
      Administrator me = Administrator.accept(app);
      read(app.port(), true);
      read(app.port(), true);
      double calm = read(app.port(), false);
      List<Double> right = new ArrayList<>();
      double attacked = readAttacked(app.port(), me, right);
      figures.add(name(), "page at 500/s: p99 in calm", calm, "ms", null);
      figures.add(name(), "page at 500/s, 100 wrong sign-ins/s: p99", attacked, "ms",
          Figure.Target.atMost(Math.ceil((calm + 10) * 100) / 100));
      figures.add(name(), "right sign-in meanwhile, slowest of " + right.size(),
          right.stream().mapToDouble(Double::doubleValue).max().orElseThrow() / 1e3, "s", Figure.Target.atMost(2));
    } catch (ExecutionException e) {
      throw new CannotMeasure(String.valueOf(e.getCause()));
    }
  }

  private static double read(int port, boolean warmingUp) throws ExecutionException, InterruptedException {
    var load = new OpenLoop(READERS_PER_SECOND, SECONDS, WORKERS);
    Histogram times = load.run(() -> new Reader(Connection.open(port)));
    return warmingUp ? 0 : times.getValueAtPercentile(99) / 1e3;
  }

  private static double readAttacked(int port, Administrator me, List<Double> right)
      throws ExecutionException, InterruptedException {
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<Histogram> guesses = threads.submit(() ->
          new OpenLoop(GUESSES_PER_SECOND, SECONDS + 2, GUESSERS).run(() -> new Guesser(Connection.open(port))));
      Future<Boolean> signIns = threads.submit(() -> {
        TimeUnit.SECONDS.sleep(1);
        for (String code : me.codes()) {
          right.add(me.signIn(port, code));
          TimeUnit.SECONDS.sleep(1);
        }
        return true;
      });
      double attacked = read(port, false);
      guesses.get();
      signIns.get();
      return attacked;
    }
  }

  /** Every guess comes from another network, which is the worst. */
  private record Guesser(Connection connection) implements OpenLoop.Worker {

    @Override
    public void call(int number) throws IOException {
      String network = "198.18.%d.%d".formatted(number % NETWORKS / 250, number % 250 + 1);
      int status = connection.post(SIGN_IN, "X-Forwarded-For: " + network + "\r\n",
          form("email", number % 2 == 0 ? EMAIL : "nobody" + number + "@example.org", "password", "guess " + number,
              "code", "123456")).status();
      if (status != 401 && status != 429 && status != 503) {
        throw new IOException("a wrong sign-in is answered with " + status);
      }
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }

  private record Reader(Connection connection) implements OpenLoop.Worker {

    @Override
    public void call(int number) throws IOException {
      if (connection.get(PAGE).status() != 200) {
        throw new IOException(PAGE + " failed under load");
      }
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }

  /** Who opened the first link. @param device the cookie of the known device */
  private record Administrator(List<String> codes, String device) {

    private static final Pattern LINK = Pattern.compile("/team/einladung/[\\w-]+");
    private static final Pattern SECRET = Pattern.compile("class=\"secret\" translate=\"no\">([A-Z2-7 ]+)<");
    private static final Pattern CODE = Pattern.compile("<li>([a-z0-9-]{19})</li>");
    private static final Pattern DEVICE = Pattern.compile("staff_device=[^;]+");

    static Administrator accept(App app) throws IOException {
      String link = first(LINK, app.told());
      try (Connection connection = Connection.open(app.port())) {
        String secret = first(SECRET, text(connection.get(link)));
        Connection.Answer answer = connection.post(link, "", form("name", "Ada", "email", EMAIL, "password", PASSWORD,
            "code", CodeApp.code(secret, Instant.now())));
        List<String> codes = CODE.matcher(text(answer)).results().map(result -> result.group(1)).toList();
        if (codes.size() < 3) {
          throw new CannotMeasure("the first administrator was not taken");
        }
        Connection.Answer signedIn = connection.post(SIGN_IN, "", signInForm(codes.getFirst()));
        return new Administrator(codes.subList(1, codes.size()),
            first(DEVICE, String.valueOf(signedIn.headers().get("set-cookie"))));
      }
    }

    /** @return milliseconds */
    double signIn(int port, String code) throws IOException {
      try (Connection connection = Connection.open(port)) {
        long begin = System.nanoTime();
        int status = connection.post(SIGN_IN, "Cookie: " + device + "\r\n", signInForm(code)).status();
        if (status != 303) {
          throw new IOException("a right sign-in is answered with " + status);
        }
        return (System.nanoTime() - begin) / 1e6;
      }
    }

    private static String signInForm(String code) {
      return form("email", EMAIL, "password", PASSWORD, "code", code);
    }
  }

  private static String text(Connection.Answer answer) throws IOException {
    return new String(answer.isGzipped() ? Gzip.unpack(answer.body()) : answer.body(), StandardCharsets.UTF_8);
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new CannotMeasure("the staff room looks otherwise than expected: no " + pattern);
    }
    return matcher.group(matcher.groupCount());
  }

  private static String form(String... fields) {
    var form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(i == 0 ? "" : "&").append(fields[i]).append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }
}
