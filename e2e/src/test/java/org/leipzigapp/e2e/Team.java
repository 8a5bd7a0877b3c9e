package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import org.leipzigapp.launch.RunningApp;

/** What people of the city's staff do again and again in their browsers. */
final class Team {

  static final String PASSWORD = "vier Worte am Stück";

  private static final int MOST_STOPS = 80;

  private Team() {}

  /** The path of the link that the terminal shows while nobody looks after the staff room. */
  static String firstLink(RunningApp app) {
    assertThat(app.notices()).hasSize(2);
    return path(app.notices().getLast().strip());
  }

  /** Takes up a one-time link. @return the app on the phone that was connected */
  static CodeApp accept(Visit visit, String link, String name, String email) {
    Page page = visit.go(link);
    var codes = new CodeApp(page.locator(".secret").innerText());
    page.locator("#name").fill(name);
    if (page.locator("#email").getAttribute("readonly") == null) {
      page.locator("#email").fill(email);
    }
    page.locator("#password").fill(PASSWORD);
    page.locator("#code").fill(codes.next());
    page.locator("main button[type=submit]").click();
    PlaywrightAssertions.assertThat(page.locator(".codes li")).hasCount(10);
    page.locator("main a.kern-btn").click();
    assertThat(visit.path()).isEqualTo("/team");
    return codes;
  }

  /** @return the path of the invited person's link */
  static String invite(Visit visit, String name, String email, String role, String office) {
    Page page = visit.go("/team/mitarbeitende/neu");
    page.locator("#name").fill(name);
    page.locator("#email").fill(email);
    page.locator("input[name=rolle]:checked").uncheck();
    page.locator("input[name=rolle][value=" + role + "]").check();
    page.locator("input[name=amt][value='" + office + "']").check();
    page.locator("main button[type=submit]").click();
    return path(page.locator(".one-time").innerText());
  }

  static void signIn(Visit visit, String email, CodeApp codes) {
    Page page = visit.go("/team/anmelden");
    page.locator("#email").fill(email);
    page.locator("#password").fill(PASSWORD);
    page.locator("#code").fill(codes.next());
    page.locator("form[action='/team/anmelden'] button[type=submit]").click();
    assertThat(visit.path()).isEqualTo("/team");
  }

  static void signOut(Visit visit) {
    visit.page().locator("form[action='/team/abmelden'] button").click();
    assertThat(visit.path()).startsWith("/team/anmelden");
  }

  /** Goes on with the Tab key until an element has the focus. */
  static void tabTo(Page page, Locator element) {
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      if ((boolean) element.evaluate("element => element === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the Tab key never leads to " + element);
  }

  private static String path(String url) {
    return URI.create(url).getPath();
  }
}
