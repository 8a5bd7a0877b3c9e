package org.leipzigapp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.leipzigapp.launch.RunningApp;

/** Staff come in with the city's own sign-in: OpenID Connect, shown with a real Keycloak. */
@Tag("long")
@EndToEnd
class CitySignInTest {

  private static RunningApp app;
  private static Keycloak keycloak;

  @BeforeAll
  static void start(World world) throws IOException {
    int port = Keycloak.freePort();
    Map<String, String> settings = Map.of(
        "leipzigapp.openid.issuer", Keycloak.issuer(port),
        "leipzigapp.openid.client-id", Keycloak.CLIENT,
        "leipzigapp.openid.client-secret", Keycloak.SECRET,
        "leipzigapp.openid.name", "Stadtkonto",
        "leipzigapp.openid.roles", "redaktion=EDITOR");
    settings.forEach(System::setProperty);
    try {
      app = world.start(City.MUSTERSTADT.pack(), "city-sign-in", null);
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
    try (Visit visit = world.visit(app.address(), Look.of(Screen.DESKTOP))) {
      visit.go("/team/anmelden").locator("a[href^='/team/anmelden/stadt']").click();
      assertThat(visit.page().locator(".team-notice")).containsText("antwortet gerade nicht");

      Team.accept(visit, Team.firstLink(app), "Ada Beispiel", "ada@example.org");
      for (String name : new String[] {"edi", "offen"}) {
        Team.invite(visit, name, name + "@example.org", "OFFICE_LEAD", "rathaus");
      }
    }
    keycloak = Keycloak.start(port, app.address());
  }

  @AfterAll
  static void stop() {
    if (keycloak != null) {
      keycloak.close();
    }
    app.close();
  }

  @Test
  void a_member_whom_the_city_knows_is_in_with_the_role_of_the_citys_group(World world) {
    try (Visit visit = world.visit(app.address(), Look.of(Screen.DESKTOP))) {
      Page page = visit.go("/team/konto");
      signIn(visit, "edi");
      page.waitForURL("**/team/konto");
      assertThat(page.locator("h1")).hasText("Mein Konto");
      assertThat(visit.go("/team").locator(".kern-badge").first()).hasText("Redaktion");
      visit.go("/team/mitarbeitende");
      assertThat(visit.heading()).isEqualTo("Dafür fehlt Ihnen ein Recht");
    }
  }

  @Test
  void who_was_not_invited_stays_outside_although_the_city_knows_them(World world) {
    assertStaysOutside(world, "fremd");
  }

  @Test
  void an_address_that_the_city_did_not_verify_opens_nothing(World world) {
    assertStaysOutside(world, "offen");
  }

  @Test
  void an_answer_that_nobody_asked_for_opens_nothing(World world) {
    try (Visit visit = world.visit(app.address(), Look.of(Screen.DESKTOP))) {
      Page page = visit.go("/team/anmelden/stadt/zurueck?state=abc&code=def");
      assertThat(page.locator(".team-notice")).containsText("hat nicht geklappt");
    }
  }

  private static void assertStaysOutside(World world, String name) {
    try (Visit visit = world.visit(app.address(), Look.of(Screen.DESKTOP))) {
      visit.go("/team");
      signIn(visit, name);
      assertThat(visit.page().locator(".team-notice")).containsText("gehören hier noch nicht zum Team");
      visit.go("/team");
      assertThat(visit.heading()).isEqualTo("Anmelden");
    }
  }

  private static void signIn(Visit visit, String name) {
    Page page = visit.page();
    page.locator("text=Mit Stadtkonto anmelden").click();
    page.locator("#username").fill(name);
    page.locator("#password").fill(Keycloak.PASSWORD);
    page.locator("#kc-login").click();
  }
}
