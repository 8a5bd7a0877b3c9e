package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever changes the language or the level stays where they are. */
@EndToEnd
class ReadingTest {

  @ParameterizedTest
  @Cities
  void the_switches_of_language_and_level_keep_the_page(City city, World world) {
    for (String path : city.kindsOfPages()) {
      if (path.endsWith("gibt-es-nicht")) {
        continue;
      }
      String rest = path.substring("/de".length());
      assertThat(switches(world, city, path)).isEqualTo(List.of("/de-simple" + rest, "/en" + rest));
      assertThat(switches(world, city, "/en-simple" + rest)).isEqualTo(List.of("/en" + rest, "/de-simple" + rest));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_switches_lead_round_and_back(Screen screen, World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(screen))) {
      Page page = visit.go(City.CASE);
      for (String link : List.of(".quick__level", ".quick__language", ".quick__level")) {
        press(page, link);
      }
      assertThat(visit.path()).isEqualTo(City.CASE.replaceFirst("/de", "/en"));
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
      assertThat(page.locator("input[value=ab-24]").isChecked()).isTrue();
      press(page, ".quick__language");
      assertThat(visit.path()).isEqualTo(City.CASE);
    }
  }

  @ParameterizedTest
  @Cities
  void a_case_answered_on_the_page_goes_along(City city, World world) {
    try (Visit visit = world.visit(city, Look.of(Screen.DESKTOP))) {
      for (String link : List.of(".quick__level", ".quick__language", ".print-link")) {
        Page page = visit.go(City.SERVICE);
        page.locator("label.chip:has(input[value=ab-24])").click();
        page.waitForURL("**\\?alter=ab-24");
        press(page, link);
        assertThat(visit.path()).as(link).endsWith("?alter=ab-24");
      }
    }
  }

  @ParameterizedTest
  @Cities
  void a_missing_easy_text_is_told_and_a_present_one_is_shown(City city, World world) {
    Http http = world.http(city);
    assertThat(http.get("/de-simple/services/personalausweis").body())
        .contains("Dort beantragen Sie den Ausweis.")
        .doesNotContain("Diesen Text gibt es noch nicht in einfacher Sprache");
    assertThat(http.get("/en-simple/services/personalausweis").body()).contains("You apply for the card there.");
  }

  @ParameterizedTest
  @Cities
  void the_start_page_speaks_the_language_of_the_browser(City city, World world) {
    Http http = world.http(city);
    assertThat(http.get("/", "Accept-Language", "en-GB,en;q=0.8,de;q=0.3").body()).contains("<html lang=\"en\"");
    assertThat(http.get("/", "Accept-Language", "fr-FR,de;q=0.5").body()).contains("<html lang=\"de\"");
    assertThat(http.get("/", "Accept-Language", "§$%;;q=x").body()).contains("<html lang=\"de\"");
    assertThat(http.get("/").body()).contains("<html lang=\"de\"");
  }

  /** Where the switches of level and language lead. */
  private static List<String> switches(World world, City city, String path) {
    return Jsoup.parse(world.http(city).get(path).body())
        .select(".quick__level, .quick__language").eachAttr("href");
  }

  private static void press(Page page, String link) {
    page.locator(link).first().click();
  }
}
