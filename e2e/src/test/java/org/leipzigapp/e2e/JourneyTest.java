package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leipzigapp.e2e.City.Journey;

/** The way most people go: from their own words to the service, to their case, to the office. */
@EndToEnd
class JourneyTest {

  @ParameterizedTest(name = "{0} {1} JavaScript {2}")
  @MethodSource("everyBrowser")
  void a_question_leads_to_the_service_to_the_own_case_and_to_the_office(
      City city, Screen screen, boolean javaScript, World world) {
    try (Visit visit = world.visit(city, Look.of(screen).keepingPages().withJavaScript(javaScript))) {
      Page page = visit.go("/de/");
      ask(page, city.journey().question());
      assertThat(visit.path()).startsWith("/de/suche?q=");
      page.locator(".best h2 a").click();
      assertThat(visit.path()).isEqualTo(City.SERVICE);
      answerTheCase(page, javaScript);
      assertThat(visit.path()).isEqualTo(City.CASE);
      assertThatTheCaseNarrows(page, city.journey());

      Locator office = page.locator("section[aria-labelledby=offices] .rows a").first();
      String name = office.innerText();
      office.click();
      assertThat(visit.path()).startsWith("/de/aemter/");
      assertThat(visit.heading()).isEqualTo(name);
    }
  }

  @ParameterizedTest(name = "{0} {1} JavaScript {2}")
  @MethodSource("everyBrowser")
  void the_back_key_returns_to_the_view_before(City city, Screen screen, boolean javaScript, World world) {
    try (Visit visit = world.visit(city, Look.of(screen).keepingPages().withJavaScript(javaScript))) {
      Page page = visit.go("/de/");
      ask(page, city.journey().question());
      String search = visit.path();
      page.locator(".best h2 a").click();
      answerTheCase(page, javaScript);
      page.locator("section[aria-labelledby=offices] .rows a").first().click();

      page.goBack();
      assertThat(visit.path()).isEqualTo(City.CASE);
      assertThatTheCaseNarrows(page, city.journey());
      if (!javaScript) {
        // answering was a page of its own
        page.goBack();
        assertThat(visit.path()).isEqualTo(City.SERVICE);
      }
      page.goBack();
      assertThat(visit.path()).isEqualTo(search);
      assertThat(page.locator("#q").inputValue()).isEqualTo(city.journey().question());
      page.goBack();
      assertThat(visit.path()).isEqualTo("/de/");
    }
  }

  @ParameterizedTest(name = "{0} {1} JavaScript {2}")
  @MethodSource("everyBrowser")
  void a_reload_loses_nothing(City city, Screen screen, boolean javaScript, World world) {
    try (Visit visit = world.visit(city, Look.of(screen).keepingPages().withJavaScript(javaScript))) {
      Page page = visit.go("/de/suche?q=Ausweis");
      List<String> found = page.locator("main a").allInnerTexts();
      page.reload();
      assertThat(page.locator("main a").allInnerTexts()).isEqualTo(found).hasSizeGreaterThan(2);
      assertThat(page.locator("#q").inputValue()).isEqualTo("Ausweis");

      visit.go(City.SERVICE);
      answerTheCase(page, javaScript);
      page.reload();
      assertThat(visit.path()).isEqualTo(City.CASE);
      assertThatTheCaseNarrows(page, city.journey());
    }
  }

  /** Every size with and without JavaScript, each in one of two cities. */
  static Stream<Arguments> everyBrowser() {
    return Stream.of(
        Arguments.of(City.LEIPZIG, Screen.PHONE, true),
        Arguments.of(City.LEIPZIG, Screen.DESKTOP, false),
        Arguments.of(City.MUSTERSTADT, Screen.PHONE, false),
        Arguments.of(City.MUSTERSTADT, Screen.DESKTOP, true));
  }

  private static void ask(Page page, String question) {
    page.locator("#q").fill(question);
    page.locator("#q").press("Enter");
    page.waitForURL("**/suche?q=*");
  }

  private static void answerTheCase(Page page, boolean javaScript) {
    page.locator("label.chip", new Page.LocatorOptions().setHasText("24 oder älter")).click();
    page.locator("label.chip:has(input[name=anlass][value=verloren])").click();
    if (!javaScript) {
      page.locator("form[data-case] button[type=submit]").click();
    }
    page.waitForURL("**" + City.CASE.replace("?", "\\?"));
  }

  /** What the law says for this case: 46 €, and why. */
  private static void assertThatTheCaseNarrows(Page page, Journey journey) {
    Locator fee = page.locator(".facts div", new Page.LocatorOptions().setHasText("Gebühr"));
    assertThat(fee.innerText()).contains("46", "€", "Sie sind 24 oder älter").doesNotContain("27,60");
    assertThat(page.locator("input[name=alter][value=ab-24]").isChecked()).isTrue();
    assertThat(page.locator("input[name=anlass][value=verloren]").isChecked()).isTrue();
    assertThat(page.locator("#case-result .bring li").count()).isEqualTo(journey.papersInCase());
    assertThat(page.locator("#case-result").innerText()).contains("116 116");
  }
}
