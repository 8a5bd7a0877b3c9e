package org.leipzigapp.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.LeipzigApp;
import org.leipzigapp.Packs;
import org.leipzigapp.StartNotice;
import org.leipzigapp.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole app with a real database and a clock that tests move; started once for all tests of the staff room. */
@SpringBootTest(classes = LeipzigApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({StaffApp.Time.class, Probe.class})
public abstract class StaffApp {

  public static final String PASSWORD = "ein gutes langes Wort";

  public static final MovableClock CLOCK = new MovableClock(Instant.now());

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static @Nullable Person administrator;

  @LocalServerPort protected int port;
  @Autowired protected JdbcClient database;
  @Autowired private StartNotice firstLink;

  /** The tests' clock instead of the app's. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Time {

    @Bean
    @Primary
    Clock movableClock() {
      return CLOCK;
    }
  }

  /** @param secret of the code app, as the page showed it */
  public record Person(String name, String email, String secret, List<String> recoveryCodes) {}

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    TestDatabase.fresh().register(registry);
    registry.add("leipzigapp.pack", () -> Packs.folder("musterstadt").toString());
    registry.add("leipzigapp.data", StaffApp::directory);
  }

  public Browser browser() {
    return new Browser(port);
  }

  /** The link that the terminal shows, or an empty text if it shows none. */
  public String firstLink() {
    List<String> lines = firstLink.lines(URI.create(""));
    return lines.isEmpty() ? "" : lines.getLast().strip();
  }

  public Person administrator() {
    Person present = administrator;
    if (present == null) {
      present = accept(firstLink(), "Ada Admin", "ada@example.org");
      administrator = present;
    }
    return present;
  }

  /** Somebody new whom the administrator invited. */
  public Person member(Set<Role> roles, String... offices) {
    return accept(invite(roles, offices), "Person " + NUMBER.get(), "person" + NUMBER.get() + "@example.org");
  }

  /** @return the path of the one-time link */
  public String invite(Set<Role> roles, String... offices) {
    int number = NUMBER.incrementAndGet();
    var fields = new ArrayList<>(List.of("name", "Person " + number, "email", "person" + number + "@example.org"));
    roles.forEach(role -> fields.addAll(List.of("rolle", role.name())));
    List.of(offices).forEach(office -> fields.addAll(List.of("amt", office)));
    String page = signIn(administrator()).post("/team/mitarbeitende", fields.toArray(String[]::new)).body();
    return Browser.find("(/team/einladung/[\\w-]+)<", page).orElseThrow(() -> new AssertionError(page));
  }

  public Person accept(String link, String name, String email) {
    Browser browser = browser();
    String secret = secretOn(browser.get(link).body());
    HttpResponse<String> answer =
        browser.post(link, "name", name, "email", email, "password", PASSWORD, "code", code(secret));
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.body());
    }
    return new Person(name, email, secret, Browser.findAll("<li>([a-z0-9-]{19})</li>", answer.body()));
  }

  /** In a new browser, with a code that was not used before. */
  public Browser signIn(Person person) {
    Browser browser = browser();
    signIn(person, browser);
    return browser;
  }

  public HttpResponse<String> signIn(Person person, Browser browser) {
    CLOCK.move(Duration.ofSeconds(60));
    return browser.post("/team/anmelden", "email", person.email(), "password", PASSWORD, "code",
        code(person.secret()));
  }

  public static String secretOn(String page) {
    return Browser.find("class=\"secret\" translate=\"no\">([A-Z2-7 ]+)<", page)
        .orElseThrow(() -> new AssertionError(page));
  }

  public static String code(String secret) {
    return TestCodes.code(secret, CLOCK.instant());
  }

  private static String directory() {
    try {
      return Files.createTempDirectory("staff-room").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
