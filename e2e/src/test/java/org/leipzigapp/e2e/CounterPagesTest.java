package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;

/** The pages of messages to offices that one sees rarely, and those of the staff: accessible, within the window. */
@EndToEnd
class CounterPagesTest {

  private static final String INBOX = "/team/anfragen";

  private static Counter counter;

  @BeforeAll
  static void start(World world) throws SQLException {
    counter = Counter.open(world, "counter");
    counter.write("""
        insert into contact.inquiry (id, department, kind, item, title, reading, state, posts, sent_at, changed_at)
        select gen_random_uuid(), case when n % 3 = 0 then 'buergerbueros' else 'standesamt' end, 'service',
          'eheschliessung-anmelden', 'Eheschließung anmelden', 'de', case when n > 110 then 'answered' else 'open' end,
          1, now() - n * interval '7 hours', now() - n * interval '7 hours'
        from generate_series(1, 120) n
        """);
    counter.write("""
        insert into contact.post (inquiry, number, at, kind, words)
        select id, 1, changed_at, 'written', 'Guten Tag, wir möchten im Mai heiraten und wohnen beide in Leipzig. '
          || 'Welche Unterlagen brauchen wir, wenn eine Urkunde aus dem Ausland kommt, und wie lange dauert das?'
        from contact.inquiry
        """);
  }

  @AfterAll
  static void stop() {
    counter.close();
  }

  @ParameterizedTest
  @Looks
  void the_inbox_is_read_page_by_page(Screen screen, Theme theme, World world) {
    try (Visit visit = world.visit(counter.address(), Look.of(screen).in(theme))) {
      counter.signIn(visit);
      var findings = new Findings();
      Page inbox = visit.go(INBOX);
      assertThat(inbox.locator("main").innerText()).contains("offene Anfragen, die älteste zuerst");
      look(visit, "inbox", screen, theme, findings);
      String first = inbox.locator(".team-rows a").first().getAttribute("href");
      inbox.locator("a[rel=next]").click();
      assertThat(inbox.locator(".team-rows a").first().getAttribute("href")).isNotEqualTo(first);
      look(visit, "inbox-next", screen, theme, findings);
      visit.go(INBOX + "?amt=ordnungsamt");
      look(visit, "inbox-empty", screen, theme, findings);
      findings.assertNone();
    }
  }

  @ParameterizedTest
  @Looks
  void a_thread_is_answered_handed_over_and_closed_on_one_page(Screen screen, Theme theme, World world) {
    try (Visit visit = world.visit(counter.address(), Look.of(screen).in(theme))) {
      counter.signIn(visit);
      var findings = new Findings();
      Page desk = visit.go(INBOX);
      desk.locator(".team-rows a").first().click();
      look(visit, "desk-thread", screen, theme, findings);
      Locator hand = desk.locator("details", new Page.LocatorOptions().setHasText("An ein anderes Amt")).first();
      hand.locator("summary").click();
      look(visit, "desk-hand-over", screen, theme, findings);
      hand.locator("textarea").fill("Bitte übernehmen");
      hand.locator("form").evaluate("form => { form.noValidate = true; form.requestSubmit(); }");
      desk.locator(".team-notice").waitFor();
      assertThat(desk.locator("#bemerkung").inputValue()).isEqualTo("Bitte übernehmen");
      look(visit, "desk-hand-over-problem", screen, theme, findings);
      Locator done = desk.locator("details", new Page.LocatorOptions().setHasText("Abschließen")).last();
      done.locator("summary").click();
      look(visit, "desk-done", screen, theme, findings);
      done.locator("input[value=elsewhere]").check();
      done.locator("textarea").fill("Dafür ist das Land zuständig.");
      done.locator("button").click();
      desk.locator(".team-notice").waitFor();
      look(visit, "inbox-done", screen, theme, findings);
      findings.assertNone();
    }
  }

  @ParameterizedTest
  @Looks
  void while_the_database_is_away_the_words_come_back_and_can_be_sent_again(Screen screen, Theme theme, World world)
      throws SQLException {
    try (Visit visit = world.visit(counter.address(), Look.of(screen).in(theme))) {
      var findings = new Findings();
      Page page = visit.go("/de/kontakt?an=standesamt");
      page.locator("#worte").fill("Vorher");
      Counter.send(page);
      page.waitForTimeout(2_500);
      page.locator("#worte").fill("Mühsam getippt, während die Datenbank weg ist");
      counter.takeAwayDatabase();
      try {
        page.locator("main form.form button[type=submit]").click();
        page.locator("main [role=alert]").waitFor();
        assertThat(page.locator("#worte").inputValue()).startsWith("Mühsam getippt");
        look(visit, "contact-away", screen, theme, findings);
      } finally {
        counter.bringBackDatabase();
      }
      page.waitForCondition(() -> {
        if (page.locator(".post").count() < 2) {
          page.locator("main form.form button[type=submit]").click();
        }
        return page.locator(".post").count() == 2;
      });
      assertThat(page.locator(".post__words").last().innerText()).startsWith("Mühsam getippt");
      findings.assertNone();
    }
  }

  private static void look(Visit visit, String view, Screen screen, Theme theme, Findings findings) {
    findings.add(view, Axe.violations(visit.page()));
    assertThat(visit.stickingOut()).as(view).isEmpty();
    Pictures.take(visit.page(), view, screen, theme);
  }
}
