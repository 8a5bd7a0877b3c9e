package org.leipzigapp.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The app in a process of its own, ready to answer. */
final class App implements AutoCloseable {

  /** The one page that every start must answer. */
  static final String HOME = "/de";

  private static final int SECONDS_TO_START = 150;
  /** All load comes from one address. */
  private static final Map<String, String> ENVIRONMENT = Map.of("LEIPZIGAPP_SEARCH_REQUESTS_PER_SECOND", "1000000");

  private final Child child;
  private final int port;
  private final Duration start;

  private App(Child child, int port, Duration start) {
    this.child = child;
    this.port = port;
    this.start = start;
  }

  /** As people start it. */
  static App run(Place place) throws IOException, InterruptedException {
    return start(place, List.of(place.home().resolve("leipzig-app").toString(), "run"));
  }

  /**
   * With the documents that are generated here, which Spring finds since they lie in a package below the app's. Without
   * the AOT cache: it fits the app's own class path only.
   */
  static App runWithDocuments(Place place) throws IOException, InterruptedException {
    return runWith(place, "bench.documents");
  }

  /** Where {@code /bench/publish} publishes as editors do, without their pages. */
  static App runWithPublishing(Place place) throws IOException, InterruptedException {
    return runWith(place, "bench.publishing");
  }

  /** Where {@code /bench/matters} gives a device matters of five features that are generated here. */
  static App runWithMatters(Place place) throws IOException, InterruptedException {
    return runWith(place, "bench.matters");
  }

  /** Where {@code /bench/promise} promises messages. */
  static App runWithPromises(Place place) throws IOException, InterruptedException {
    return runWith(place, "bench.promising");
  }

  /** As people start it, on a data directory of its own. */
  static App runOn(Place place, Path data, Map<String, String> settings) throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>(ENVIRONMENT);
    environment.putAll(settings);
    return start(place, List.of(place.home().resolve("leipzig-app").toString(), "run"), data, environment);
  }

  /** One more node on the database of the app that runs on the place's data. */
  static App runBeside(Place place, String database) throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>(ENVIRONMENT);
    environment.put("DATABASE_URL", database);
    List<String> program = List.of(place.home().resolve("leipzig-app").toString(), "run");
    return start(place, program, place.directory("second"), environment);
  }

  private static App runWith(Place place, String property) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    command.addAll(place.javaOptions());
    command.addAll(List.of(
        "-Dleipzigapp.home=" + place.home(), "-D" + property + "=true",
        "-cp", appJar(place) + File.pathSeparator + ownClassPath(),
        "org.leipzigapp.launch.Main", "run"));
    return start(place, command);
  }

  int port() {
    return port;
  }

  /** All that it printed until now. */
  String told() throws IOException {
    return child.told();
  }

  /** It answers a moment before it has told everything. */
  void awaitLine(String part) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    while (!told().contains(part)) {
      if (!child.isRunning() || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(SECONDS_TO_START)) {
        throw new CannotMeasure("the app did not say \"" + part + "\"");
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  /** From the start of the program to the first answered request. */
  Duration start() {
    return start;
  }

  double residentMegabytes() throws IOException {
    return child.residentMegabytes();
  }

  double ownMegabytes() throws IOException {
    return child.ownMegabytes();
  }

  @Override
  public void close() {
    child.close();
  }

  private static App start(Place place, List<String> program) throws IOException, InterruptedException {
    return start(place, program, place.data(), ENVIRONMENT);
  }

  private static App start(Place place, List<String> program, Path data, Map<String, String> environment)
      throws IOException, InterruptedException {
    int port = Place.freePort();
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("--port", String.valueOf(port), "--data", data.toString()));
    Path log = place.directory("log").resolve("app-" + port + ".txt");
    long begin = System.nanoTime();
    Child child = Child.start(command, environment, log);
    try {
      awaitAnswer(child, port, begin);
      return new App(child, port, Duration.ofNanos(System.nanoTime() - begin));
    } catch (RuntimeException | IOException | InterruptedException e) {
      child.close();
      throw e;
    }
  }

  private static void awaitAnswer(Child child, int port, long begin) throws IOException, InterruptedException {
    while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(SECONDS_TO_START)) {
      if (!child.isRunning()) {
        throw new CannotMeasure("the app ended: " + child.lastLine());
      }
      try (Connection connection = Connection.open(port)) {
        if (connection.get(HOME).status() == 200) {
          return;
        }
      } catch (IOException e) {
        // nobody listens yet
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    throw new CannotMeasure("the app did not answer within " + SECONDS_TO_START + " s: " + child.lastLine());
  }

  private static Path appJar(Place place) throws IOException {
    try (Stream<Path> files = Files.list(place.home().resolve("app/target/run"))) {
      return files.filter(file -> file.toString().endsWith("-exec.jar")).findFirst()
          .orElseThrow(() -> new CannotMeasure("the app is not built"));
    }
  }

  /** The benchmarks' own classes and what the app has not got. */
  private static String ownClassPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith("bench/target/classes") || entry.contains("HdrHistogram"))
        .reduce((a, b) -> a + File.pathSeparator + b)
        .orElseThrow();
  }
}
