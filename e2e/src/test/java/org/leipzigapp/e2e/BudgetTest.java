package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fast means felt: what a visit may weigh, and that nothing jumps. */
@EndToEnd
class BudgetTest {

  private static final int FIRST_VISIT_BYTES = 100 * 1024;
  private static final int NEXT_PAGE_BYTES = 15 * 1024;
  private static final int PAGE_BYTES = 14 * 1024;
  private static final int FIRST_VISIT_REQUESTS = 12;
  private static final double LAYOUT_SHIFT = 0.02;

  private static final String WATCH_SHIFTS = """
      window.shift = 0;
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });""";

  @ParameterizedTest
  @Cities
  void the_first_visit_weighs_at_most_100_kilobytes_in_12_requests_and_the_next_page_15(City city, World world) {
    try (Visit visit = world.visit(city, Look.of(Screen.PHONE).keepingPages())) {
      var bytes = new AtomicLong();
      CDPSession network = visit.context().newCDPSession(visit.page());
      network.on("Network.loadingFinished", event -> bytes.addAndGet(weight(event)));
      network.send("Network.enable");

      Page page = visit.go("/de/");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      assertThat(bytes.get()).as("bytes of the first visit").isBetween(10_000L, (long) FIRST_VISIT_BYTES);
      assertThat(visit.requests()).hasSizeLessThanOrEqualTo(FIRST_VISIT_REQUESTS);

      for (String next : List.of(City.SERVICE, city.office(), "/de/services", "/de/suche?q=Ausweis")) {
        bytes.set(0);
        visit.go(next).waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(bytes.get()).as("bytes of " + next).isBetween(500L, (long) NEXT_PAGE_BYTES);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_page_of_the_city_weighs_at_most_14_kilobytes(City city, World world) {
    assertThat(world.crawl(city).pages()).allSatisfy(path -> {
      Crawl.Answer page = world.crawl(city).get(path);
      assertThat(page.encoding()).as(path).isEqualTo("gzip");
      assertThat(page.wireBytes()).as(path).isLessThanOrEqualTo(PAGE_BYTES);
    });
  }

  @ParameterizedTest
  @EnumSource
  void nothing_jumps_while_a_page_loads(Screen screen, World world) {
    for (String path : List.of("/de/", City.SERVICE, City.LEIPZIG.office())) {
      try (Visit visit = world.visit(City.LEIPZIG, Look.of(screen))) {
        visit.context().addInitScript(WATCH_SHIFTS);
        Page page = visit.go(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate("document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => done(1))))");
        double shift = ((Number) page.evaluate("window.shift")).doubleValue();
        assertThat(shift).as(path).isLessThan(LAYOUT_SHIFT);
      }
    }
  }

  @ParameterizedTest
  @Cities
  void a_page_that_did_not_change_is_not_sent_again(City city, World world) {
    Http http = world.http(city);
    String etag = http.get("/de/seiten/imprint").headers().firstValue("ETag").orElseThrow();
    var again = http.get("/de/seiten/imprint", "If-None-Match", etag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  private static long weight(JsonObject event) {
    return event.get("encodedDataLength").getAsLong();
  }
}
