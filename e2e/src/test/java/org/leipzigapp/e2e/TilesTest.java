package org.leipzigapp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The start page is one's own: sorted and with what one wants, on this device only. */
@EndToEnd
class TilesTest {

  private static final String WATCH_SHIFTS = """
      window.shift = 0;
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) window.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });""";

  @ParameterizedTest
  @EnumSource
  void tiles_are_sorted_with_the_keyboard_and_told_to_screen_readers(Screen screen, World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(screen))) {
      Page page = visit.go("/de/");
      List<String> before = order(page);
      open(page);
      Locator back = tile(page, before.getFirst()).locator("button").nth(1);
      assertThat(tile(page, before.getFirst()).locator("button").first()).hasAttribute("aria-disabled", "true");
      back.focus();
      page.keyboard().press("Enter");
      page.keyboard().press("Space");

      assertThat(back).isFocused();
      assertThat(page.locator(".tile-status")).containsText("steht jetzt an Stelle 3 von 4");
      List<String> after = new ArrayList<>(before.subList(1, 3));
      after.add(before.getFirst());
      after.addAll(before.subList(3, 4));
      assertThat(order(page)).isEqualTo(after);
      page.locator(".tile-bar button").first().click();
      assertThat(page.locator("[data-tiles-edit]")).isFocused();
      page.reload();
      assertThat(order(page)).isEqualTo(after);
      assertThatSeenAsHeard(page);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_tile_is_dragged_by_its_handle_and_escape_puts_it_back(Screen screen, World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(screen))) {
      Page page = visit.go("/de/");
      page.setViewportSize(screen.width(), 1_100);
      List<String> before = order(page);
      open(page);
      dragBehind(page, before.getFirst(), before.getLast());
      page.keyboard().press("Escape");
      page.mouse().up();
      assertThat(order(page)).isEqualTo(before);

      dragBehind(page, before.getFirst(), before.getLast());
      page.mouse().up();
      assertThat(order(page).getLast()).isEqualTo(before.getFirst());
      assertThat(page.locator(".tile-status")).containsText("an Stelle 4 von 4");
      page.reload();
      assertThat(order(page).getLast()).isEqualTo(before.getFirst());
    }
  }

  @Test
  void a_hidden_tile_stays_away_until_all_are_restored(World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE))) {
      Page page = visit.go("/de/");
      List<String> before = order(page);
      String first = before.getFirst();
      open(page);
      tile(page, first).locator("button").nth(2).click();
      assertThat(page.locator(".tile-status")).containsText("ist ausgeblendet");
      page.reload();
      assertThat(tile(page, first)).isHidden();
      assertThat(page.locator("[data-tile]:visible")).hasCount(before.size() - 1);

      open(page);
      tile(page, before.get(1)).locator("button").nth(1).click();
      page.locator(".tile-bar button").nth(1).click();
      assertThat(order(page)).isEqualTo(before);
      page.reload();
      assertThat(tile(page, first)).isVisible();
      assertThat(page.evaluate("localStorage.getItem('tiles')")).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_jumps_when_a_page_in_the_own_order_loads(Screen screen, World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(screen))) {
      List<String> turned = order(visit.go("/de/")).reversed();
      remember(visit.page(), turned, List.of(turned.get(1)));
      visit.context().addInitScript(WATCH_SHIFTS);
      Page page = visit.go("/de/");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.evaluate("document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => done(1))))");

      assertThat(order(page)).isEqualTo(turned);
      assertThat(((Number) page.evaluate("window.shift")).doubleValue()).as("a shift that nobody sees").isLessThan(0.001);
      assertThatSeenAsHeard(page);
    }
  }

  @Test
  void a_tile_that_editors_added_appears_where_they_put_it_and_damage_counts_as_nothing(World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE))) {
      Page page = visit.go("/de/");
      List<String> before = order(page);
      remember(page, List.of(before.get(2), "gone", before.get(0)), List.of());
      page.reload();
      assertThat(order(page)).containsExactly(before.get(2), before.get(3), before.get(0), before.get(1));

      for (String damaged : List.of("{", "null", "[1]", "{\"order\":7,\"hidden\":{}}", "{\"order\":[null,{}]}")) {
        page.evaluate("text => localStorage.setItem('tiles', text)", damaged);
        page.reload();
        assertThat(order(page)).as(damaged).isEqualTo(before);
        assertThat(page.locator("[data-tile]:visible")).hasCount(before.size());
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @Looks
  void sorting_is_accessible_in_every_look(Screen screen, Theme theme, World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(screen).in(theme))) {
      Page page = visit.go("/de/");
      open(page);
      tile(page, order(page).getFirst()).locator("button").nth(2).click();
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(visit.stickingOut()).isEmpty();
    }
  }

  @Test
  void the_order_never_leaves_the_device_and_without_javascript_the_citys_order_counts(World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE))) {
      Page page = visit.go("/de/");
      open(page);
      var posts = new ArrayList<String>();
      page.onRequest(request -> posts.add(request.method() + request.url()));
      tile(page, order(page).getFirst()).locator("button").nth(1).click();
      page.reload();
      assertThat(posts).isNotEmpty().allMatch(sent -> sent.startsWith("GET") && !sent.contains("tiles="));
    }
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE).withJavaScript(false))) {
      Page page = visit.go("/de/");
      assertThat(page.locator("[data-tiles-edit]")).isHidden();
      assertThat(page.locator("[data-tile]:visible")).hasCount(4);
    }
  }

  private static void open(Page page) {
    page.locator("[data-tiles-edit]").click();
    page.locator(".tile-bar").waitFor();
  }

  private static Locator tile(Page page, String id) {
    return page.locator("[data-tile=" + id + "]");
  }

  @SuppressWarnings("unchecked")
  private static List<String> order(Page page) {
    return (List<String>) page.evaluate("[...document.querySelectorAll('[data-tile]')].map(tile => tile.dataset.tile)");
  }

  private static void remember(Page page, List<String> order, List<String> hidden) {
    page.evaluate("([order, hidden]) => localStorage.setItem('tiles', JSON.stringify({ order, hidden }))",
        List.of(order, hidden));
  }

  private static void dragBehind(Page page, String id, String other) {
    BoundingBox handle = tile(page, id).locator(".tile__drag").boundingBox();
    BoundingBox goal = tile(page, other).boundingBox();
    page.mouse().move(handle.x + 10, handle.y + 10);
    page.mouse().down();
    page.mouse().move(goal.x + 20, goal.y + goal.height - 4, new Mouse.MoveOptions().setSteps(12));
  }

  /** Row by row, from left to right. */
  private static void assertThatSeenAsHeard(Page page) {
    double bottom = Double.NEGATIVE_INFINITY;
    BoundingBox before = null;
    for (Locator tile : page.locator("[data-tile]:visible").all()) {
      BoundingBox box = tile.boundingBox();
      boolean inOrder = before != null && Math.abs(box.y - before.y) < 1 ? box.x > before.x : box.y >= bottom - 1;
      assertThat(inOrder).as(tile.getAttribute("data-tile")).isTrue();
      bottom = Math.max(bottom, box.y + box.height);
      before = box;
    }
  }
}
