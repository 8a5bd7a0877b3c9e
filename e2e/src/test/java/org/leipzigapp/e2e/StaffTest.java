package org.leipzigapp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.leipzigapp.launch.RunningApp;

/** The staff room in the browser: from the first administrator's link to an editor with a passkey. */
@EndToEnd
class StaffTest {

  private static final String ADA = "ada@example.org";
  private static final String OFFICE = "rathaus";
  private static final List<String> PAGES =
      List.of("/team", "/team/konto", "/team/konto/code-app", "/team/konto/notfall-codes", "/team/mitarbeitende",
          "/team/mitarbeitende/neu", "/team/protokoll");

  private static RunningApp app;
  private static CodeApp ada;
  private static List<Cookie> session;

  @BeforeAll
  static void start(World world) {
    app = world.start(City.MUSTERSTADT.pack(), "staff", null);
    try (Visit visit = world.visit(app.address(), Look.of(Screen.DESKTOP))) {
      ada = Team.accept(visit, Team.firstLink(app), "Ada Beispiel", ADA);
      assertThat(visit.heading()).isEqualTo("Guten Tag, Ada Beispiel");
      assertThat(visit.complaints()).isEmpty();
      session = visit.context().cookies(app.address() + "/team").stream().map(StaffTest::copy).toList();
    }
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void an_editor_is_invited_makes_a_passkey_and_signs_in_with_it(World world) {
    String link;
    try (Visit visit = asAda(world, Look.of(Screen.DESKTOP))) {
      link = Team.invite(visit, "Edi Redaktion", "edi@example.org", "EDITOR", OFFICE);
    }
    try (Visit visit = world.visit(app.address(), Look.of(Screen.PHONE))) {
      PasskeyDevice.connect(visit);
      Team.accept(visit, link, "Edi Redaktion", "");
      Page page = visit.go("/team/konto");
      page.locator("#label").fill("Mein Handy");
      page.locator("form[data-passkey-add] button").click();
      assertThat(page.locator(".team-notice")).containsText("Der Passkey ist da");
      assertThat(page.locator("#passkeys .team-rows")).containsText("Mein Handy");

      Team.signOut(visit);
      Request request = page.waitForRequest("**/team/anmelden/passkey?**", () ->
          page.locator("[data-passkey-sign-in] button").click());
      page.waitForURL("**/team");
      assertThat(visit.heading()).isEqualTo("Guten Tag, Edi Redaktion");
      assertThat(visit.complaints()).isEmpty();
      assertThatItWorksOnce(request);
    }
  }

  /** The very answer that just opened the door, sent again. */
  private static void assertThatItWorksOnce(Request request) {
    assertThat(request.response().status()).isEqualTo(200);
    HttpResponse<String> again = new Http(app.address()).post("/team/anmelden/passkey", request.postData(),
        "Content-Type", "application/json", "Origin", app.address().toString());
    assertThat(again.statusCode()).isEqualTo(401);
  }

  @Test
  void everything_works_without_a_mouse(World world) {
    try (Visit visit = world.visit(app.address(), Look.of(Screen.DESKTOP))) {
      Page page = visit.go("/team/mitarbeitende/neu");
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      Team.tabTo(page, page.locator("#email"));
      page.keyboard().type(ADA);
      page.keyboard().press("Tab");
      page.keyboard().type(Team.PASSWORD);
      Team.tabTo(page, page.locator("#code"));
      page.keyboard().type(ada.next());
      page.keyboard().press("Enter");
      page.waitForURL("**/team/mitarbeitende/neu");

      Team.tabTo(page, page.locator("#name"));
      page.keyboard().type("Tina Tastatur");
      page.keyboard().press("Tab");
      page.keyboard().type("tina@example.org");
      Team.tabTo(page, page.locator("input[value=OFFICE_LEAD]"));
      page.keyboard().press("Space");
      page.keyboard().press("Enter");
      assertThat(page.locator(".one-time")).isVisible();
    }
  }

  @Test
  void everything_but_passkeys_works_without_javascript(World world) {
    String link;
    Look plain = Look.of(Screen.PHONE).withJavaScript(false);
    try (Visit visit = world.visit(app.address(), plain)) {
      Team.signIn(visit, ADA, ada);
      link = Team.invite(visit, "Nora Ohne", "nora@example.org", "OFFICE_LEAD", OFFICE);
    }
    try (Visit visit = world.visit(app.address(), plain)) {
      CodeApp codes = Team.accept(visit, link, "Nora Ohne", "");
      Team.signOut(visit);
      Team.signIn(visit, "nora@example.org", codes);
      visit.go("/team/protokoll");
      assertThat(visit.heading()).isEqualTo("Dafür fehlt Ihnen ein Recht");
      visit.page().locator("main a.kern-btn").click();
      assertThat(visit.heading()).isEqualTo("Guten Tag, Nora Ohne");
    }
  }

  @Test
  void a_link_from_another_site_leads_to_where_one_is_signed_in(World world) {
    try (Visit visit = asAda(world, Look.of(Screen.DESKTOP))) {
      String elsewhere = app.address().toString().replace("localhost", "127.0.0.1");
      visit.page().navigate(elsewhere + "/de/");
      visit.page().evaluate("url => { const a = document.createElement('a'); a.href = url; document.body.append(a); "
          + "a.click(); }", app.address() + "/team/konto");
      visit.page().waitForURL("**/team/konto");
      assertThat(visit.page().locator("h1")).hasText("Mein Konto");
    }
  }

  @ParameterizedTest
  @Looks
  void no_page_breaks_a_rule_of_accessibility_or_sticks_out(Screen screen, Theme theme, World world) {
    var findings = new Findings();
    Look look = Look.of(screen).in(theme);
    String link;
    try (Visit visit = asAda(world, look)) {
      PAGES.forEach(path -> look(visit, path, screen, theme, findings));
      link = Team.invite(visit, "Kim " + screen + theme, screen + "." + theme + "@example.org", "EDITOR", OFFICE);
      check(visit, "link", screen, theme, findings);
      Locator person = visit.go("/team/mitarbeitende").locator(".team-rows a").last();
      look(visit, person.getAttribute("href"), screen, theme, findings);
    }
    try (Visit visit = world.visit(app.address(), look)) {
      look(visit, "/team/anmelden", screen, theme, findings);
      look(visit, "/team/einladung/alt", screen, theme, findings);
      look(visit, link, screen, theme, findings);
      visit.page().locator("#name").fill("");
      visit.page().locator("form").first().evaluate("form => { form.noValidate = true; form.submit(); }");
      visit.page().locator(".field-problem").first().waitFor();
      check(visit, "problem", screen, theme, findings);
      Team.accept(visit, link, "Kim", "");
      look(visit, "/team", screen, theme, findings);
      look(visit, "/team/protokoll", screen, theme, findings);
    }
    findings.assertNone();
  }

  /** The first administrator, who signed in before. */
  private static Visit asAda(World world, Look look) {
    Visit visit = world.visit(app.address(), look);
    visit.context().addCookies(session);
    return visit;
  }

  /** Playwright takes a cookie only with either its domain and path or its URL. */
  private static Cookie copy(Cookie kept) {
    return new Cookie(kept.name, kept.value).setDomain(kept.domain).setPath(kept.path).setHttpOnly(kept.httpOnly)
        .setSameSite(kept.sameSite);
  }

  private static void look(Visit visit, String path, Screen screen, Theme theme, Findings findings) {
    visit.go(path);
    check(visit, path, screen, theme, findings);
  }

  private static void check(Visit visit, String name, Screen screen, Theme theme, Findings findings) {
    Page page = visit.page();
    findings.add(name, Axe.violations(page));
    findings.add(name, visit.stickingOut());
    Pictures.take(page, "staff" + name.replaceAll("[0-9a-f-]{36}|/team/einladung/[\\w-]{43}", "-x").replace('/', '-'),
        screen, theme);
  }
}
