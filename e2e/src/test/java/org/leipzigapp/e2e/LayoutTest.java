package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thumb first: everything fits, and everything can be hit. */
@EndToEnd
class LayoutTest {

  /** 320 px is also what a screen of 1280 px has at 400 % zoom. */
  private static final int[] WIDTHS = {320, 360, 768, 1280, 1920};

  /** Links in running text are excepted; of a row, a chip or a tick the whole area counts, since all of it reacts. */
  private static final String TOO_SMALL = """
      () => {
        const area = element => element.closest('label.chip, .bring label, .todo__title label, .rows > li, .search') ?? element;
        const inText = 'p:not(.do):not(.more), address, dd, .prose, .sources';
        const shown = element => element.checkVisibility({ visibilityProperty: true })
            && element.getBoundingClientRect().width > 1;
        return [...document.querySelectorAll('a:not(.skip), button, input:not([type=hidden]), select, summary')]
            .filter(element => shown(element) && !element.closest(inText))
            .map(element => [element, area(element).getBoundingClientRect()])
            .filter(([element, box]) => box.width < 43.5 || box.height < 43.5)
            .map(([element, box]) => Math.round(box.width) + '×' + Math.round(box.height) + ' '
                + element.outerHTML.replace(/\\s+/g, ' ').slice(0, 140));
      }""";

  @ParameterizedTest
  @Cities
  void no_page_scrolls_sideways_from_320_to_1920_pixels(City city, World world) {
    try (Visit visit = world.visit(city, Look.wide(WIDTHS[0]))) {
      var findings = new Findings();
      for (String path : city.kindsOfPages()) {
        Page page = visit.go(path);
        for (int width : WIDTHS) {
          page.setViewportSize(width, 740);
          findings.add(path + " at " + width, visit.stickingOut());
        }
      }
      findings.assertNone();
    }
  }

  @ParameterizedTest
  @Cities
  void the_longest_german_words_fit_on_the_smallest_phone(City city, World world) {
    try (Visit visit = world.visit(city, Look.wide(320))) {
      visit.go("/de/suche?q=" + "Donaudampfschifffahrtsgesellschaft".repeat(4));
      assertThat(visit.stickingOut()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_pressed_is_at_least_44_pixels_wide_and_high(Screen screen, World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(screen))) {
      var findings = new Findings();
      City.LEIPZIG.kindsOfPages().forEach(path -> findings.add(path, strings(visit.go(path), TOO_SMALL)));
      findings.assertNone();
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> strings(Page page, String script) {
    return (List<String>) page.evaluate(script);
  }
}
