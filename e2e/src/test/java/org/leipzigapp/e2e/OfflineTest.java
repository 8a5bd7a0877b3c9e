package org.leipzigapp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Offline is normal: what was seen stays readable with its age, and what one may need is there before. */
@EndToEnd
class OfflineTest {

  private static final String ACCENT = "getComputedStyle(document.querySelector('.search__button')).backgroundColor";

  @Test
  void the_installed_app_starts_without_a_network_in_the_language_and_level_read_last(World world) {
    try (Visit visit = ready(world, City.LEIPZIG, "/de/")) {
      Page page = visit.go("/en-simple/");
      Kept.awaitPage(page, "/en-simple/hilfe");
      Kept.awaitEssentials(page);
      Object accent = page.evaluate(ACCENT);
      visit.context().setOffline(true);

      visit.go("/");
      assertThat(visit.path()).isEqualTo("/en-simple/");
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      assertThat(page.locator(".stale")).containsText("offline");
      assertThat(page.evaluate(ACCENT)).as("it looks as always").isEqualTo(accent);
      assertThat(page.evaluate("document.fonts.check('600 20px \"Fira Sans\"')")).isEqualTo(true);
    }
  }

  @ParameterizedTest
  @Cities
  void emergency_numbers_offices_with_hours_and_life_events_are_there_before_one_needs_them(City city, World world) {
    try (Visit visit = ready(world, city, "/de/")) {
      visit.context().setOffline(true);

      Page page = visit.go("/de/hilfe");
      assertThat(page.locator("main")).containsText("112");
      visit.go(city.office());
      assertThat(page.locator(".hours")).isVisible();
      assertThat(page.locator("p.stale")).containsText("Gespeichert am");
      page.locator(".crumb").click();
      assertThat(visit.path()).isEqualTo("/de/aemter");
      visit.go("/de/checklisten");
      page.locator("main .rows a, main .topics a, main .card a").first().click();
      assertThat(page.locator("h1")).not().hasText("Ohne Netz");
    }
  }

  @Test
  void what_was_read_stays_readable_and_says_how_old_it_is(World world) {
    try (Visit visit = ready(world, City.LEIPZIG, "/de/")) {
      Page page = visit.go(City.CASE);
      Kept.awaitPage(page, City.CASE);
      visit.context().setOffline(true);

      visit.go(City.CASE);
      assertThat(page.locator("#case-result")).containsText("116 116");
      assertThat(page.locator("p.stale")).hasText(
          Pattern.compile("Gespeichert am \\d+\\. \\S+ um \\d\\d:\\d\\d, ohne Netz"));
    }
  }

  @Test
  void whether_an_office_is_open_is_told_as_of_then(World world) {
    try (Visit visit = ready(world, City.LEIPZIG, "/de/")) {
      visit.context().setOffline(true);
      Page page = visit.go("/de/aemter");

      List<String> states = page.locator("main .state").allInnerTexts();
      assertThat(states).hasSizeGreaterThan(30).allMatch(state -> state.matches(".*\\(Stand \\d\\d:\\d\\d\\)"));
      assertThat(page.locator(".state--open")).hasCount(0);
    }
  }

  @Test
  void yesterdays_page_no_longer_calls_its_day_today(World world) {
    try (Visit visit = ready(world, City.LEIPZIG, "/de/")) {
      Page page = visit.go(City.LEIPZIG.office());
      Kept.awaitPage(page, City.LEIPZIG.office());
      assertThat(page.locator("[data-today]")).hasCount(1);
      page.evaluate("""
          async path => {
            for (const name of await caches.keys()) {
              const cache = await caches.open(name);
              const kept = await cache.match(path);
              if (!kept) continue;
              const headers = new Headers(kept.headers);
              headers.set('X-Kept-At', new Date(Date.now() - 86400000).toISOString());
              await cache.put(path, new Response(await kept.text(), { headers }));
            }
          }""", City.LEIPZIG.office());
      visit.context().setOffline(true);

      visit.go(City.LEIPZIG.office());
      assertThat(page.locator("[data-today]")).hasCount(0);
      assertThat(page.locator(".hours__today")).hasCount(0);
      assertThat(page.locator(".hours tr")).hasCount(7);
    }
  }

