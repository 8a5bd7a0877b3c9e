package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.launch.RunningApp;

/** A further language is data alone, even one that is written from right to left. */
@EndToEnd
class ThirdLanguageTest {

  private static final String TITLE = "طلب بطاقة هوية";

  @TempDir static Path directory;

  private static RunningApp app;

  @BeforeAll
  static void copy_a_pack_and_add_arabic(World world) throws IOException {
    Path pack = directory.resolve("musterstadt");
    FileUtils.copyDirectory(City.MUSTERSTADT.pack().toFile(), pack.toFile());
    replace(pack.resolve("city.yaml"), "languages: [de, en]", "languages: [de, en, ar]");
    replace(
        pack.resolve("services/personalausweis.yaml"),
        "title: {de: Personalausweis beantragen,",
        "title: {ar: " + TITLE + ", de: Personalausweis beantragen,");
    Files.createDirectories(pack.resolve("texts"));
    Files.writeString(pack.resolve("texts/ar.yaml"), """
        language.name: العربية
        language.direction: rtl
        search.question: ماذا تريد أن تنجز؟
        search.button: بحث
        area.services: الخدمات
        """);
    app = world.start(pack, "third-language", null);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void its_pages_are_marked_as_arabic_from_right_to_left(World world) {
    try (Visit visit = world.visit(app.address(), Look.of(Screen.PHONE))) {
      Page page = visit.go("/ar/");
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ar");
      assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
      assertThat(visit.heading()).isEqualTo("ماذا تريد أن تنجز؟");
      assertThat(page.locator(".areas").innerText()).contains("الخدمات");
      assertThat(page.locator(".brand").boundingBox().x)
          .isGreaterThan(page.locator(".quick").boundingBox().x);
    }
  }

  @Test
  void what_is_not_translated_is_shown_in_german_and_marked_so(World world) {
    try (Visit visit = world.visit(app.address(), Look.of(Screen.PHONE))) {
      Page page = visit.go("/ar/services/personalausweis");
      assertThat(visit.heading()).isEqualTo(TITLE);
      assertThat(page.locator("h1 [lang]").count()).isZero();
      assertThat(page.locator(".answer [lang=de]").innerText()).contains("Sie beantragen den Personalausweis");
      assertThat(page.locator(".bring [lang=de]").count()).isPositive();
    }
  }

  @Test
  void nothing_sticks_out_and_nothing_is_inaccessible(World world) {
    try (Visit visit = world.visit(app.address(), Look.wide(320))) {
      for (String path : City.MUSTERSTADT.kindsOfPages()) {
        Page page = visit.go(path.replaceFirst("/de", "/ar"));
        assertThat(visit.stickingOut()).as(path).isEmpty();
        assertThat(Axe.violations(page)).as(path).isEmpty();
      }
    }
  }

  @Test
  void the_other_pages_offer_it_by_its_own_name(World world) {
    assertThat(new Http(app.address()).get("/de/").body()).contains("hreflang=\"ar\"", "العربية");
  }

  private static void replace(Path file, String old, String text) throws IOException {
    String content = Files.readString(file);
    assertThat(content).contains(old);
    Files.writeString(file, content.replace(old, text));
  }
}
