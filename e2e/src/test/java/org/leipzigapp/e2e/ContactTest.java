package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.launch.DatabaseAddress;
import org.leipzigapp.launch.RunningApp;

/** A message to an office, its answer, and what comes after it, on both sides of the counter. */
@EndToEnd
class ContactTest {

  private static final String TOKEN = "a-clerk-of-the-browser-tests";
  private static final String OFFICE = "/de/aemter/standesamt";

  private static RunningApp app;

  @BeforeAll
  static void start(World world) throws SQLException {
    app = world.start(City.LEIPZIG.pack(), "contact", null);
    UUID member = UUID.randomUUID();
    write("insert into staff.member (id, name, email, language, roles, departments, created_at) "
        + "values (?, 'Kim Muster', 'kim@example.org', 'de', '{CLERK}', '{*}', now())", member);
    write("insert into staff.session (token_hash, id, member, started_at, seen_at, device) "
        + "values (?, gen_random_uuid(), ?, now(), now(), 'Test')", hash(TOKEN), member);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void a_message_is_written_answered_answered_back_closed_and_opened_again(boolean javaScript, World world)
      throws IOException {
    try (Visit person = world.visit(app.address(), Look.of(Screen.PHONE).withJavaScript(javaScript));
        Visit staff = world.visit(app.address(), Look.of(Screen.DESKTOP).withJavaScript(javaScript))) {
      String question = "Wann kann ich heiraten? JavaScript " + javaScript;
      Page asked = person.go(OFFICE);
      asked.locator("a[href^='/de/kontakt']").click();
      assertThat(asked.locator("h1 + .lead").innerText()).contains("Standesamt");
      asked.locator("#worte").fill(question);
      send(asked, new FilePayload("Urkunde.txt", "text/plain",
          "Geboren in Leipzig".getBytes(StandardCharsets.UTF_8)));
      assertThat(asked.locator(".lead").innerText()).contains("angekommen");
      assertThat(asked.locator(".code-card__code").innerText()).isNotBlank();

      signIn(staff);
      Page desk = staff.go("/team/anfragen");
      desk.locator(".team-rows li", new Page.LocatorOptions().setHasText(question)).locator("a").click();
      Download file = desk.waitForDownload(() -> desk.locator(".post__files a").click());
      assertThat(file.suggestedFilename()).isEqualTo("Urkunde.txt");
      try (InputStream content = file.createReadStream()) {
        assertThat(content.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("Geboren in Leipzig");
      }
      desk.locator("#worte").fill("Am Freitag.");
      desk.locator("form[action$='/antwort'] button").click();
      assertThat(desk.locator(".kern-badge").first().innerText()).isEqualTo("Beantwortet");

      Page matters = person.go("/de/anliegen");
      matters.locator("main a", new Page.LocatorOptions().setHasText("Standesamt")).first().click();
      assertThat(asked.locator(".post__words").last().innerText()).isEqualTo("Am Freitag.");
      asked.locator("#worte").fill("Und am Samstag?");
      send(asked);
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
      send(asked);
      Page inbox = staff.go("/team/anfragen");
      assertThat(inbox.locator(".team-rows li", new Page.LocatorOptions().setHasText(again)).count()).isOne();
      // forms that were sent too fast came back as such
      assertThat(person.complaints()).allMatch(complaint -> complaint.contains("422"));
    }
  }

  @ParameterizedTest
  @Looks
  void every_page_of_it_is_accessible_in_every_look(Screen screen, Theme theme, World world) {
    try (Visit visit = world.visit(app.address(), Look.of(screen).in(theme))) {
      signIn(visit);
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
      send(page);
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
    try (Visit visit = world.visit(app.address(), Look.of(screen).in(theme))) {
      signIn(visit);
      Page page = visit.go("/de/kontakt?zu=personalausweis");
      shoot(page, "contact-form", screen, theme);
      page.locator("#worte").fill("Ich ziehe im Januar nach Gohlis. Kann ich meinen Ausweis gleich mit ummelden,\n"
          + "und brauche ich dafür ein neues Foto?");
      send(page, new FilePayload("Mietvertrag Seite 1.txt", "text/plain",
          "x".repeat(90_000).getBytes(StandardCharsets.UTF_8)));
      shoot(page, "contact-new", screen, theme);
      String thread = visit.path().replaceAll("[?#].*", "");
      String desk = "/team/anfragen/" + thread.substring(thread.lastIndexOf('/') + 1);
      Page staff = visit.go(desk);
      staff.locator("#worte").fill("Ja, beides geht in einem Termin. Ein neues Foto brauchen Sie nicht.");
      staff.locator("form[action$='/antwort'] button").click();
      staff.locator("details summary").first().click();
      shoot(staff, "contact-desk-thread", screen, theme);
      shoot(visit.go("/team/anfragen?stand=beantwortet"), "contact-desk", screen, theme);
      shoot(visit.go(thread), "contact-thread", screen, theme);
    }
  }

  private static void shoot(Page page, String view, Screen screen, Theme theme) {
    page.evaluate("document.fonts.ready.then(() => true)");
    page.setViewportSize(screen.width(), (int) page.evaluate("document.documentElement.scrollHeight"));
    String name = "%s-%s-%s.png".formatted(view, screen, theme).toLowerCase(Locale.ROOT);
    page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "screenshots", name))
        .setAnimations(ScreenshotAnimations.DISABLED));
    page.setViewportSize(screen.width(), screen.height());
  }

  /** A form that is sent within two seconds asks to be sent once more. */
  private static void send(Page page, FilePayload... files) {
    int before = page.locator(".post").count();
    page.waitForCondition(() -> {
      if (page.locator(".post").count() > before) {
        return true;
      }
      page.locator("#dateien").setInputFiles(files);
      page.locator("main form.form button[type=submit]").click();
      return page.locator(".post").count() > before;
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