  @Test
  void a_page_that_was_never_seen_is_answered_honestly_with_what_there_is(World world) {
    try (Visit visit = ready(world, City.LEIPZIG, City.SERVICE)) {
      Kept.awaitPage(visit.page(), City.SERVICE);
      visit.context().setOffline(true);
      Page page = visit.go("/de/services/hund-anmelden");

      assertThat(page.locator("h1")).hasText("Ohne Netz");
      assertThat(page.locator("[data-missing]").first()).isVisible();
      assertThat(page.locator(".emergency")).containsText("112");
      assertThat(page.locator("[data-kept-list] a")).containsText(new String[] {"Personalausweis beantragen"});
      assertThat(page.locator("#q")).isVisible();
      assertThat(Axe.violations(page)).isEmpty();

      visit.context().setOffline(false);
      page.locator("[data-missing] a").click();
      assertThat(page.locator("h1")).containsText("Hund");
    }
  }

  @Test
  void on_a_slow_line_the_kept_page_comes_first_and_the_new_one_is_kept_for_later(World world) {
    try (var gate = new Gate(world.site(City.LEIPZIG));
        Visit visit = world.visit(gate.address(), Look.of(Screen.PHONE).keepingPages())) {
      Page page = visit.go(City.SERVICE);
      Kept.awaitEssentials(page);
      gate.hold();
      gate.update();

      visit.go(City.SERVICE);
      assertThat(page.locator("p.stale")).containsText("Das Netz ist gerade zu langsam");
      assertThat(page.title()).doesNotContain("(next)");
      page.locator("#q").fill("was ich gerade tippe");
      gate.letThrough();
      page.waitForCondition(() -> isKept(page, City.SERVICE, "(next)"));
      assertThat(page.locator("#q")).hasValue("was ich gerade tippe");
      assertThat(page.title()).as("nothing is loaded anew by itself").doesNotContain("(next)");
    }
  }

  @Test
  void an_update_never_mixes_versions_and_loses_no_typed_text(World world) {
    try (var gate = new Gate(world.site(City.LEIPZIG));
        Visit visit = world.visit(gate.address(), Look.of(Screen.PHONE).keepingPages())) {
      Page page = visit.go("/de/services/reisepass");
      Kept.awaitEssentials(page);
      visit.go(City.SERVICE);
      Kept.awaitPage(page, City.SERVICE);
      page.locator("#q").fill("angefangene Frage");
      gate.update();
      Page other = visit.context().newPage();
      other.navigate(gate.address() + City.SERVICE);
      assertThat(other.title()).contains("(next)");
      other.locator("[data-new-version]:not([hidden])").waitFor();
      other.waitForCondition(() -> isKept(other, City.SERVICE, "(next)"));

      assertThat(page.locator("#q")).hasValue("angefangene Frage");
      visit.context().setOffline(true);
      for (var expected : List.of(List.of(City.SERVICE, "true"), List.of("/de/services/reisepass", "false"))) {
        other.navigate(gate.address() + expected.getFirst());
        boolean next = Boolean.parseBoolean(expected.getLast());
        assertThat(other.title().contains("(next)")).as(expected.getFirst()).isEqualTo(next);
        assertThat(files(other)).isNotEmpty().allMatch(file -> file.contains(".next.") == next);
        assertThat(other.evaluate(ACCENT)).as("its style sheet is there").isEqualTo("rgb(31, 78, 156)");
      }
    }
  }

  @Test
  void what_staff_see_interfaces_and_searches_are_never_kept(World world) {
    try (Visit visit = ready(world, City.LEIPZIG, "/de/")) {
      Page page = visit.go("/team");
      visit.go("/de/suche?q=geheime+frage");
      visit.go("/de/suche");
      page.evaluate("fetch('/api/v1/search?q=geheime+frage').then(answer => answer.text())");
      Kept.awaitPage(page, "/de/suche");

      assertThat(Kept.contents(page).values().stream().flatMap(List::stream))
          .isNotEmpty()
          .noneMatch(path -> path.startsWith("/team") || path.startsWith("/api") || path.contains("geheime"));
      visit.context().setOffline(true);
      assertThatThrownBy(() -> visit.go("/team"))
          .isInstanceOf(PlaywrightException.class);
    }
  }

