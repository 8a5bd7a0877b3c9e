package org.leipzigapp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.leipzigapp.launch.RunningApp;

/** The account with a passkey in browsers: the same matters on all devices of who wants that. */
@EndToEnd
class AccountTest {

  private static final String MATTERS = "/de/anliegen";
  private static final String ACCOUNT = MATTERS + "/konto";

  private static RunningApp app;

  @BeforeAll
  static void start(World world) {
    app = world.start(City.LEIPZIG.pack(), "accounts", null);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void both_devices_have_both_matters_until_one_forgets_and_the_other_deletes_the_account(World world) {
    try (Visit phone = world.visit(app.address(), Look.of(Screen.PHONE));
        Visit laptop = world.visit(app.address(), Look.of(Screen.DESKTOP))) {
      PasskeyDevice phonesKeys = PasskeyDevice.connect(phone);
      PasskeyDevice laptopsKeys = PasskeyDevice.connect(laptop);
      MattersTest.write(phone);
      makeAccount(phone);
      phonesKeys.copyTo(laptopsKeys);

      MattersTest.write(laptop);
      Page page = laptop.go(MATTERS);
      page.locator("[data-account-enter]").click();
      assertThat(page.locator(".kern-alert[role=status]")).containsText("gehört jetzt zu Ihrem Konto");
      assertThat(page.locator(".matter")).hasCount(2);
      assertThat(phone.go(MATTERS).locator(".matter")).hasCount(2);
      MattersTest.write(laptop);
      assertThat(phone.go(MATTERS).locator(".matter")).hasCount(3);

      laptop.go(MATTERS + "/vergessen").locator("main form button").click();
      assertThat(page.locator(".matter")).hasCount(0);
      assertThat(laptop.context().cookies()).isEmpty();
      assertThat(phone.go(MATTERS).locator(".matter")).hasCount(3);

      phone.go(ACCOUNT + "/loeschen").locator("main form button").click();
      assertThat(phone.page().locator(".matter")).hasCount(3);
      laptop.go(MATTERS).locator("[data-account-enter]").click();
      assertThat(page.locator(".account [role=alert]")).containsText("nicht geklappt");
      // forms that were sent too fast, and the passkey of the account that is gone
      assertThat(phone.complaints()).allMatch(complaint -> complaint.contains("422"));
      assertThat(laptop.complaints()).allMatch(complaint -> complaint.matches(".*(422|401).*"));
    }
  }

  @Test
  void a_device_that_has_a_passkey_for_the_account_makes_no_second_one(World world) {
    try (Visit phone = world.visit(app.address(), Look.of(Screen.PHONE))) {
      PasskeyDevice.connect(phone);
      makeAccount(phone);
      Page page = phone.page();
      assertThat(page.locator("main")).containsText("nur einen Passkey");
      page.locator("[data-account-create]").click();
      assertThat(page.locator(".account [role=alert]")).containsText("liegt schon ein Passkey");
      page.waitForCondition(() -> page.locator("[data-account-create]").isEnabled());

      PasskeyDevice.plugIn(phone);
      page.locator("[data-account-create]").click();
      assertThat(page.locator("#passkeys ~ .rows li")).hasCount(2);
      page.locator("#passkeys ~ .rows li form button").first().click();
      assertThat(page.locator("#passkeys ~ .rows li")).hasCount(1);
    }
  }

  @Test
  void a_browser_without_passkeys_or_without_scripts_is_shown_another_way(World world) {
    try (Visit old = world.visit(app.address(), Look.of(Screen.PHONE));
        Visit plain = world.visit(app.address(), Look.of(Screen.PHONE).withJavaScript(false))) {
      old.context().addInitScript("delete window.PublicKeyCredential");
      Page page = old.go(MATTERS);
      assertThat(page.locator("[data-account-unknown]")).isVisible();
      assertThat(page.locator("[data-account-create]")).isHidden();
      assertThat(plain.go(MATTERS).locator(".account noscript p")).isVisible();
      assertThat(plain.page().locator("[data-account-create]")).isHidden();
    }
  }

  @ParameterizedTest
  @Looks
  void every_page_of_it_is_accessible_fits_and_has_its_picture(Screen screen, Theme theme, World world) {
    try (Visit visit = world.visit(app.address(), Look.of(screen).in(theme))) {
      var findings = new Findings();
      PasskeyDevice.connect(visit);
      MattersTest.write(visit);
      look(visit, MATTERS, "offer", screen, theme, findings);
      makeAccount(visit);
      look(visit, ACCOUNT + "?hinweis=konto", "one", screen, theme, findings);
      PasskeyDevice.plugIn(visit);
      visit.page().locator("[data-account-create]").click();
      assertThat(visit.page().locator("#passkeys ~ .rows li")).hasCount(2);
      for (String path : List.of(ACCOUNT, ACCOUNT + "/loeschen", MATTERS, MATTERS + "/vergessen",
          MATTERS + "/loeschen", MATTERS + "/mitnehmen", "/en/anliegen/konto")) {
        look(visit, path, "two" + path.replace('/', '-'), screen, theme, findings);
      }
      findings.assertNone();
    }
  }

  private static void makeAccount(Visit visit) {
    Page page = visit.go(MATTERS);
    page.locator("[data-account-create]").click();
    assertThat(page.locator("h1")).hasText("Ihr Konto");
  }

  private static void look(Visit visit, String path, String name, Screen screen, Theme theme, Findings findings) {
    Page page = visit.go(path);
    findings.add(path, Axe.violations(page));
    assertThat(visit.stickingOut()).as(path).isEmpty();
    Pictures.take(page, "account-" + name, screen, theme);
  }
}
