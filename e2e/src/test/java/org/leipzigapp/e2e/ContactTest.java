package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message to an office, its answer, and what comes after it, on both sides of the counter. */
@EndToEnd
class ContactTest {

  private static final String OFFICE = "/de/aemter/standesamt";

  private static Counter counter;

  @BeforeAll
  static void start(World world) throws SQLException {
    counter = Counter.open(world, "contact");
  }

  @AfterAll
  static void stop() {
    counter.close();
  }

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void a_message_is_written_answered_answered_back_closed_and_opened_again(boolean javaScript, World world)
      throws IOException {
    try (Visit person = world.visit(counter.address(), Look.of(Screen.PHONE).withJavaScript(javaScript));
        Visit staff = world.visit(counter.address(), Look.of(Screen.DESKTOP).withJavaScript(javaScript))) {
      String question = "Wann kann ich heiraten? JavaScript " + javaScript;
      Page asked = person.go(OFFICE);
      asked.locator("a[href^='/de/kontakt']").click();
      assertThat(asked.locator("h1 + .lead").innerText()).contains("Standesamt");
      asked.locator("#worte").fill(question);
      Counter.send(asked, Counter.text("Urkunde.txt", "Geboren in Leipzig"));
      assertThat(asked.locator(".lead").innerText()).contains("angekommen");
      assertThat(asked.locator(".code-card__code").innerText()).isNotBlank();

      counter.signIn(staff);
      Page desk = staff.go("/team/anfragen");
      desk.locator(".team-rows li", new Page.LocatorOptions().setHasText(question)).locator("a").click();
      assertDownload(desk, "Urkunde.txt", "Geboren in Leipzig");
      desk.locator("#worte").fill("Am Freitag.");
      desk.locator("#dateien").setInputFiles(Counter.text("Termine.txt", "Freitag 10 Uhr"));
      desk.locator("form[action$='/antwort'] button").click();
      assertThat(desk.locator(".kern-badge").first().innerText()).isEqualTo("Beantwortet");

      Page matters = person.go("/de/anliegen");
      matters.locator("main a", new Page.LocatorOptions().setHasText("Standesamt")).first().click();
      assertThat(asked.locator(".post__words").last().innerText()).isEqualTo("Am Freitag.");
      assertDownload(asked, "Termine.txt", "Freitag 10 Uhr");
      asked.locator("#worte").fill("Und am Samstag?");
      Counter.send(asked);
      assertThat(asked.locator(".post__words").last().innerText()).isEqualTo("Und am Samstag?");

      desk.reload();
      assertThat(desk.locator(".post__words").last().innerText()).isEqualTo("Und am Samstag?");
      desk.locator("details", new Page.LocatorOptions().setHasText("Abschließen")).last().locator("summary").click();
      desk.locator("input[name=grund][value=solved]").check();
      desk.locator("form[action$='/erledigt'] button").click();
      assertThat(desk.locator(".team-notice").innerText()).contains("abgeschlossen");

      asked.reload();
      assertThat(asked.locator(".lead").innerText()).contains("abgeschlossen");
      String again = "Es ist noch nicht geklärt, JavaScript " + javaScript;
      asked.locator("#worte").fill(again);
      Counter.send(asked);
      Page inbox = staff.go("/team/anfragen");
      assertThat(inbox.locator(".team-rows li", new Page.LocatorOptions().setHasText(again)).count()).isOne();
      // forms that were sent too fast came back as such
      assertThat(person.complaints()).allMatch(complaint -> complaint.contains("422"));
    }
  }

  /** The newest file of the thread. */
  private static void assertDownload(Page page, String name, String words) throws IOException {
    Download file = page.waitForDownload(() -> page.locator(".post__files a").last().click());
    assertThat(file.suggestedFilename()).isEqualTo(name);
    try (InputStream content = file.createReadStream()) {
      assertThat(content.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(words);
    }
  }

  @ParameterizedTest
  @Looks
  void every_page_of_it_is_accessible_in_every_look(Screen screen, Theme theme, World world) {
    try (Visit visit = world.visit(counter.address(), Look.of(screen).in(theme))) {
      counter.signIn(visit);
      var findings = new Findings();
      Page page = visit.go("/de/kontakt?zu=personalausweis");
      findings.add("form", Axe.violations(page));
      page.locator("#dateien").setInputFiles(new FilePayload("seite.html", "text/html",
          "<!doctype html><script>1</script>".getBytes(StandardCharsets.UTF_8)));
      page.locator("form.form").evaluate("form => { form.noValidate = true; form.email.value = 'x'; form.submit(); }");
      page.locator(".field-problem").first().waitFor();
      findings.add("form with problems", Axe.violations(page));
      assertThat(visit.stickingOut()).isEmpty();
      page.locator("#worte").fill("Brauche ich ein Foto? " + screen + theme);
      page.locator("#email").fill("");
      Counter.send(page);
      findings.add("thread", Axe.violations(page));
      assertThat(visit.stickingOut()).isEmpty();
      findings.add("unknown", Axe.violations(visit.go("/de/kontakt/00000000-0000-4000-8000-000000000000")));
      for (String path : List.of("/team/anfragen", "/team/anfragen?stand=erledigt")) {
        findings.add(path, Axe.violations(visit.go(path)));
        assertThat(visit.stickingOut()).as(path).isEmpty();
      }
      Page desk = visit.go("/team/anfragen");
      desk.locator(".team-rows li", new Page.LocatorOptions().setHasText(screen.toString() + theme)).locator("a").click();
      desk.locator("details summary").all().forEach(summary -> summary.click());
      findings.add("desk", Axe.violations(desk));
      assertThat(visit.stickingOut()).isEmpty();
      findings.assertNone();
    }
  }

  @Tag("long")
  @ParameterizedTest
  @Looks
  void every_view_of_it_has_its_picture(Screen screen, Theme theme, World world) {
    try (Visit visit = world.visit(counter.address(), Look.of(screen).in(theme))) {
      counter.signIn(visit);
      Page page = visit.go("/de/kontakt?zu=personalausweis");
      Pictures.take(page, "contact-form", screen, theme);
      page.locator("#worte").fill("Ich ziehe im Januar nach Gohlis. Kann ich meinen Ausweis gleich mit ummelden,\n"
          + "und brauche ich dafür ein neues Foto?");
      Counter.send(page, Counter.text("Mietvertrag Seite 1.txt", "x".repeat(90_000)));
      Pictures.take(page, "contact-new", screen, theme);
      String thread = visit.path().replaceAll("[?#].*", "");
      String desk = "/team/anfragen/" + thread.substring(thread.lastIndexOf('/') + 1);
      Page staff = visit.go(desk);
      staff.locator("#worte").fill("Ja, beides geht in einem Termin. Ein neues Foto brauchen Sie nicht.");
      staff.locator("form[action$='/antwort'] button").click();
      staff.locator("details summary").first().click();
      Pictures.take(staff, "contact-desk-thread", screen, theme);
      Pictures.take(visit.go("/team/anfragen?stand=beantwortet"), "contact-desk", screen, theme);
      Pictures.take(visit.go(thread), "contact-thread", screen, theme);
    }
  }
}
