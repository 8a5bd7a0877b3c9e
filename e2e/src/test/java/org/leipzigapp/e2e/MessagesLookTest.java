package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;

/** Every page of messages, for people and for staff: it breaks no rule, everything fits, and there is a picture. */
@EndToEnd
class MessagesLookTest {

  private static final String INBOX = "/de/mitteilungen";
  private static final String DESK = "/team/nachrichten";

  private static MessagesSite site;

  @BeforeAll
  static void start(World world) {
    site = new MessagesSite(world, "messages-look");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @Looks
  void every_page_is_accessible_and_fits(Screen screen, Theme theme, World world) {
    String address = "frieda." + screen + "." + theme + "@sehr-lange-namen-einer-beispiel-organisation.example.org";
    Look look = Look.of(screen).in(theme);
    try (Visit person = site.visit(world, look); Visit staff = site.staff(world, look)) {
      var album = new Album(screen, theme);
      album.at(person, person.go(INBOX), "empty");
      MessagesSite.writeNote(person);
      MessagesSite.addEmail(person, address.toLowerCase(Locale.ROOT));
      MessagesSite.addNumber(person, "0151 234567" + (10 + theme.ordinal() * 2 + screen.ordinal()));
      person.page().locator("input[name=code]").fill("1");
      person.page().locator("form[action$='/code'] button").click();
      album.at(person, person.page(), "inbox");
      person.page().locator("#email").evaluate("field => { field.form.noValidate = true; field.value = 'kein@'; }");
      person.page().locator("form[action$='/email'] button").click();
      album.at(person, person.page(), "trouble");
      links(person, staff, address.toLowerCase(Locale.ROOT), album);
      desk(staff, album);
      album.findings.assertNone();
    }
  }

  private static void links(Visit person, Visit staff, String address, Album album) {
    Page page = person.go(MessagesSite.linkInMail(staff, address, "/bestaetigen/"));
    album.at(staff, staff.page(), "box-mail");
    album.at(person, page, "confirm");
    page.locator("main form button").first().click();
    album.at(person, page, "confirmed");
    album.at(person, person.go(INBOX + "/bestaetigen/" + "a".repeat(43)), "confirm-over");
    MessagesSite.writeNote(person);
    page.navigate(page.url().replaceFirst("/de/.*", MessagesSite.linkInMail(staff, address, "/abbestellen/")));
    album.at(person, page, "stop");
    page.locator("main form button").first().click();
    album.at(person, page, "stopped");
    page.locator("form[action$='/nie'] button").click();
    album.at(person, page, "refused");
    album.at(person, person.go(INBOX + "/abbestellen/" + "a".repeat(43)), "stop-unknown");
  }

  private static void desk(Visit staff, Album album) {
    site.write("""
        update messages.delivery set state = 'DEAD', reason = 'SMTP 550 5.7.1', attempts = 1
        where id = (select id from messages.delivery where state = 'SENT' order by created_at desc limit 1)
        """);
    album.at(staff, staff.go(DESK), "desk");
    album.at(staff, staff.go(DESK + "?stand=waiting"), "desk-waiting");
    album.at(staff, staff.go(DESK + "?stand=done"), "desk-done");
    for (String topic : List.of("messages", "contact", "note")) {
      album.at(staff, staff.go(DESK + "/vorlagen?thema=" + topic), "templates-" + topic);
    }
    album.at(staff, staff.go(MessagesSite.BOX), "box");
    // the page of a mail allows no scripts, not even those of a test
    String mail = staff.context().request().get(site.address() + DESK + "/vorlagen/contact/answered/de").text();
    staff.page().navigate("about:blank");
    staff.page().setContent(mail);
    album.at(staff, staff.page(), "mail");
  }

  /** What was found wrong so far. */
  private static final class Album {

    private final Findings findings = new Findings();
    private final Screen screen;
    private final Theme theme;

    Album(Screen screen, Theme theme) {
      this.screen = screen;
      this.theme = theme;
    }

    void at(Visit visit, Page page, String name) {
      findings.add(name, Axe.violations(page));
      findings.add(name, visit.stickingOut());
      Pictures.take(page, "messages-" + name, screen, theme);
      assertThat(page.locator("h1").count()).as(name).isOne();
    }
  }
}
