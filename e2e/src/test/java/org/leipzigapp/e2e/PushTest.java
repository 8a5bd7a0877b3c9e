package org.leipzigapp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.launch.DatabaseAddress;
import org.leipzigapp.launch.RunningApp;

/**
 * Messages to the device: asked for, shown once, opened, ended. Chromium has no push service here: the test gives the
 * address and the keys in its place, and hands what it decrypted to the real worker.
 */
@EndToEnd
class PushTest {

  private static final String INBOX = "/de/mitteilungen";
  private static final String START = "[data-push-start]";

  private static PushEndpoint service;
  private static RunningApp app;

  @BeforeAll
  static void start(World world) {
    service = new PushEndpoint();
    System.setProperty("leipzigapp.push.services", service.host());
    try {
      app = world.start(City.LEIPZIG.pack(), "push", null);
    } finally {
      System.clearProperty("leipzigapp.push.services");
    }
  }

  @AfterAll
  static void stop() {
    app.close();
    service.close();
  }

  @Test
  void a_device_subscribes_is_told_once_opens_it_and_ends_it(World world) throws SQLException {
    try (Visit visit = visit(world, Look.of(Screen.PHONE))) {
      Page page = visit.go(INBOX);
      var browser = new PushBrowser(app.address(), page);
      page.locator(START).click();
      assertThat(page.locator(".kern-alert[role=status]")).containsText("auch auf diesem Gerät");
      assertThat(page.locator("[data-push-state=on]")).isVisible();
      assertThat(page.locator(START)).isHidden();

      int before = service.received().size();
      write(visit);
      page.waitForCondition(() -> service.received().size() == before + 1);
      String push = service.received().get(before);
      browser.deliver(push);
      assertThat(browser.shown(PushEndpoint.words(push).get("key").getAsString())).singleElement().asString()
          .startsWith("Ihr Hinweis ist angekommen").contains("|note/").contains("|/de/");

      browser.deliver(push);
      browser.deliver(withKey(push, "other"));
      assertThat(browser.shown("other")).as("a copy takes the place of the first").hasSize(2);
      browser.putAway();
      browser.deliver(push);
      browser.deliver("no JSON");
      browser.deliver(withKey(push, "last"));
      assertThat(browser.shown("last")).as("one message is shown once").singleElement().asString().contains("|last|");

      String path = PushEndpoint.words(push).get("path").getAsString();
      visit.go(INBOX);
      assertThat(browser.tap()).isEqualTo(app.address() + path);
      assertThat(visit.go(path).locator("h1")).not().isEmpty();
      browser.deliver(withKey(push, "seen"));
      assertThat(browser.shown("seen")).hasSize(1);
      assertThat(browser.tap()).as("a window that shows it comes to the front")
          .isEqualTo("focus " + app.address() + path);

      visit.go(INBOX).locator("[data-push] form button").click();
      assertThat(page.locator(".kern-alert[role=status]")).containsText("Entfernt");
      assertThat(page.locator(START)).isVisible();
      assertThat(page.evaluate("localStorage.getItem('test-push')")).isNull();
      int until = service.received().size();
      write(visit);
      page.waitForCondition(() -> count("select count(*) from messages.message where not spread") == 0);
      assertThat(count("select count(*) from messages.delivery where channel = 'PUSH' and state = 'WAITING'")).isZero();
      assertThat(service.received()).hasSize(until);
      // a form that is sent as fast as a test does comes back
      assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("422 ("));
    }
  }

  @ParameterizedTest(name = "the browser tells the new address: {0}")
  @ValueSource(booleans = {true, false})
  void another_address_of_the_browser_is_known_at_once_without_a_page(boolean isTold, World world) {
    try (Visit visit = visit(world, Look.of(Screen.PHONE))) {
      Page page = visit.go(INBOX);
      var browser = new PushBrowser(app.address(), page);
      page.locator(START).click();
      assertThat(page.locator("[data-push-state=on]")).isVisible();
      String path = "/moved-" + isTold;
      String active = "select count(*) from messages.subscription where state = 'ACTIVE' and target like '%" + path
          + "\"%'";
      assertThat(count(active)).isZero();

      assertThat(browser.change(service.subscription(path), isTold)).isEqualTo("told");
      assertThat(count(active)).isOne();
      int before = service.paths().size();
      write(visit);
      page.waitForCondition(() -> service.paths().size() > before);
      assertThat(service.paths().subList(before, service.paths().size())).as("the old one has ended")
          .containsOnly(path);
    }
  }

  @Test
  void nothing_is_asked_before_the_button_and_a_refusal_is_explained(World world) {
    try (Visit visit = visit(world, Look.of(Screen.PHONE))) {
      visit.context().addInitScript("""
          let permission = 'default';
          Object.defineProperty(Notification, 'permission', { get: () => permission });
          Notification.requestPermission = async () => { window.asked = true; return permission = 'denied'; };""");
      Page page = visit.go(INBOX);
      assertThat(page.locator(START)).isVisible();
      assertThat(page.evaluate("window.asked")).isNull();
      page.locator(START).click();
      assertThat(page.locator("[data-push-state=denied]")).containsText("erlauben Sie Benachrichtigungen");
      assertThat(page.locator(START)).isHidden();
      assertThat(Axe.violations(page)).isEmpty();
    }
  }

  @Test
  void a_browser_that_cannot_is_not_bothered_and_an_iphone_is_told_what_it_needs(World world) {
    try (Visit old = visit(world, Look.of(Screen.PHONE)); Visit iphone = visit(world, Look.of(Screen.PHONE));
        Visit plain = visit(world, Look.of(Screen.PHONE).withJavaScript(false))) {
      String cannot = "delete window.PushManager;";
      old.context().addInitScript(cannot);
      iphone.context().addInitScript(cannot + "Object.defineProperty(navigator, 'standalone', { value: false });");
      assertThat(old.go(INBOX).locator("[data-push]")).isHidden();
      assertThat(iphone.go(INBOX).locator("[data-push]")).containsText("Zum Home-Bildschirm");
      assertThat(plain.go(INBOX).locator("[data-push]")).isHidden();
    }
  }

  @ParameterizedTest
  @Looks
  void off_and_on_have_their_pictures_and_are_accessible(Screen screen, Theme theme, World world) {
    try (Visit visit = visit(world, Look.of(screen).in(theme))) {
      Page page = visit.go(INBOX);
      assertThat(page.locator(START)).isVisible();
      assertThat(Axe.violations(page)).isEmpty();
      Pictures.take(page, "push-off", screen, theme);
      page.locator(START).click();
      assertThat(page.locator("[data-push-state=on]")).isVisible();
      assertThat(Axe.violations(page)).isEmpty();
      Pictures.take(page, "push-on", screen, theme);
    }
  }

  private static Visit visit(World world, Look look) {
    Visit visit = world.visit(app.address(), look.keepingPages());
    PushBrowser.prepare(visit, service);
    return visit;
  }

  private static String withKey(String push, String key) {
    return push.replaceAll("\"key\":\"[^\"]+\"", "\"key\":\"" + key + "\"");
  }

  private static void write(Visit visit) {
    Page page = visit.go(City.NOTE);
    page.locator("#falsch").fill("Die Gebühr stimmt nicht " + System.nanoTime());
    page.waitForCondition(() -> {
      if (page.locator("form.form #richtig").count() > 0) {
        page.locator("form.form button[type=submit]").click();
      }
      return page.url().matches(".*/stimmt-nicht/[A-Za-z0-9_-]{32}.*");
    });
  }

  private static long count(String sql) {
    DatabaseAddress database = app.database();
    try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
