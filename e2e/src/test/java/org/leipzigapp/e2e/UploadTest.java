package org.leipzigapp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Files that people send along: what will not be taken is said at once, and a long sending shows how far it is. */
@EndToEnd
class UploadTest {

  private static final String FORM = "/de/kontakt?an=standesamt";
  private static final int MEGABYTE = 1024 * 1024;

  private static Counter counter;

  @BeforeAll
  static void start(World world) throws SQLException {
    counter = Counter.open(world, "upload");
  }

  @AfterAll
  static void stop() {
    counter.close();
  }

  @ParameterizedTest
  @Looks
  void what_will_not_be_taken_is_said_before_anything_is_sent(Screen screen, Theme theme, World world) {
    try (Visit visit = world.visit(counter.address(), Look.of(screen).in(theme))) {
      Page page = visit.go(FORM);
      page.locator("#worte").fill("Mit lauter falschen Dateien");
      Locator problem = page.locator("#dateien-problem");
      page.locator("#dateien").setInputFiles(new FilePayload[] {
          pdf("Zu groß.pdf", 10 * MEGABYTE + 1),
          new FilePayload("Programm.exe", "application/x-msdownload", new byte[] {'M', 'Z'}), pdf("Gut.pdf", 1_000)});
      assertThat(problem).hasText(
          Pattern.compile("Zu groß.pdf: .*größer als 10 MB.*Programm.exe: Diese Art", Pattern.DOTALL));
      assertThat(problem).not().containsText("Gut.pdf");
      assertThat(problem).hasAttribute("role", "alert");
      assertThat(page.locator("#dateien")).hasAttribute("aria-invalid", "true");
      var findings = new Findings();
      findings.add("problems", Axe.violations(page));
      findings.assertNone();
      Pictures.take(page, "contact-upload-problem", screen, theme);

      long asked = formRequests(visit);
      page.locator("main form.form button[type=submit]").click();
      assertThat(page.locator("#dateien")).isFocused();
      assertThat(formRequests(visit)).isEqualTo(asked);
      assertThat(page.locator("#worte")).hasValue("Mit lauter falschen Dateien");

      page.locator("#dateien").setInputFiles(
          IntStream.range(0, 6).mapToObj(i -> pdf(i + ".pdf", 100)).toArray(FilePayload[]::new));
      assertThat(problem).containsText("Höchstens 5 Dateien");
      page.locator("#dateien").setInputFiles(pdf("Gut.pdf", 1_000));
      assertThat(problem).hasCount(0);
      Counter.send(page, pdf("Gut.pdf", 1_000));
      assertThat(page.locator(".post__files")).containsText("Gut.pdf");
      assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("422"));
    }
  }

  /** Without what the worker fetches ahead meanwhile. */
  private static long formRequests(Visit visit) {
    return visit.requests().stream().filter(url -> url.contains("/kontakt")).count();
  }

  @ParameterizedTest
  @Looks
  void a_long_sending_shows_how_far_it_is(Screen screen, Theme theme, World world) {
    try (Visit visit = world.visit(counter.address(), Look.of(screen).in(theme))) {
      Page page = visit.go(FORM);
      page.locator("#worte").fill("Groß und langsam");
      page.locator("#dateien").setInputFiles(pdf("Groß.pdf", 10 * MEGABYTE));
      pause(page);
      slow(visit, 2 * MEGABYTE);
      page.locator("main form.form button[type=submit]").click();
      Locator bar = page.locator(".sending progress");
      page.waitForCondition(() -> share(bar) > 0.2);
      assertThat(share(bar)).isLessThan(1);
      assertThat(page.locator(".sending [role=status]")).hasText("Ihre Dateien werden gesendet.");
      assertThat(page.locator(".sending [data-far]")).hasText(Pattern.compile("\\d+,\\d von 10,0 MB"));
      assertThat(page.locator("main form.form button[type=submit]")).isDisabled();
      Pictures.take(page, "contact-upload-progress", screen, theme);

      page.locator(".post").waitFor();
      assertThat(page.locator(".post__files")).containsText("Groß.pdf");
      assertThat(page.locator(".post")).hasCount(1);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void a_connection_that_breaks_keeps_words_and_files(World world) {
    try (Visit visit = world.visit(counter.address(), Look.of(Screen.PHONE))) {
      Page page = visit.go(FORM);
      page.locator("#worte").fill("Im Tunnel");
      page.locator("#dateien").setInputFiles(pdf("Tunnel.pdf", 2 * MEGABYTE));
      pause(page);
      page.route("**/kontakt", Route::abort);
      page.locator("main form.form button[type=submit]").click();
      assertThat(page.locator("#dateien-problem")).containsText("Verbindung ist abgebrochen");
      assertThat(page.locator("#worte")).hasValue("Im Tunnel");

      page.unroute("**/kontakt");
      page.locator("main form.form button[type=submit]").click();
      page.locator(".post").waitFor();
      assertThat(page.locator(".post")).hasCount(1);
      assertThat(page.locator(".post__files")).containsText("Tunnel.pdf");
    }
  }

  /** Only the server looks inside; what it refuses of a long sending comes back with the words. */
  @Test
  void what_the_server_refuses_after_a_long_sending_comes_back_with_the_words(World world) {
    try (Visit visit = world.visit(counter.address(), Look.of(Screen.PHONE))) {
      Page page = visit.go(FORM);
      page.locator("#worte").fill("Kein echtes PDF");
      page.locator("#dateien").setInputFiles(new FilePayload("Falsch.pdf", "application/pdf",
          "<!doctype html>".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
      pause(page);
      page.locator("main form.form button[type=submit]").click();
      assertThat(page.locator("#dateien-problem")).containsText("Falsch.pdf");
      assertThat(page.locator("main [role=alert]").first()).isFocused();
      assertThat(page.locator("#worte")).hasValue("Kein echtes PDF");

      Counter.send(page, pdf("Richtig.pdf", 2 * MEGABYTE));
      assertThat(page.locator(".post__files")).containsText("Richtig.pdf");
    }
  }

  /** Longer than the two seconds before which a form is taken for a machine's. */
  private static void pause(Page page) {
    page.waitForTimeout(2_500);
  }

  private static double share(Locator bar) {
    return ((Number) bar.evaluate("bar => bar.position")).doubleValue();
  }

  private static void slow(Visit visit, int bytesPerSecond) {
    CDPSession devTools = visit.context().newCDPSession(visit.page());
    var conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", 20);
    conditions.addProperty("downloadThroughput", -1);
    conditions.addProperty("uploadThroughput", bytesPerSecond);
    devTools.send("Network.enable");
    devTools.send("Network.emulateNetworkConditions", conditions);
  }

  private static FilePayload pdf(String name, int size) {
    byte[] bytes = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), size);
    return new FilePayload(name, "application/pdf", bytes);
  }
}
