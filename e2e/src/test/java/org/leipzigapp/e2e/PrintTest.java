package org.leipzigapp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;

/** What one takes along on paper. */
@EndToEnd
class PrintTest {

  @ParameterizedTest
  @Cities
  void on_paper_the_list_stands_alone(City city, World world) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK_CHOSEN)) {
      try (Visit visit = world.visit(city, Look.of(Screen.DESKTOP).in(theme))) {
        Page page = visit.go(City.PAPERS);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        for (String hidden : List.of("header", "nav.areas", "footer", "form[role=search]", "button", ".crumb")) {
          page.locator(hidden).all().forEach(element -> assertThat(element).isHidden());
        }
        assertThat(page.locator(".bring li").all()).hasSize(city.journey().papersInCase())
            .allSatisfy(paper -> assertThat(paper).isVisible());
        assertThat(page.locator("main")).containsText("24 oder älter");
        assertThat(page.locator("main")).containsText("46");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).color")).isEqualTo("rgb(0, 0, 0)");
      }
    }
  }

  @ParameterizedTest
  @Cities
  void the_list_fits_on_one_sheet(City city, World world) {
    try (Visit visit = world.visit(city, Look.of(Screen.DESKTOP))) {
      byte[] pdf = visit.go(City.PAPERS).pdf(new Page.PdfOptions().setFormat("A4"));
      String text = new String(pdf, StandardCharsets.ISO_8859_1);
      assertThat(text.split("/Type /Page\\b", -1)).hasSize(2);
    }
  }
}
