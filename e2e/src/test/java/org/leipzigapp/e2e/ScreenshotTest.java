package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leipzigapp.launch.RunningApp;

/** Pictures for people to look at: those of each run in target/screenshots, those of the README on demand. */
@EndToEnd
class ScreenshotTest {

  private static final int MOST_BYTES = 150 * 1024;

  private static final String CASE = City.SERVICE + "?alter=ab-24";

  private static final Map<String, String> VIEWS = Map.of(
      "home", "/de/",
      "service", City.SERVICE,
      "case", CASE,
      "search", "/de/suche?q=Perso+verloren",
      "office", City.LEIPZIG.office(),
      "miss", "/de/gibt-es-nicht");

  @ParameterizedTest
  @CsvSource({"PHONE, LIGHT", "PHONE, DARK", "DESKTOP, LIGHT", "DESKTOP, DARK"})
  void every_view_has_its_picture(Screen screen, Theme theme, World world) throws IOException {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(screen).in(theme))) {
      for (Map.Entry<String, String> view : VIEWS.entrySet()) {
        String name = "%s-%s-%s.png".formatted(view.getKey(), screen, theme).toLowerCase(Locale.ROOT);
        Path file = Path.of("target", "screenshots", name);
        Page page = visit.go(view.getValue());
        // as high as the page, so that the bars at the foot stand at its end
        page.setViewportSize(screen.width(), (int) page.evaluate("document.documentElement.scrollHeight"));
        shoot(page, file);
        page.setViewportSize(screen.width(), screen.height());
        assertThat(Files.size(file)).isPositive();
      }
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "screenshots.update", matches = "true")
  void the_pictures_of_the_readme_are_new(World world) throws IOException {
    Look phone = Look.of(Screen.PHONE).inTheHand();
    Look desktop = Look.of(Screen.DESKTOP);
    readme(world, phone, "home-phone", "/de/");
    readme(world, phone, "search-phone", "/de/suche?q=Perso+verloren");
    readme(world, phone, "case-phone", CASE);
    readme(world, phone.in(Theme.DARK), "office-phone", City.LEIPZIG.office());
    readme(world, desktop, "home-desktop", "/de/");
    readme(world, desktop, "case-desktop", CASE);
    readme(world, phone, "checklist-phone", "/de/checklisten/geburt?ort=zuhause&eltern=nicht-verheiratet");
  }

  /** Those that need somebody of the staff, with an app of their own. */
  @Test
  @EnabledIfSystemProperty(named = "screenshots.update", matches = "true")
  void the_pictures_of_the_staff_room_are_new(World world) throws IOException {
    try (RunningApp app = world.start(City.LEIPZIG.pack(), "pictures", null);
        Visit visit = world.visit(app.address(), Look.of(Screen.DESKTOP))) {
      Team.accept(visit, Team.firstLink(app), "Ada Beispiel", "ada@example.org");
      shoot(visit.go("/team"), documents("team-desktop"));
      shoot(visit.go("/team/inhalte/service/personalausweis"), documents("editor-desktop"));
      shoot(visit.go("/team/nachrichten/vorlagen"), documents("templates-desktop"));
      shoot(visit.go("/team/nachrichten/vorlagen/contact/answered/de"), documents("mail-desktop"));
    }
  }

  private static Path documents(String name) {
    return World.repository().resolve("docs/screenshots").resolve(name + ".png");
  }

  private static void readme(World world, Look look, String name, String path) throws IOException {
    try (Visit visit = world.visit(City.LEIPZIG, look)) {
      Page page = visit.go(path);
      if (look.handheld() && path.equals(CASE)) {
        page.locator("form[data-case]").evaluate("form => scrollTo(0, form.offsetTop - 12)");
      }
      Path file = documents(name);
      shoot(page, file);
      assertThat(Files.size(file)).isBetween(5_000L, (long) MOST_BYTES);
    }
  }

  private static void shoot(Page page, Path file) {
    page.evaluate("document.fonts.ready.then(() => true)");
    page.screenshot(new ScreenshotOptions()
        .setPath(file).setAnimations(ScreenshotAnimations.DISABLED));
  }
}
