package org.leipzigapp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything works without a mouse, and one always sees where one is. */
@EndToEnd
class KeyboardTest {

  private static final int MOST_STOPS = 400;

  /** The focused element as a line, with "unseen" if nothing shows that it has the focus. */
  private static final String FOCUSED = """
      () => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return '';
        const line = element => parseFloat(getComputedStyle(element).outlineWidth) >= 2
            && getComputedStyle(element).outlineStyle !== 'none';
        let seen = false;
        for (let element = focused; element && element !== document.body; element = element.parentElement) {
          seen ||= line(element);
        }
        const box = focused.getBoundingClientRect();
        const index = [...document.querySelectorAll('*')].indexOf(focused);
        return index + (seen && box.bottom > 0 && box.right > 0 ? ' ' : ' unseen ') + focused.outerHTML.slice(0, 100);
      }""";

  @ParameterizedTest
  @EnumSource
  void the_first_stop_leads_past_the_navigation(Screen screen, World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(screen))) {
      Page page = visit.go("/de/services");
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      assertThat(page.locator(".skip").boundingBox().width).isGreaterThan(44);
      page.keyboard().press("Enter");
      assertThat(page.locator("main")).isFocused();
      page.keyboard().press("Tab");
      assertThat(page.locator("#q")).isFocused();
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_stops_follow_the_page_and_each_is_seen(Screen screen, World world) {
    try (Visit visit = world.visit(City.MUSTERSTADT, Look.of(screen))) {
      for (String path : List.of("/de/", City.CASE, City.MUSTERSTADT.office(), "/de/aemter", "/de/darstellung")) {
        Page page = visit.go(path);
        List<String> stops = stops(page);
        assertThat(stops).as(path).hasSizeGreaterThan(10).noneMatch(stop -> stop.contains(" unseen "));
        assertThat(stops.stream().map(stop -> Integer.valueOf(stop.split(" ", 2)[0]))).as(path).isSorted();
      }
    }
  }

  @ParameterizedTest
  @Cities
  void suggestions_are_chosen_with_the_arrows(City city, World world) {
    try (Visit visit = world.visit(city, Look.of(Screen.DESKTOP))) {
      Page page = visit.go("/de/");
      Locator field = page.locator("#q");
      Locator options = page.locator("[role=listbox] [role=option]");
      field.pressSequentially("ausw");
      options.first().waitFor();
      assertThat(field).hasAttribute("aria-expanded", "true");

      field.press("ArrowDown");
      assertThat(options.first()).hasAttribute("aria-selected", "true");
      assertThat(field).hasAttribute("aria-activedescendant", options.first().getAttribute("id"));
      assertThat(field).isFocused();

      field.press("ArrowUp");
      assertThat(options.first()).hasAttribute("aria-selected", "false");
      field.press("Escape");
      assertThat(page.locator("[role=listbox]")).isHidden();
      assertThat(field).hasValue("ausw");

      field.press("ArrowDown");
      assertThat(page.locator("[role=listbox]")).isVisible();
      field.press("ArrowDown");
      field.press("Enter");
      page.waitForURL(url -> !url.endsWith("/de/"));
      assertThat(page.locator("h1")).isVisible();
    }
  }

  @ParameterizedTest
  @Cities
  void without_a_choice_enter_searches_for_what_was_typed(City city, World world) {
    try (Visit visit = world.visit(city, Look.of(Screen.DESKTOP))) {
      Page page = visit.go("/de/");
      page.locator("#q").pressSequentially("ausw");
      page.locator("[role=listbox] [role=option]").first().waitFor();
      page.keyboard().press("Enter");
      page.waitForURL("**/de/suche\\?q=ausw");
    }
  }

  @ParameterizedTest
  @Cities
  void a_case_is_chosen_with_the_arrows(City city, World world) {
    try (Visit visit = world.visit(city, Look.of(Screen.PHONE))) {
      Page page = visit.go(City.SERVICE);
      Locator chips = page.locator("input[name=alter]");
      int last = chips.count() - 1;
      chips.nth(last).focus();
      page.keyboard().press("ArrowLeft");
      assertThat(chips.nth(last - 1)).isChecked();
      page.waitForURL("**\\?alter=ab-24");
      page.keyboard().press("ArrowLeft");
      page.waitForURL(url -> url.contains("?alter=") && !url.contains("ab-24"));
      assertThat(chips.nth(last - 2)).isFocused();
    }
  }

  private static List<String> stops(Page page) {
    var stops = new ArrayList<String>();
    for (int i = 0; i < MOST_STOPS; i++) {
      page.keyboard().press("Tab");
      String stop = (String) page.evaluate(FOCUSED);
      if (stop.isEmpty() || stops.contains(stop)) {
        return stops;
      }
      stops.add(stop);
    }
    return stops;
  }
}
