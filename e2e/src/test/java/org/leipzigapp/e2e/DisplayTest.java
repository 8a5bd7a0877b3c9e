package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The look that a person chose stays, and is there before anything is painted. */
@EndToEnd
class DisplayTest {

  private static final String GROUND = "getComputedStyle(document.documentElement).backgroundColor";

  /** 0 to 255; of the ground, the band around the question and the search field the one nearest to grey. */
  private static final String BRIGHTNESS = """
      () => {
        const canvas = document.createElement('canvas').getContext('2d');
        const brightness = selector => {
          canvas.fillStyle = getComputedStyle(document.querySelector(selector)).backgroundColor;
          canvas.fillRect(0, 0, 1, 1);
          return canvas.getImageData(0, 0, 1, 1).data[1];
        };
        return ['html', '.ask', '.search'].map(brightness).sort((a, b) => Math.abs(a - 128) - Math.abs(b - 128))[0];
      }""";

  /** Notes the look at the moment at which the body begins, before which nothing can be painted. */
  private static final String WATCH_THE_BEGINNING = """
      new MutationObserver((changes, observer) => {
        if (document.body) {
          const root = document.documentElement;
          window.first = [root.dataset.kernTheme, root.dataset.contrast].join();
          observer.disconnect();
        }
      }).observe(document, { childList: true, subtree: true });""";

  @ParameterizedTest
  @CsvSource({"dark, 'dark,'", "light, 'light,'", "contrast, ',more'", "auto, ','"})
  void the_choice_stays_after_a_reload_and_is_there_before_the_first_paint(String theme, String mark, World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE))) {
      visit.context().addInitScript(WATCH_THE_BEGINNING);
      Page page = visit.go("/de/darstellung");
      page.locator("label.chip:has(input[value=dark])").click();
      page.locator("label.chip:has(input[value=" + theme + "])").click();
      Object ground = page.evaluate(GROUND);

      page.reload();
      assertThat(page.evaluate("window.first")).isEqualTo(mark);
      assertThat(page.evaluate(GROUND)).isEqualTo(ground);
      assertThat(page.locator("input[name=theme]:checked").inputValue()).isEqualTo(theme);

      visit.go("/de/");
      assertThat(page.evaluate("window.first")).isEqualTo(mark);
    }
  }

  @ParameterizedTest
  @Cities
  void without_a_choice_the_device_decides(City city, World world) {
    assertThat(brightness(city, Theme.LIGHT, world)).isGreaterThan(240);
    assertThat(brightness(city, Theme.DARK, world)).isLessThan(50);
  }

  @ParameterizedTest
  @Cities
  void a_choice_is_stronger_than_the_device(City city, World world) {
    assertThat(brightness(city, Theme.LIGHT_CHOSEN, world)).isGreaterThan(240);
    assertThat(brightness(city, Theme.DARK_CHOSEN, world)).isLessThan(50);
  }

  @Test
  void without_javascript_the_device_decides_too(World world) {
    Look look = Look.of(Screen.PHONE).in(Theme.DARK).withJavaScript(false);
    try (Visit visit = world.visit(City.LEIPZIG, look)) {
      assertThat(brightness(visit.go("/de/"))).isLessThan(50);
    }
  }

  private static int brightness(City city, Theme theme, World world) {
    try (Visit visit = world.visit(city, Look.of(Screen.DESKTOP).in(theme))) {
      return brightness(visit.go("/de/"));
    }
  }

  private static int brightness(Page page) {
    return (int) page.evaluate(BRIGHTNESS);
  }
}
