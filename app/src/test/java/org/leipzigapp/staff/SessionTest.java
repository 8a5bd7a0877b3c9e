package org.leipzigapp.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionTest extends StaffApp {

  private static final Set<Role> EDITOR = Set.of(Role.EDITOR);

  @Test
  void nobody_gets_past_the_gate_unknown() {
    for (String path : new String[] {"/team", "/team/", "/team/konto", "/team/mitarbeitende", "/team/protokoll",
        "/team/konto/code-app", "/team/mitarbeitende/neu", "/team/probe?right=WRITE&office=rathaus"}) {
      HttpResponse<String> answer = browser().get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(303);
      assertThat(Browser.location(answer)).startsWith("/team/anmelden");
    }
  }

  @Test
  void a_session_ends_after_eight_hours_without_use_and_says_so() {
    Browser browser = signIn(member(EDITOR));
    CLOCK.move(Duration.ofHours(7));
    assertThat(browser.get("/team").statusCode()).isEqualTo(200);
    CLOCK.move(Duration.ofHours(7));
    assertThat(browser.get("/team").statusCode()).isEqualTo(200);
    CLOCK.move(Duration.ofHours(1));
    assertThat(browser.get("/team").statusCode()).isEqualTo(200);
    CLOCK.move(Duration.ofHours(1).plusMinutes(1));

    HttpResponse<String> over = browser.get("/team/konto");

    assertThat(Browser.location(over)).isEqualTo("/team/anmelden?to=%2Fteam%2Fkonto&grund=abgelaufen");
    assertThat(browser.get(Browser.location(over)).body()).contains("Ihre Anmeldung ist abgelaufen");
    assertThat(browser.cookie("staff_session")).isEmpty();
  }

  @Test
  void a_session_that_was_not_used_for_eight_hours_is_over() {
    Browser browser = signIn(member(EDITOR));
    CLOCK.move(Duration.ofHours(8).plusMinutes(1));

    assertThat(Browser.location(browser.get("/team"))).contains("grund=abgelaufen");
  }

  @Test
  void a_forged_session_is_told_in_clear_words() {
    Browser browser = browser();
    for (String token : new String[] {"abc", "A".repeat(43), "x".repeat(3000)}) {
      browser.setCookie("staff_session", token);
      String to = Browser.location(browser.get("/team"));
      assertThat(to).isEqualTo("/team/anmelden?grund=unbekannt");
      assertThat(browser.get(to).body()).contains("Diese Anmeldung kennen wir nicht");
    }
  }

  @Test
  void signing_in_makes_a_new_session_and_ends_the_one_before() {
    Person person = member(EDITOR);
    Browser browser = signIn(person);
    String before = browser.cookie("staff_session").orElseThrow().getValue();

    signIn(person, browser);

    assertThat(browser.cookie("staff_session").orElseThrow().getValue()).isNotEqualTo(before);
    Browser thief = browser();
    thief.setCookie("staff_session", before);
    assertThat(thief.get("/team").statusCode()).isEqualTo(303);
  }

  @Test
  void the_database_knows_only_a_hash_of_what_the_browser_holds() {
    String token = signIn(member(EDITOR)).cookie("staff_session").orElseThrow().getValue();

    assertThat(database.sql("select count(*) from staff.session where token_hash = convert_to(:token, 'UTF8')")
        .param("token", token).query(Integer.class).single()).isZero();
  }

  @Test
  void signing_out_ends_this_session_and_signing_out_everywhere_all() {
    Person person = member(EDITOR);
    Browser office = signIn(person);
    Browser home = signIn(person);
    Browser train = signIn(person);

    train.post("/team/abmelden");
    assertThat(train.get("/team").statusCode()).isEqualTo(303);
    assertThat(home.get("/team").statusCode()).isEqualTo(200);

    home.post("/team/abmelden/ueberall");
    assertThat(home.get("/team").statusCode()).isEqualTo(303);
    assertThat(office.get("/team").statusCode()).isEqualTo(303);
  }

  @Test
  void one_can_end_a_single_own_session_but_no_session_of_others() {
    Person person = member(EDITOR);
    Browser office = signIn(person);
    Browser home = signIn(person);
    Browser other = signIn(member(EDITOR));
    String page = home.get("/team/konto").body();
    String id = Browser.find("sitzungen/beenden.*?name=\"id\" value=\"([0-9a-f-]{36})\"", page).orElseThrow();

    other.post("/team/konto/sitzungen/beenden", "id", id);
    assertThat(office.get("/team").statusCode()).isEqualTo(200);
    home.post("/team/konto/sitzungen/beenden", "id", "no id");

    home.post("/team/konto/sitzungen/beenden", "id", id);
    assertThat(office.get("/team").statusCode()).isEqualTo(303);
    assertThat(home.get("/team").statusCode()).isEqualTo(200);
  }

  @Test
  void a_form_that_lost_its_session_keeps_what_was_typed() {
    Person person = member(EDITOR);
    Browser browser = signIn(person);
    CLOCK.move(Duration.ofHours(9));
    String typed = "Ein langer Text, der Mühe gekostet hat <b>&";

    HttpResponse<String> lost = browser.post("/team/probe", "text", typed, "id", "7", "password", "geheim");

    assertThat(lost.statusCode()).isEqualTo(401);
    assertThat(lost.body())
        .contains("Sie sind nicht mehr angemeldet", "action=\"/team/probe\"", "name=\"id\" value=\"7\"",
            "Mühe gekostet hat &lt;b&gt;&amp;")
        .doesNotContain("geheim");
    signIn(person, browser);
    assertThat(browser.post("/team/probe", "text", typed).body()).startsWith("saved by");
  }

  @Test
  void a_script_that_lost_its_session_is_told_by_the_status() {
    assertThat(browser().get("/team", "Sec-Fetch-Dest", "empty").statusCode()).isEqualTo(401);
  }

  @Test
  void a_link_in_a_mail_finds_who_is_signed_in() {
    HttpResponse<String> answer = browser().get("/team/konto?fertig=name", "Sec-Fetch-Site", "cross-site");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("content=\"0;url=/team/konto?fertig=name\"");
  }

  @Test
  void a_public_page_never_looks_at_a_staff_cookie() {
    HttpResponse<String> answer = browser().get("/de/", "Cookie", "staff_session=abc");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
  }
}
