package org.leipzigapp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A life event from the first question to the calendar: what one answers stays in the address, the rest on the device. */
@NullUnmarked
@EndToEnd
class ChecklistTest {

  private static final String BIRTH = "/de/checklisten/geburt";
  private static final String ANSWERED =
      BIRTH + "?ort=zuhause&eltern=nicht-verheiratet&arbeit=angestellt&kasse=gesetzlich&pass=eu";
  private static final String TODAY = "2026-11-24T10:00:00+01:00";
  private static final String KEPT = "localStorage.getItem('checklist:geburt')";

  @ParameterizedTest
  @EnumSource
  void a_birth_becomes_a_dated_list_that_stays_and_goes_into_the_calendar(Screen screen, World world)
      throws IOException {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(screen))) {
      visit.page().clock().setFixedTime(TODAY);
      Page page = visit.go(BIRTH);
      int all = steps(page).count();
      for (String answer : List.of("ort=zuhause", "eltern=nicht-verheiratet", "arbeit=angestellt", "kasse=gesetzlich",
          "pass=eu")) {
        choose(page, answer);
      }
      page.waitForURL(url -> url.endsWith(ANSWERED));
      assertThat(steps(page).count()).isLessThan(all);
      assertThat(page.locator("#schritt-anzeigen-klinik, #schritt-kind-privat, #schritt-aufenthaltstitel")).hasCount(0);

      page.locator("#tag").fill("2026-11-23");
      assertThat(due(page, "anzeigen-zuhause")).hasText("bis Mo., 30. November 2026 (in 6 Tagen)");
      assertThat(due(page, "elterngeld")).hasText("bis Mo., 22. Februar 2027");
      assertThat(due(page, "kita")).hasText("am besten bis So., 23. Mai 2027");
      assertThat(due(page, "elternzeit")).hasText("Die Frist war am So., 4. Oktober 2026");
      assertThat(page.locator("#schritt-elternzeit [data-late]")).isVisible();
      assertThat(page.locator("#schritt-kita [data-late]")).isHidden();

      tick(page, "anzeigen-zuhause");
      tick(page, "elternzeit");
      String progress = "2 von " + steps(page).count() + " erledigt";
      assertThat(page.locator("[data-progress]")).hasText(progress);
      assertThat(page.locator("#schritt-elternzeit [data-late]")).isHidden();

      page.reload();
      assertThat(page.locator("[data-progress]")).hasText(progress);
      assertThat(page.locator("#tag")).hasValue("2026-11-23");
      assertThat(page.locator("#schritt-anzeigen-zuhause [data-tick]")).isChecked();
      assertThat(visit.path()).isEqualTo(ANSWERED);

      CalendarFile calendar = download(page);
      assertThat(calendar.entries()).extracting(entry -> entry.get("DTSTART;VALUE=DATE"))
          .contains("20270222", "20270523").doesNotContain("20261130", "20261004");
      assertThat(visit.complaints()).isEmpty();
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(visit.stickingOut()).isEmpty();
      assertThatNothingToldTheDay(visit);
    }
  }

  @Test
  void the_calendar_file_keeps_to_the_standard(World world) throws IOException {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE))) {
      visit.page().clock().setFixedTime(TODAY);
      Page page = visit.go(BIRTH);
      page.locator("#tag").fill("2026-11-24");
      page.locator("[data-remind]").selectOption("1");

      CalendarFile first = download(page);
      assertThat(first.entries()).hasSizeGreaterThan(3).allSatisfy(entry -> {
        assertThat(entry).containsKeys("UID", "DTSTAMP", "SUMMARY", "DESCRIPTION", "URL");
        LocalDate day = CalendarFile.day(entry.get("DTSTART;VALUE=DATE"));
        assertThat(CalendarFile.day(entry.get("DTEND;VALUE=DATE"))).isEqualTo(day.plusDays(1));
        assertThat(entry.get("TRIGGER")).isEqualTo("-PT15H");
        assertThat(entry.get("DTSTAMP")).isEqualTo("20261124T090000Z");
        assertThat(CalendarFile.text(entry.get("SUMMARY"))).endsWith("(Ein Kind ist da)");
        assertThat(CalendarFile.text(entry.get("DESCRIPTION"))).contains("\n").doesNotContain("\\");
      });
      assertThat(first.raw()).contains("\\,").endsWith("END:VCALENDAR\r\n");
      assertThat(first.entries()).extracting(entry -> entry.get("UID")).doesNotHaveDuplicates();

      page.locator("[data-remind]").selectOption("");
      CalendarFile again = download(page);
      assertThat(again.raw()).doesNotContain("VALARM");
      assertThat(again.entries()).extracting(entry -> entry.get("UID"))
          .isEqualTo(first.entries().stream().map(entry -> entry.get("UID")).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void without_javascript_the_deadlines_stand_in_words(Screen screen, World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(screen).withJavaScript(false))) {
      Page page = visit.go(BIRTH);
      page.locator("label.chip:has(input[name=ort][value=zuhause])").click();
      page.locator("form[data-questions] button[type=submit]").click();

      assertThat(visit.path()).startsWith(BIRTH + "?").contains("ort=zuhause");
      assertThat(page.locator("#schritt-anzeigen-klinik")).hasCount(0);
      assertThat(page.locator("#schritt-anzeigen-zuhause .due"))
          .hasText("Pflicht innerhalb von einer Woche nach der Geburt");
      assertThat(page.locator("#schritt-elternzeit .due")).hasText("Pflicht spätestens 7 Wochen vor der Geburt");
      assertThat(page.locator("#schritt-vaterschaft .due")).hasText("am besten vor der Geburt");
      assertThat(page.locator("#schritt-vaterschaft p.condition"))
          .hasText("Wenn: Sie sind nicht miteinander verheiratet");
      assertThat(page.locator("#tag")).isHidden();
      assertThat(page.locator(".todos__tools button").first()).isHidden();
      assertThat(page.locator("noscript p")).isVisible();
      page.locator("#schritt-anzeigen-zuhause summary").first().click();
      assertThat(page.locator("#schritt-anzeigen-zuhause details")).containsText("Bescheinigung der Hebamme");
      assertThat(page.locator("#schritt-anzeigen-zuhause details")).containsText("Standesamt");
      assertThat(visit.stickingOut()).isEmpty();
    }
  }

  @ParameterizedTest
  @Looks
  void it_is_accessible_in_every_look(Screen screen, Theme theme, World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(screen).in(theme))) {
      visit.page().clock().setFixedTime(TODAY);
      Page page = visit.go(ANSWERED);
      page.locator("#tag").fill("2026-10-01");
      tick(page, "urkunde");
      page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
      assertThat(page.locator("[data-late]:visible").first()).isVisible();
      assertThat(Axe.violations(page)).isEmpty();
    }
  }

  @Test
  void on_paper_stand_the_steps_with_their_days_and_papers(World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.DESKTOP))) {
      visit.page().clock().setFixedTime(TODAY);
      Page page = visit.go(ANSWERED);
      page.locator("#tag").fill("2026-11-23");
      page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
      page.evaluate("window.dispatchEvent(new Event('beforeprint'))");

      for (String hidden : List.of("header", "footer", "form", ".todos__tools", "button")) {
        page.locator(hidden).all().forEach(element -> assertThat(element).isHidden());
      }
      assertThat(page.locator(".print-only")).containsText("Geburt zu Hause");
      assertThat(due(page, "anzeigen-zuhause")).isVisible();
      assertThat(page.locator("#schritt-anzeigen-zuhause details li").first()).isVisible();
    }
  }

  @Test
  void a_shared_link_carries_the_answers_and_leaves_the_others_list_alone(World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE))) {
      visit.page().clock().setFixedTime(TODAY);
      visit.page().addInitScript("Object.defineProperty(navigator, 'clipboard', { value: "
          + "{ writeText: text => { window.copied = text; return Promise.resolve(); } } });"
          + "delete Navigator.prototype.share;");
      Page page = visit.go(BIRTH + "?ort=klinik");
      choose(page, "ort=zuhause");
      page.waitForURL("**ort=zuhause**");
      page.locator("#tag").fill("2026-11-20");
      page.locator("[data-share]").click();
      assertThat(page.locator("[data-share-status]")).hasText("Der Link ist kopiert.");
      assertThat((String) page.evaluate("window.copied")).isEqualTo(world.site(City.LEIPZIG) + BIRTH + "?ort=zuhause");

      visit.go(BIRTH + "?ort=klinik");
      assertThat(page.locator("#schritt-anzeigen-klinik")).isVisible();
      assertThat((String) page.evaluate(KEPT)).contains("\"ort\":\"zuhause\"", "2026-11-20");

      visit.go(BIRTH);
      page.waitForURL("**ort=zuhause");
    }
  }

  @Test
  void everything_can_be_deleted_and_brought_back(World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE))) {
      visit.page().clock().setFixedTime(TODAY);
      Page page = visit.go(BIRTH);
      page.locator("#tag").fill("2026-11-20");
      tick(page, "kita");
      page.locator("[data-clear]").click();
      assertThat(page.evaluate(KEPT)).isNull();
      assertThat(page.locator("#tag")).hasValue("");
      assertThat(page.locator("#schritt-kita [data-tick]")).not().isChecked();

      page.locator("[data-undo]").click();
      assertThat(page.locator("#tag")).hasValue("2026-11-20");
      assertThat(page.locator("#schritt-kita [data-tick]")).isChecked();
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "2019-05-01 | Der Tag muss zwischen So., 1. Januar 2023 und Mo., 31. Dezember 2029 liegen.",
      "2100-02-28 | Der Tag muss zwischen So., 1. Januar 2023 und Mo., 31. Dezember 2029 liegen.",
      "0001-01-01 | Der Tag muss zwischen So., 1. Januar 2023 und Mo., 31. Dezember 2029 liegen."})
  void a_day_that_cannot_be_is_told_and_shows_no_deadline(String day, String words, World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE))) {
      visit.page().clock().setFixedTime(TODAY);
      Page page = visit.go(BIRTH);
      page.locator("#tag").fill(day);

      assertThat(page.locator("[data-day-problem]")).hasText(words);
      assertThat(page.locator("[data-day]:visible")).hasCount(0);
      page.locator("[data-calendar]").click();
      assertThat(page.locator("[data-calendar-status]")).hasText("Tragen Sie zuerst den Tag ein.");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      // the week after the clocks go forward and back, the last day of February, over Christmas and New Year
      "2026-03-27 | bis Di., 7. April 2026 | bis Fr., 26. Juni 2026",
      "2026-10-23 | bis Fr., 30. Oktober 2026 | bis Fr., 22. Januar 2027",
      "2024-02-29 | Die Frist war am Do., 7. März 2024 | Die Frist war am Di., 28. Mai 2024",
      "2026-12-18 | bis Mo., 28. Dezember 2026 | bis Mi., 17. März 2027",
      "2026-11-30 | bis Mo., 7. Dezember 2026 | bis So., 28. Februar 2027"})
  void days_end_where_the_law_says(String birth, String week, String months, World world) {
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE))) {
      visit.page().clock().setFixedTime("2026-03-01T08:00:00+01:00");
      Page page = visit.go(BIRTH);
      page.locator("#tag").fill(birth);

      assertThat(due(page, "anzeigen-zuhause")).hasText(week);
      assertThat(due(page, "elterngeld")).hasText(months);
    }
  }

  @Test
  void a_broken_or_forbidden_memory_breaks_nothing(World world) {
    for (String kept : List.of("{", "[]", "null", "{\"date\":\"2026-02-30\",\"done\":{\"kita\":\"gestern\",\"<b>\":1},"
        + "\"answers\":{\"ort\":\"<script>\",\"x\":[]},\"list\":\"../../\"}")) {
      try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE))) {
        visit.context().addInitScript("localStorage.setItem('checklist:geburt', " + quoted(kept) + ")");
        Page page = visit.go(BIRTH);
        assertThat(page.locator("[data-progress]")).containsText("0 von");
        assertThat(visit.path()).isEqualTo(BIRTH);
        assertThat(visit.complaints()).isEmpty();
      }
    }
    try (Visit visit = world.visit(City.LEIPZIG, Look.of(Screen.PHONE))) {
      visit.context().addInitScript(
          "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
      Page page = visit.go(BIRTH);
      tick(page, "kita");
      assertThat(page.locator("[data-progress]")).containsText("1 von");
      assertThat(page.locator("[data-clear-status]")).containsText("Ihr Gerät speichert nichts");
    }
  }

  @ParameterizedTest
  @EnumSource
  void services_and_situations_lead_to_the_lists_they_belong_to(City city, World world) {
    try (Visit visit = world.visit(city, Look.of(Screen.PHONE))) {
      Page page = visit.go("/de/services/wohnsitz-anmelden");
      Locator link = page.locator("section[aria-labelledby=events] a[href*='/checklisten/umzug']").first();
      link.click();
      assertThat(visit.path()).startsWith("/de/checklisten/umzug");
      page.locator(".crumb").click();
      assertThat(visit.path()).isEqualTo("/de/checklisten");
      assertThat(page.locator(".rows a[href*='/checklisten/umzug']").first()).isVisible();
      visit.go("/de/lebenslagen/umzug");
      assertThat(page.locator("section[aria-labelledby=events] a").first()).isVisible();
    }
  }

  @Test
  void absurd_addresses_get_a_page_or_a_clear_no(World world) {
    Http http = world.http(City.LEIPZIG);
    for (String query : List.of("?ort=mond", "?ort=klinik&ort=zuhause", "?ort=%3Cscript%3E", "?x=" + "y".repeat(3000),
        "?date=2026-11-23", "?ort=" + "%F0%9F%91%B6".repeat(40), "?ort[]=klinik", "?&&")) {
      var answer = http.get(BIRTH + query);
      assertThat(answer.statusCode()).as(query).isEqualTo(200);
      assertThat(answer.body()).as(query).doesNotContain("<script>\"", "2026-11-23T", "mond\"");
    }
    for (String path : List.of("/de/checklisten/nirgends", "/de/checklisten/..%2F", "/de/checklisten/geburt/x",
        "/de/checklisten/geburt?=&&=", "/xx/checklisten/geburt", "/de/checklisten/" + "a".repeat(5000))) {
      assertThat(Http.status(http.rawGet(path))).as(path).isBetween(400, 414);
    }
  }

  private static Locator steps(Page page) {
    return page.locator("[data-step]");
  }

  private static Locator due(Page page, String step) {
    return page.locator("#schritt-" + step + " [data-period]:not([data-kind=earliest]) [data-day]");
  }

  private static void choose(Page page, String answer) {
    String[] parts = answer.split("=");
    page.locator("label.chip:has(input[name=" + parts[0] + "][value=" + parts[1] + "])").click();
  }

  private static void tick(Page page, String step) {
    page.locator("#schritt-" + step + " [data-tick]").check();
  }

  private static CalendarFile download(Page page) throws IOException {
    Download file = page.waitForDownload(() -> page.locator("[data-calendar]").click());
    assertThat(file.suggestedFilename()).isEqualTo("geburt.ics");
    return CalendarFile.parse(Files.readString(file.path()));
  }

  /** Neither an address nor a body that left the device has the day or a tick in it. */
  private static void assertThatNothingToldTheDay(Visit visit) {
    assertThat(visit.requests()).allSatisfy(url -> assertThat(url).doesNotContain("2026-11", "tag=", "tick"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
