package org.leipzigapp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.launch.RunningApp;

/** From the first administrator to an editor who changes what the public reads and finds. */
@EndToEnd
class EditorJourneyTest {

  private static final String CARD = "/team/inhalte/service/personalausweis";
  private static final String FEE = "[name='/fees/1/cents']";

  private static RunningApp app;
  private static List<Cookie> editor;

  @BeforeAll
  static void start(World world) {
    app = world.start(City.LEIPZIG.pack(), "editing", null);
    String link;
    try (Visit visit = world.visit(app.address(), Look.of(Screen.DESKTOP))) {
      Team.accept(visit, Team.firstLink(app), "Ada Beispiel", "ada@example.org");
      link = Team.invite(visit, "Edi Redaktion", "edi@example.org", "EDITOR", "*");
    }
    try (Visit visit = world.visit(app.address(), Look.of(Screen.DESKTOP))) {
      Team.accept(visit, link, "Edi Redaktion", "");
      editor = visit.context().cookies(app.address() + "/team").stream().map(EditorJourneyTest::copy).toList();
    }
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void a_changed_fee_is_public_and_a_new_word_is_found(boolean javaScript, World world) {
    String euros = javaScript ? "47,30" : "48,40";
    String word = javaScript ? "Plastikkärtchen" : "Lichtbildkärtchen";
    try (Visit staff = edit(world, Look.of(Screen.DESKTOP).withJavaScript(javaScript));
        Visit reader = world.visit(app.address(), Look.of(Screen.PHONE).withJavaScript(javaScript))) {
      Page page = staff.go("/team/inhalte?q=personalausweis");
      page.locator(".rows a[href='" + CARD + "']").click();
      open(page, FEE);
      page.locator(FEE).fill(euros);
      Locator names = page.locator("[name='/names/de']");
      names.fill(names.inputValue() + "\n" + word);
      page.locator("button[value=publish]").click();
      assertThat(page.locator(".edit-note--good")).containsText("Veröffentlicht");

      Page shown = reader.go(City.SERVICE + "?alter=ab-24");
      assertThat(shown.locator("main")).containsText(euros + " €");
      reader.go("/de/suche?q=" + word);
      assertThat(shown.locator(".best h2")).containsText("Personalausweis");
    }
  }

  @Test
  void what_is_typed_is_kept_without_a_click_and_shown_in_the_preview(World world) {
    try (Visit staff = edit(world, Look.of(Screen.DESKTOP))) {
      Page page = staff.go("/team/inhalte/service/hund-anmelden");
      page.locator("[name='/title/de']").fill("Vierbeiner anmelden");
      assertThat(page.locator("form[data-editing] > p[role=status]")).hasText("Gespeichert");
      assertThat(page.frameLocator("iframe[name=vorschau]").locator("h1")).hasText("Vierbeiner anmelden");

      page.reload();
      assertThat(page.locator("[name='/title/de']")).hasValue("Vierbeiner anmelden");
      assertThat(staff.go("/de/services/hund-anmelden").locator("h1")).not().hasText("Vierbeiner anmelden");
    }
  }

  @Test
  void hints_appear_while_one_writes(World world) {
    try (Visit staff = edit(world, Look.of(Screen.DESKTOP))) {
      Page page = staff.go("/team/inhalte/service/sperrmuell");
      Locator answer = page.locator("[name='/answer/text/de']");
      answer.fill("Der Antrag ist unverzüglich unter Vorlage der erforderlichen Unterlagen einzureichen.");
      Locator hints = page.locator("[name='/answer/text/de'] + details");
      assertThat(hints.locator("summary")).containsText("Hinweise");
      hints.locator("summary").click();
      assertThat(hints).containsText("Amtsdeutsch");
    }
  }

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void two_editors_at_once_are_warned_and_nothing_is_overwritten_unseen(boolean javaScript, World world) {
    String path = javaScript ? "/team/inhalte/service/reisepass" : "/team/inhalte/service/wohngeld";
    try (Visit first = edit(world, Look.of(Screen.DESKTOP).withJavaScript(javaScript));
        Visit second = edit(world, Look.of(Screen.DESKTOP).withJavaScript(javaScript))) {
      Page mine = first.go(path);
      Page theirs = second.go(path);
      mine.locator("[name='/title/en']").fill("From the first");
      mine.locator(".edit-actions button[value=save]").click();
      assertThat(mine.locator(".edit-note--good")).isVisible();

      theirs.locator("[name='/title/en']").fill("From the second");
      theirs.locator(".edit-actions button[value=save]").click();

      assertThat(theirs.locator(".edit-note--bad")).containsText("hat inzwischen gespeichert");
      assertThat(theirs.locator(".edit-difference")).containsText("From the first");
      assertThat(theirs.locator("[name='/title/en']")).hasValue("From the second");
      mine.reload();
      assertThat(mine.locator("[name='/title/en']")).hasValue("From the first");
    }
  }

  @Test
  void the_form_is_worked_with_the_keyboard_alone(World world) {
    try (Visit staff = edit(world, Look.of(Screen.DESKTOP))) {
      Page page = staff.go("/team/inhalte/service/bibliotheksausweis");
      page.locator("[name='/title/de']").focus();
      page.keyboard().press("End");
      page.keyboard().type(" heute");
      page.locator("button[value=publish]").focus();
      page.keyboard().press("Enter");

      assertThat(page.locator(".edit-note--good")).containsText("Veröffentlicht");
      assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
    }
  }

  @ParameterizedTest
  @Looks
  void nobody_is_kept_out_of_editing(Screen screen, Theme theme, World world) {
    try (Visit staff = edit(world, Look.of(screen).in(theme))) {
      for (String path : List.of("/team/inhalte", CARD, "/team/inhalte/office/buergerbuero-gohlis-center",
          "/team/inhalte/synonyms/synonyms", "/team/inhalte/checklist/geburt", CARD + "/verlauf",
          "/team/inhalte/service/neu", "/team/inhalte/abweichungen")) {
        Page page = staff.go(path);
        page.locator("iframe").evaluateAll("frames => frames.forEach(frame => frame.remove())");
        assertThat(Axe.violations(page)).as("%s %s %s", path, screen, theme).isEmpty();
        assertThat(staff.stickingOut()).as("%s %s", path, screen).isEmpty();
      }
    }
  }

  private static void open(Page page, String field) {
    page.locator("details:has(" + field + ")").evaluateAll("all => all.forEach(one => one.open = true)");
  }

  private static Visit edit(World world, Look look) {
    Visit visit = world.visit(app.address(), look);
    visit.context().addCookies(editor);
    return visit;
  }

  private static Cookie copy(Cookie cookie) {
    return new Cookie(cookie.name, cookie.value).setDomain(cookie.domain).setPath(cookie.path)
        .setHttpOnly(cookie.httpOnly).setSecure(cookie.secure).setSameSite(cookie.sameSite);
  }
}