  @Test
  void a_full_device_keeps_less_and_breaks_nothing(World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE).keepingPages())) {
      Page page = visit.go("/de/");
      CDPSession browser = visit.context().newCDPSession(page);
      var quota = new JsonObject();
      quota.addProperty("origin", world.site(City.LEIPZIG).toString());
      quota.addProperty("quotaSize", 150_000);
      browser.send("Storage.overrideQuotaForOrigin", quota);

      assertThat(page.evaluate("""
          caches.open('trial').then(cache => cache.put('/trial', new Response(new Uint8Array(500000))))
              .then(() => 'kept', failure => failure.name)""")).isEqualTo("QuotaExceededError");
      for (String path : List.of(City.SERVICE, "/de/aemter", City.LEIPZIG.office(), "/de/", City.CASE)) {
        assertThat(visit.go(path).locator("h1")).isVisible();
      }
      assertThat(page.evaluate("navigator.storage.estimate().then(estimate => estimate.usage <= 150000)"))
          .isEqualTo(true);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void damaged_data_on_the_device_counts_as_nothing(World world) {
    try (Visit visit = ready(world, City.LEIPZIG, City.SERVICE)) {
      Page page = visit.page();
      Kept.awaitPage(page, City.SERVICE);
      page.evaluate("""
          async path => {
            const visited = await caches.open('visited');
            await visited.put(path, new Response('<!doctype html><p>half a p', { headers: { 'X-Kept-At': 'x' } }));
            for (const name of await caches.keys()) {
              const cache = await caches.open(name);
              if (await cache.match('/de/offline/suche.json')) {
                await cache.put('/de/offline/suche.json', new Response('{"format":1,"things":'));
              }
            }
            await (await caches.open('state')).put('/state', new Response('{{{'));
          }""", City.SERVICE);
      visit.context().setOffline(true);

      visit.go(City.SERVICE);
      assertThat(page.locator("h1")).hasText("Ohne Netz");
      visit.go("/de/suche?q=perso");
      assertThat(page.locator("main")).containsText("Ohne Netz kann hier noch nicht gesucht werden");
      assertThat(page.locator("main .do a")).hasAttribute("href", "tel:115");
      visit.context().setOffline(false);
      visit.go(City.SERVICE);
      assertThat(page.locator("h1")).hasText("Personalausweis beantragen");
    }
  }

  @Test
  void who_wants_few_data_gets_only_what_was_read(World world) {
    try (var gate = new Gate(world.site(City.LEIPZIG));
        Visit visit = world.visit(gate.address(), Look.of(Screen.PHONE).keepingPages())) {
      visit.context().addInitScript(
          "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })");
      Page page = visit.go("/de/");
      Kept.awaitPage(page, "/de/");
      visit.go(City.SERVICE);
      Kept.awaitPage(page, City.SERVICE);

      assertThat(gate.asked()).noneMatch(path -> path.contains("/offline/") || path.contains("/aemter"));
      assertThat(Kept.contents(page)).doesNotContainKey("essential");
    }
  }

  @Test
  void only_so_many_visited_pages_are_kept_and_the_oldest_go_first(World world) {
    try (Visit visit = ready(world, City.LEIPZIG, "/de/")) {
      Page page = visit.page();
      List<String> services = world.crawl(City.LEIPZIG).pages().stream()
          .filter(path -> path.matches("/de/services/[a-z-]+")).limit(64).toList();
      for (String path : services) {
        page.navigate(world.site(City.LEIPZIG) + path);
      }
      Kept.awaitPage(page, services.getLast());
      page.waitForCondition(() -> Objects.requireNonNull(Kept.contents(page).get("visited")).size() <= 61);
      assertThat(Kept.has(page, services.getFirst())).isFalse();
      assertThat(Kept.has(page, services.get(63))).isTrue();
      assertThat(Kept.has(page, "/de/hilfe")).isTrue();
    }
  }

  @Test
  void what_is_kept_can_be_deleted(World world) {
    try (Visit visit = ready(world, City.LEIPZIG, City.SERVICE)) {
      Kept.awaitPage(visit.page(), City.SERVICE);
      Page page = visit.go("/de/offline");
      assertThat(page.locator("[data-missing]").first()).isHidden();
      Locator forget = page.locator("[data-forget]");
      forget.click();
      assertThat(page.locator("[data-kept-status]")).hasText("Die gespeicherten Seiten sind gelöscht.");
      assertThat(Kept.has(page, City.SERVICE)).isFalse();
      assertThat(Kept.has(page, "/de/hilfe")).isFalse();
    }
  }

  /** A visit whose device has fetched all it fetches ahead. */
  static Visit ready(World world, City city, String path) {
    Visit visit = world.visit(city, Look.of(Screen.PHONE).keepingPages());
    Kept.awaitEssentials(visit.go(path));
    return visit;
  }

  private static boolean isKept(Page page, String path, String text) {
    return Boolean.TRUE.equals(page.evaluate("""
        async ([path, text]) => {
          const found = await (await caches.open('visited')).match(path);
          return found ? (await found.text()).includes(text) : false;
        }""", List.of(path, text)));
  }

  @SuppressWarnings("unchecked")
  private static List<String> files(Page page) {
    return (List<String>) page.evaluate("""
        [...document.querySelectorAll('script[src], link[rel=stylesheet]')]
            .map(element => element.src || element.href).filter(url => url.includes('/assets/'))""");
  }
}
