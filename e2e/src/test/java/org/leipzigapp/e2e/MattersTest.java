package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.launch.RunningApp;

/** "Meine Anliegen" in browsers: what one has open, on another device too, and gone again. */
@EndToEnd
class MattersTest {

  private static final String MATTERS = "/de/anliegen";
  private static final List<String> PAGES = List.of(MATTERS, MATTERS + "/umzug", MATTERS + "/mitnehmen",
      MATTERS + "/loeschen", MATTERS + "/vergessen");

  private static RunningApp app;

  @BeforeAll
  static void start(World world) {
    app = world.start(City.LEIPZIG.pack(), "matters", null);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void what_was_opened_on_one_device_comes_to_another_by_its_link_and_is_forgotten_there(
      boolean javaScript, World world) {
    try (Visit phone = world.visit(app.address(), Look.of(Screen.PHONE).withJavaScript(javaScript));
        Visit laptop = world.visit(app.address(), Look.of(Screen.DESKTOP).withJavaScript(javaScript))) {
      write(phone);
      Page list = phone.go(MATTERS);
      assertThat(list.locator(".matter").count()).isEqualTo(1);

      Page move = phone.go(MATTERS + "/umzug");
      move.locator("form[action$='/umzug'] button").click();
      String code = move.locator(".move .code-card__code").innerText();
      Page arriving = laptop.go(MATTERS + "/umzug/" + code);
      assertThat(laptop.context().cookies()).isEmpty();
      arriving.locator("main form button").click();
      assertThat(arriving.locator(".matter").count()).isEqualTo(1);
      assertThat(laptop.context().cookies()).singleElement().satisfies(MattersTest::assertHidden);

      laptop.go(MATTERS + "/vergessen").locator("main form button").click();
      assertThat(arriving.locator(".matter").count()).isZero();
      assertThat(laptop.context().cookies()).isEmpty();
      assertThat(phone.go(MATTERS).locator(".matter").count()).isEqualTo(1);
      assertThat(laptop.complaints()).isEmpty();
    }
  }

  @Test
  void forgetting_clears_what_the_app_kept_on_the_device(World world) {
    try (Visit visit = world.visit(app.address(), Look.of(Screen.PHONE))) {
      write(visit);
      Page page = visit.go(MATTERS + "/vergessen");
      page.evaluate("localStorage.setItem('profile', 'Erika')");
      page.locator("main form button").click();

      assertThat(page.locator(".kern-alert[role=status]").innerText()).contains("weiß nichts mehr");
      assertThat(page.evaluate("localStorage.getItem('profile')")).isNull();
    }
  }

  @Test
  void every_page_of_it_is_accessible_and_fits_a_narrow_screen(World world) {
    try (Visit visit = world.visit(app.address(), Look.wide(320))) {
      var findings = new Findings();
      for (String path : List.of(MATTERS, MATTERS + "/umzug", MATTERS + "/umzug/0000-0000-0000")) {
        findings.add(path, Axe.violations(visit.go(path)));
      }
      write(visit);
      for (String path : PAGES) {
        findings.add(path, Axe.violations(visit.go(path)));
        assertThat(visit.stickingOut()).as(path).isEmpty();
      }
      visit.go(MATTERS + "/umzug").locator("form[action$='/umzug'] button").click();
      findings.add("QR code", Axe.violations(visit.page()));
      assertThat(visit.stickingOut()).isEmpty();
      String code = visit.page().locator(".move .code-card__code").innerText();
      findings.add("arriving", Axe.violations(visit.go(MATTERS + "/umzug/" + code)));
      findings.assertNone();
    }
  }

  @Tag("long")
  @ParameterizedTest
  @Looks
  void every_view_has_its_picture(Screen screen, Theme theme, World world) {
    try (Visit visit = world.visit(app.address(), Look.of(screen).in(theme))) {
      Pictures.take(visit.go(MATTERS), "matters-empty", screen, theme);
      write(visit);
      Pictures.take(visit.page(), "matters-thread", screen, theme);
      for (String path : PAGES) {
        Pictures.take(visit.go(path), "matters-" + path.substring(path.lastIndexOf('/') + 1), screen, theme);
      }
      Page page = visit.go(MATTERS + "/umzug");
      page.locator("form[action$='/umzug'] button").click();
      Pictures.take(page, "matters-qr", screen, theme);
      String code = page.locator(".move .code-card__code").innerText();
      Pictures.take(visit.go(MATTERS + "/umzug/" + code), "matters-arriving", screen, theme);
      assertThat(page.locator(".rows li").count()).isPositive();
    }
  }

  private static void assertHidden(Cookie cookie) {
    assertThat(cookie.name).isEqualTo("meine_anliegen");
    assertThat(cookie.httpOnly).isTrue();
  }

  /** Says that something is wrong, which is a matter; a form that was sent too fast is sent again. */
  static void write(Visit visit) {
    Page page = visit.go(City.NOTE);
    page.locator("#falsch").fill("Die Gebühr stimmt nicht.");
    page.waitForCondition(() -> {
      if (page.locator("form.form #richtig").count() > 0) {
        page.locator("form.form button[type=submit]").click();
      }
      return page.url().matches(".*/stimmt-nicht/[A-Za-z0-9_-]{32}.*");
    });
  }
}
