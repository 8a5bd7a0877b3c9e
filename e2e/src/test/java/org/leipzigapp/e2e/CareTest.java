package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.launch.DatabaseAddress;
import org.leipzigapp.launch.RunningApp;

/** What the public says is wrong reaches who keeps the page, and the answer reaches who asked. */
@EndToEnd
class CareTest {

  private static final String TOKEN = "a-session-of-the-browser-tests";
  private static final String SERVICE = "/de/services/hund-anmelden";

  private static RunningApp app;

  @BeforeAll
  static void start(World world) throws SQLException {
    app = world.start(City.LEIPZIG.pack(), "care", null);
    UUID member = UUID.randomUUID();
    write("insert into staff.member (id, name, email, language, roles, departments, created_at) "
        + "values (?, 'Kim Muster', 'kim@example.org', 'de', '{EDITOR}', '{*}', now())", member);
    write("insert into staff.session (token_hash, id, member, started_at, seen_at, device) "
        + "values (?, gen_random_uuid(), ?, now(), now(), 'Test')", hash(TOKEN), member);
    write("insert into search.miss (query, count, last_seen) values ('drachen steigen lassen', 12, current_date), "
        + "('wauwau anmelden', 7, current_date)");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void a_mistake_is_reported_mended_and_answered(boolean javaScript, World world) {
    try (Visit reporter = world.visit(app.address(), Look.of(Screen.PHONE).withJavaScript(javaScript));
        Visit staff = world.visit(app.address(), Look.of(Screen.DESKTOP).withJavaScript(javaScript))) {
      Page asked = reporter.go(SERVICE);
      asked.locator(".report a").click();
      assertThat(asked.locator("h1 + .lead").innerText()).contains("Hund anmelden");
      String wrong = "Die Marke kommt per Post, JavaScript " + javaScript;
      asked.locator("#falsch").fill(wrong);
      send(asked);
      assertThat(reporter.heading()).contains("angekommen");
      assertThat(asked.locator(".said").first().innerText()).isEqualTo(wrong);

      signIn(staff);
      Page desk = staff.go("/team/hinweise");
      desk.locator(".team-rows li", new Page.LocatorOptions().setHasText(wrong)).locator("a").click();
      desk.locator("#satz").fill("Danke. Das steht jetzt so dort.");
      desk.locator("button[value=changed]").click();
      assertThat(desk.locator(".kern-badge").first().innerText()).isEqualTo("Geändert");

      asked.reload();
      assertThat(reporter.heading()).startsWith("Geändert am");
      assertThat(asked.locator(".answer").innerText()).isEqualTo("Danke. Das steht jetzt so dort.");
      // the form that was sent too fast came back as one
      assertThat(reporter.complaints()).allMatch(complaint -> complaint.contains("422"));
    }
  }

  @Test
  void who_forgot_to_say_what_is_wrong_loses_nothing(World world) {
    try (Visit visit = world.visit(app.address(), Look.of(Screen.PHONE).withJavaScript(false))) {
      Page page = visit.go("/de/stimmt-nicht?seite=" + SERVICE);
      page.locator("#richtig").fill("So wäre es richtig");
      page.locator("#falsch").evaluate("field => field.required = false");
      page.locator("form.form button").click();

      assertThat(page.locator(".field-problem").innerText()).contains("Bitte schreiben Sie etwas");
      assertThat(page.locator("#richtig").inputValue()).isEqualTo("So wäre es richtig");
    }
  }

  @Test
  void one_click_says_that_a_page_still_holds_and_the_page_tells_so(World world) {
    try (Visit visit = world.visit(app.address(), Look.of(Screen.DESKTOP))) {
      signIn(visit);
      Page page = visit.go("/team/pflege");
      Locator numbers = page.locator(".team-rows li", new Page.LocatorOptions().setHasText("Telefonnummern"));
      numbers.locator("button").click();
      assertThat(page.locator(".team-notice").innerText()).contains("Telefonnummern");
      assertThat(page.locator(".team-rows", new Page.LocatorOptions().setHasText("Telefonnummern")).count()).isZero();
      page.locator(".team-notice button").click();
      assertThat(page.locator(".team-rows li", new Page.LocatorOptions().setHasText("Telefonnummern")).count()).isOne();
    }
  }

  @Test
  void one_click_makes_what_was_missed_findable(World world) {
    try (Visit visit = world.visit(app.address(), Look.of(Screen.DESKTOP))) {
      signIn(visit);
      Page page = visit.go("/team/gesucht");
      Locator row = page.locator(".care-misses li", new Page.LocatorOptions().setHasText("wauwau anmelden"));
      row.locator("summary").click();
      row.locator("input[name=ziel]").fill("Hund anmelden (Hundesteuer) (Leistung)");
      row.locator("button[value=wort]").click();
      assertThat(page.locator(".team-notice").innerText()).contains("Wortliste der Stadt");

      page.waitForCondition(() -> {
        Page found = visit.go("/de/suche?q=wauwau+anmelden");
        return found.locator(".best h2 a").count() == 1 && found.locator(".best h2 a").innerText().contains("Hund");
      });
    }
  }

  @ParameterizedTest
  @Looks
  void every_page_of_care_is_accessible_in_every_look(Screen screen, Theme theme, World world) {
    try (Visit visit = world.visit(app.address(), Look.of(screen).in(theme))) {
      signIn(visit);
      var findings = new Findings();
      Page page = visit.go("/de/stimmt-nicht?seite=" + SERVICE);
      findings.add("form", Axe.violations(page));
      page.locator("form.form").evaluate("form => { form.noValidate = true; form.email.value = 'x'; form.submit(); }");
      page.locator(".field-problem").first().waitFor();
      findings.add("form with problems", Axe.violations(page));
      page.locator("#falsch").fill("Etwas stimmt nicht");
      page.locator("#email").fill("frieda@example.org");
      send(page);
      findings.add("state", Axe.violations(page));
      List.of("/team/hinweise", "/team/hinweise?stand=erledigt", "/team/pflege", "/team/pflege/jahr",
              "/team/pflege/alle", "/team/pflege/service/personalausweis", "/team/gesucht")
          .forEach(path -> {
            findings.add(path, Axe.violations(visit.go(path)));
            assertThat(visit.stickingOut()).as(path).isEmpty();
          });
      Page desk = visit.go("/team/hinweise");
      desk.locator(".team-rows a").last().click();
      findings.add("note", Axe.violations(desk));
      findings.assertNone();
    }
  }

  /** A form that is sent within two seconds asks to be sent once more. */
  private static void send(Page page) {
    page.waitForCondition(() -> {
      if (page.locator("form.form #richtig").count() == 0) {
        return true;
      }
      page.locator("form.form button[type=submit]").click();
      return page.url().matches(".*/stimmt-nicht/[A-Za-z0-9_-]{32}");
    });
  }

  private static void signIn(Visit visit) {
    visit.context().addCookies(List.of(new Cookie("staff_session", TOKEN)
        .setDomain(URI.create(app.address().toString()).getHost()).setPath("/team")));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(String sql, Object... values) throws SQLException {
    DatabaseAddress address = app.database();
    try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
