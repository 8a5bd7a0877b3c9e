package org.leipzigapp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Mitteilungen" in browsers: where somebody wants to be told, about what, and that it ends with one tap. */
@EndToEnd
class MessagesTest {

  private static final String INBOX = "/de/mitteilungen";
  private static final String DONE = ".kern-alert[role=status]";

  private static MessagesSite site;

  @BeforeAll
  static void start(World world) {
    site = new MessagesSite(world, "messages");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void an_address_is_asked_told_and_ended_with_one_tap(boolean javaScript, World world) {
    String address = "frieda-" + javaScript + "@example.org";
    try (Visit person = site.visit(world, Look.of(Screen.PHONE).withJavaScript(javaScript));
        Visit staff = site.staff(world, Look.of(Screen.DESKTOP))) {
      MessagesSite.addEmail(person, address);
      Page page = person.page();
      assertThat(page.locator(DONE)).containsText("sehen Sie in Ihr Postfach");
      assertThat(page.locator("[aria-labelledby=adressen] li")).containsText("wartet auf Ihre Bestätigung");

      person.go(MessagesSite.linkInMail(staff, address, "/bestaetigen/"));
      page.locator("main form button").first().click();
      assertThat(page.locator("h1")).containsText("Ihre Adresse ist bestätigt");

      MessagesSite.writeNote(person);
      assertThat(person.go(INBOX).locator(".matter__title").first()).containsText("Ihr Hinweis ist angekommen");
      person.go(MessagesSite.linkInMail(staff, address, "/abbestellen/"));
      assertThat(page.locator("h1 + .lead")).hasText(address);
      page.locator("main form button").first().click();
      assertThat(page.locator("h1")).containsText("keine Nachrichten mehr");

      MessagesSite.writeNote(person);
      site.awaitRest(page);
      assertThat(MessagesSite.mails(staff.go(MessagesSite.BOX), address)).hasCount(2);
      assertThat(person.go(INBOX).locator("[aria-labelledby=adressen] li")).hasCount(0);
      assertThat(page.locator(".matter")).hasCount(2);
      // a form that is sent as fast as a test does comes back
      assertThat(person.complaints()).allMatch(complaint -> complaint.contains("422 ("));
    }
  }

  @Test
  void who_says_it_was_not_me_is_never_asked_again(World world) {
    String address = "never@example.org";
    try (Visit person = site.visit(world, Look.of(Screen.PHONE));
        Visit staff = site.staff(world, Look.of(Screen.DESKTOP))) {
      MessagesSite.addEmail(person, address);
      person.go(MessagesSite.linkInMail(staff, address, "/bestaetigen/"));
      person.page().locator("form[action$='/nie'] button").click();
      assertThat(person.page().locator("h1")).containsText("Dorthin schreiben wir nicht mehr");

      MessagesSite.addEmail(person, address);
      assertThat(person.page().locator(DONE)).containsText("sehen Sie in Ihr Postfach");
      site.awaitRest(person.page());
      assertThat(MessagesSite.mails(staff.go(MessagesSite.BOX), address)).hasCount(1);
    }
  }

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void a_mobile_number_is_confirmed_by_the_code_that_comes_there(boolean javaScript, World world) {
    try (Visit person = site.visit(world, Look.of(Screen.PHONE).withJavaScript(javaScript))) {
      MessagesSite.addNumber(person, "0900 1234567");
      Page page = person.page();
      assertThat(page.locator("#nummer-problem")).containsText("keine SMS schicken");
      assertThat(page.locator("#nummer")).hasValue("0900 1234567");

      String number = javaScript ? "+4915123456701" : "+4915123456702";
      MessagesSite.addNumber(person, number);
      assertThat(page.locator(DONE)).containsText("gleich eine SMS");
      page.locator("input[name=code]").fill("1");
      page.locator("form[action$='/code'] button").click();
      assertThat(page.locator("input[name=code] + .field-problem")).containsText("nicht der Code");

      page.locator("input[name=code]").fill(site.code(page, number));
      page.locator("form[action$='/code'] button").click();
      assertThat(page.locator(DONE)).containsText("Handynummer ist bestätigt");
      assertThat(page.locator("[aria-labelledby=adressen] li")).containsText("bestätigt, für alles von diesem Gerät");

      page.locator("form[action$='/entfernen'] button").click();
      assertThat(page.locator(DONE)).containsText("Entfernt");
      assertThat(page.locator("[aria-labelledby=adressen] li")).hasCount(0);
      assertThat(person.complaints()).allMatch(complaint -> complaint.contains("422 ("));
    }
  }

  @Test
  void what_was_chosen_is_still_chosen_the_next_time(World world) {
    try (Visit person = site.visit(world, Look.of(Screen.PHONE))) {
      Page page = person.go(INBOX);
      page.locator("[id='contact.email']").uncheck();
      page.locator("#ruhe").check();
      page.locator("#von").fill("21:30");
      page.locator("#sammeln").check();
      page.locator("form[action$='/wahl'] button").click();
      assertThat(page.locator(DONE)).containsText("Gespeichert");

      person.go(INBOX);
      assertThat(page.locator("[id='contact.email']")).not().isChecked();
      assertThat(page.locator("[id='note.email']")).isChecked();
      assertThat(page.locator("#von")).hasValue("21:30");
      assertThat(page.locator("#sammeln")).isChecked();
    }
  }
}
