package org.leipzigapp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What one told once stays on the device, fills forms when one wants that, and can be taken along and deleted. */
@EndToEnd
class ProfileTest {

  private static final String PATH = "/de/profil";
  private static final String NAME = "Erika Mustermann";
  private static final String STREET = "Beispielgasse 7";

  /** A form as a feature writes it; what fills it is the same script. */
  private static final String FORM = """
      script => {
        document.querySelector('main').insertAdjacentHTML('beforeend', `<form id="trial">
          <div data-fill hidden data-text-one="Einfügen" data-text-many="Einfügen: {0}" data-text-done="{0} Felder"
              data-text-nothing="nichts"></div>
          <label>N <input data-profile="name"></label>
          <label>M <input data-profile="email" value="schon@da.example"></label>
          <label>S <input data-profile="street"></label> <label>O <input data-profile="town"></label>
          <label>X <input data-profile="password"></label></form>`);
        const element = document.createElement('script');
        element.src = script;
        document.head.append(element);
      }""";

  @Test
  void it_is_reached_from_every_page_and_says_plainly_that_a_browser_may_forget(World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.wide(320))) {
      Page page = visit.go("/de/services");
      page.locator(".quick__own").click();
      assertThat(visit.path()).isEqualTo(PATH);
      assertThat(page.locator("main")).containsText("Safari löscht es nach 7 Tagen ohne Besuch");
      assertThat(page.locator("[data-export]")).isVisible();
      assertThat(visit.stickingOut()).isEmpty();
    }
  }

  @Test
  void what_was_typed_is_there_after_a_reload_and_in_no_request(World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE).keepingPages())) {
      var sent = new ArrayList<String>();
      visit.context().onRequest(request ->
          sent.add(request.method() + " " + request.url() + " " + request.postData() + request.headers()));
      Page page = visit.go(PATH);
      enter(page);
      assertThat(page.locator("[data-status]")).hasText("Ihre Angaben sind auf diesem Gerät gespeichert.");
      page.reload();
      assertThat(page.locator("#p-name")).hasValue(NAME);
      assertThat(page.locator("#p-street-1")).hasValue("Nebenweg 2");
      Kept.awaitEssentials(page);
      visit.go("/de/services");

      assertThat(sent).isNotEmpty().allMatch(request -> request.startsWith("GET "))
          .noneMatch(request -> request.contains("Mustermann") || request.contains("Beispielgasse"));
      assertThat(page.evaluate("document.cookie")).isEqualTo("");
    }
  }

  @Test
  void a_form_is_filled_by_a_button_only_and_never_over_what_was_typed(World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE))) {
      Page page = visit.go(PATH);
      enter(page);
      visit.go("/de/services");
      page.evaluate(FORM, asset("fill.js"));
      assertThat(page.locator("#trial [data-fill] button")).hasCount(2);
      assertThat(page.locator("#trial [data-profile=name]")).hasValue("");

      page.locator("#trial [data-fill] button").nth(1).click();
      assertThat(page.locator("#trial [data-profile=name]")).hasValue(NAME);
      assertThat(page.locator("#trial [data-profile=street]")).hasValue("Nebenweg 2");
      assertThat(page.locator("#trial [data-profile=email]")).hasValue("schon@da.example");
      assertThat(page.locator("#trial [data-profile=password]")).hasValue("");
      assertThat(page.locator("#trial [data-fill] [role=status]")).hasText("2 Felder");
    }
  }

  @Test
  void it_is_taken_along_as_a_file_deleted_by_one_button_and_read_in_again(World world) throws IOException {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE))) {
      Page page = visit.go(PATH);
      enter(page);
      Download download = page.waitForDownload(() -> page.locator("[data-export]").click());
      assertThat(download.suggestedFilename()).isEqualTo("meine-angaben.json");
      String file = Files.readString(download.path());
      JsonObject saved = JsonParser.parseString(file).getAsJsonObject();
      assertThat(saved.get("name").getAsString()).isEqualTo(NAME);

      page.locator("[data-delete]").click();
      assertThat(page.locator("#p-name")).hasValue("");
      assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
      page.locator("[data-undo]").click();
      assertThat(page.locator("#p-name")).hasValue(NAME);
      page.locator("[data-delete]").click();
      page.reload();
      assertThat(page.locator("#p-name")).hasValue("");

      take(page, file);
      assertThat(page.locator("[data-status]")).containsText("gespeichert");
      page.reload();
      assertThat(page.locator("#p-street-0")).hasValue(STREET);
    }
  }

  @Test
  void a_file_that_is_none_changes_nothing_and_a_bad_one_brings_nothing_bad_in(World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE))) {
      Page page = visit.go(PATH);
      enter(page);
      for (String bad : List.of("", "{", "[]", "{\"name\":\"x\"}", "null", "x".repeat(2_000_000),
          "{\"format\":\"city-app-profile\",\"pad\":\"" + "x".repeat(30_000) + "\"}")) {
        take(page, bad);
        assertThat(page.locator("[data-status]")).containsText("Nichts wurde geändert");
        assertThat(page.locator("#p-name")).hasValue(NAME);
      }
      take(page, "{\"format\":\"city-app-profile\",\"name\":\"<img src=x onerror=window.ran=1>" + "y".repeat(500)
          + "\",\"email\":7,\"reading\":\"../x\",\"addresses\":[{\"street\":\"a\\u0000\\nb\"},\"x\",{}]}");
      assertThat(page.locator("[data-status]")).containsText("gespeichert");
      assertThat(page.locator("#p-name").inputValue()).hasSize(120);
      assertThat(page.locator("#p-email")).hasValue("");
      assertThat(page.locator("#p-street-0")).hasValue("a b");
      assertThat(page.evaluate("window.ran === undefined")).isEqualTo(true);
    }
  }

  @Test
  void without_storage_or_javascript_it_says_so(World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE).withJavaScript(false))) {
      Page page = visit.go(PATH);
      assertThat(page.content()).contains("Dafür braucht Ihr Browser JavaScript");
      assertThat(page.locator("[data-my-profile]")).isHidden();
    }
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE))) {
      visit.context().addInitScript("Storage.prototype.setItem = () => { throw new Error('full'); }");
      Page page = visit.go(PATH);
      enter(page);
      assertThat(page.locator("[data-status]")).containsText("Ihr Browser speichert hier nichts");
    }
  }

  @ParameterizedTest
  @Looks
  void it_is_accessible_in_every_look(Screen screen, Theme theme, World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(screen).in(theme))) {
      Page page = visit.go(PATH);
      page.locator("#p-name").waitFor();
      page.locator("[data-delete]").click();
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(Axe.violations(visit.go("/de/offline"))).isEmpty();
    }
  }

  private static void enter(Page page) {
    page.locator("#p-name").fill(NAME);
    page.locator("#p-email").fill("erika@beispiel.example");
    page.locator("#p-street-0").fill(STREET);
    page.locator("#p-town-0").fill("Musterstadt");
    page.locator("#p-street-1").fill("Nebenweg 2");
    page.locator("[data-my-profile] button[type=submit]").click();
    page.locator("[data-status]:not(:empty)").waitFor();
  }

  private static void take(Page page, String content) {
    page.evaluate("document.querySelector('[data-status]').textContent = ''");
    page.locator("[data-file]").setInputFiles(
        new FilePayload("x.json", "application/json", content.getBytes(StandardCharsets.UTF_8)));
    page.locator("[data-status]:not(:empty)").waitFor();
  }

  private static String asset(String name) {
    try (Reader manifest = new InputStreamReader(
        Objects.requireNonNull(ProfileTest.class.getResourceAsStream("/assets/manifest.json")),
        StandardCharsets.UTF_8)) {
      return "/assets/" + JsonParser.parseReader(manifest).getAsJsonObject().get(name).getAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
