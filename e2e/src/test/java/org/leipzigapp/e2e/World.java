package org.leipzigapp.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.CannotStart;
import org.leipzigapp.launch.DatabaseAddress;
import org.leipzigapp.launch.RunOptions;
import org.leipzigapp.launch.RunningApp;

/** What all tests share: one Chromium and one running app per city. Each starts when it is first needed. */
final class World implements AutoCloseable {

  private static final List<String> QUIET =
      List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
          "--disable-component-update", "--disable-sync");

  /** A test fails by what is missing, not by how long it takes on a busy machine. */
  private static final double PATIENCE_MILLIS = 60_000;

  private final Map<City, Supplier<RunningApp>> apps = new EnumMap<>(City.class);
  private final Map<City, Crawl> crawls = new EnumMap<>(City.class);
  private final Deque<Runnable> ends = new ArrayDeque<>();
  private final Path directory;
  private @Nullable Browser browser;

  World() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    try {
      directory = Files.createTempDirectory("leipzig-app-e2e");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The checkout. */
  static Path repository() {
    return Path.of(System.getProperty("repository", "..")).toAbsolutePath().normalize();
  }

  URI site(City city) {
    return apps.computeIfAbsent(city, this::start).get().address();
  }

  /**
   * One more app, for a test that changes it; the test closes it.
   *
   * @param name of its data directory
   * @param database null for an embedded one
   */
  RunningApp start(Path pack, String name, @Nullable DatabaseAddress database) {
    Path cache = Path.of("target", "postgres-cache").toAbsolutePath();
    return RunningApp.start(
        new RunOptions(0, "127.0.0.1", directory.resolve(name), cache, pack, database, false));
  }

  Visit visit(City city, Look look) {
    return visit(site(city), look);
  }

  Visit visit(URI site, Look look) {
    return new Visit(chromium(), site, look);
  }

  Http http(City city) {
    return new Http(site(city));
  }

  /** All that the city's app offers by links; asked once per test run. */
  Crawl crawl(City city) {
    return crawls.computeIfAbsent(city, c -> Crawl.of(http(c)));
  }

  @Override
  public void close() throws IOException {
    while (!ends.isEmpty()) {
      ends.pop().run();
    }
    FileUtils.deleteDirectory(directory.toFile());
  }

  /** An app that cannot start is not tried again by every test. */
  private Supplier<RunningApp> start(City city) {
    try {
      RunningApp app = start(city.pack(), city.name(), null);
      ends.push(app::close);
      return () -> app;
    } catch (CannotStart e) {
      return () -> {
        throw e;
      };
    }
  }

  private Browser chromium() {
    if (browser == null) {
      Playwright playwright = Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      ends.push(playwright::close);
      browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(program()).setArgs(QUIET));
    }
    return browser;
  }

  private static Path program() {
    String given = Optional.ofNullable(System.getProperty("chromium.path")).filter(path -> !path.isBlank())
        .or(() -> Optional.ofNullable(System.getenv("CHROMIUM")).filter(path -> !path.isBlank()))
        .orElse("/usr/bin/chromium");
    if (!Files.isExecutable(Path.of(given))) {
      throw new IllegalStateException(
          "There is no Chromium at " + given + ": apt-get install chromium, or set CHROMIUM to one.");
    }
    return Path.of(given);
  }
}
