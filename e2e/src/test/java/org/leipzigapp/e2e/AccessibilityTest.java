package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No page breaks a rule of WCAG 2.2 AA that a machine can check, however a person looks at it. The long tests look at
 * every page of the catalogue, and in every look at every size.
 */
@EndToEnd
class AccessibilityTest {

  @Test
  void every_kind_of_page_is_accessible_and_can_be_read_in_the_dark(World world) {
    var findings = new Findings();
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE))) {
      var light = new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT);
      // colours that change slowly would be looked at on their way
      var dark = new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK)
          .setReducedMotion(ReducedMotion.REDUCE);
      for (String path : City.LEIPZIG.kindsOfPages()) {
        visit.page().emulateMedia(light);
        findings.add(path, Axe.violations(visit.go(path)));
        visit.page().emulateMedia(dark);
        findings.add(path + " in the dark", Axe.violationsOfTheLook(visit.page()));
      }
    }
    findings.assertNone();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void another_citys_colours_can_be_read_too(Theme theme, World world) {
    City city = City.MUSTERSTADT;
    try (Visit visit = world.visit(city, Look.of(Screen.DESKTOP).in(theme))) {
      List<String> paths = List.of("/de/", City.CASE, "/de/aemter", city.office(), "/de/suche?q=Ausweis", "/de/hilfe");
      assertNoViolation(visit, paths, Axe::violationsOfTheLook);
    }
  }

  @ParameterizedTest
  @Cities
  void what_opens_on_a_page_is_accessible_too(City city, World world) {
    try (Visit visit = world.visit(city, Look.of(Screen.PHONE))) {
      Page page = visit.go("/de/");
      page.locator("#q").pressSequentially("ausw");
      page.locator("[role=listbox] [role=option]").first().waitFor();
      page.keyboard().press("ArrowDown");
      assertThat(Axe.violations(page)).isEmpty();
    }
  }

  @Test
  void the_check_itself_finds_what_is_wrong(World world) {
    try (Visit visit = world.visit(City.MUSTERSTADT, Look.of(Screen.PHONE))) {
      Page page = visit.go("/de/");
      page.evaluate("""
          () => {
            document.querySelector('main').append(Object.assign(new Image(), { src: '/city/logo.svg' }));
            document.querySelector('.tile p').style.color = '#ddd';
          }""");
      assertThat(Axe.violations(page))
          .anyMatch(violation -> violation.startsWith("image-alt"))
          .anyMatch(violation -> violation.startsWith("color-contrast"));
    }
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("everyLook")
  void every_kind_of_page_is_accessible_in_every_look(City city, Screen screen, Theme theme, World world) {
    try (Visit visit = world.visit(city, Look.of(screen).in(theme))) {
      assertNoViolation(visit, city.kindsOfPages(), Axe::violations);
    }
  }

  @Tag("long")
  @ParameterizedTest
  @EnumSource
  void the_whole_catalogue_is_accessible_in_every_reading(City city, World world) {
    try (Visit visit = world.visit(city, Look.of(Screen.PHONE))) {
      assertNoViolation(visit, world.crawl(city).pages(), Axe::violations);
    }
  }

  @Tag("long")
  @ParameterizedTest
  @EnumSource(names = {"DARK", "CONTRAST_CHOSEN"})
  void the_whole_catalogue_can_be_read_in_other_looks(Theme theme, World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.DESKTOP).in(theme))) {
      assertNoViolation(visit, world.crawl(City.LEIPZIG).pages(), Axe::violationsOfTheLook);
    }
  }

  static Stream<Arguments> everyLook() {
    return Arrays.stream(City.values())
        .flatMap(city -> Arrays.stream(Screen.values())
            .flatMap(screen -> Arrays.stream(Theme.values()).map(theme -> Arguments.of(city, screen, theme))));
  }

  private static void assertNoViolation(Visit visit, List<String> paths, Function<Page, List<String>> check) {
    var findings = new Findings();
    paths.forEach(path -> findings.add(path, check.apply(visit.go(path))));
    findings.assertNone();
  }
}
