package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody watches: no third party, no cookies, and nothing that the browser complains about. */
@EndToEnd
class PrivacyTest {

  @ParameterizedTest
  @EnumSource
  void no_page_asks_another_host_sets_a_cookie_or_makes_the_browser_complain(City city, World world) {
    try (Visit visit = world.visit(city, Look.of(Screen.DESKTOP).keepingPages())) {
      for (String path : city.kindsOfPages()) {
        visit.go(path);
        assertThat(visit.complaints()).as(path).isEmpty();
      }
      type(visit.go("/de/"), "ausw");
      visit.page().waitForLoadState(LoadState.NETWORKIDLE);
      assertThat(visit.requests()).allMatch(url -> url.startsWith(world.site(city) + "/"));
      assertThat(visit.context().cookies()).isEmpty();
      assertThat(visit.page().evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void whatever_a_text_may_bring_along_the_browser_does_not_run_it(World world) {
    try (Visit visit = world.visit(City.MUSTERSTADT, Look.of(Screen.DESKTOP))) {
      Page page = visit.go("/de/");
      page.evaluate("""
          () => {
            document.body.insertAdjacentHTML(
                'beforeend', '<img src="https://tracker.example/p.gif" onerror="window.ran = 1">');
            const script = document.createElement('script');
            script.textContent = 'window.ran = 1';
            document.body.append(script);
          }""");
      page.waitForCondition(() -> visit.complaints().size() >= 2);
      assertThat(page.evaluate("window.ran === undefined")).isEqualTo(true);
      assertThat(visit.complaints()).anyMatch(complaint -> complaint.contains("Content Security Policy"));
    }
  }

  private static void type(Page page, String text) {
    page.waitForResponse("**/api/v1/suggestions*", () -> page.locator("#q").pressSequentially(text));
  }
}
