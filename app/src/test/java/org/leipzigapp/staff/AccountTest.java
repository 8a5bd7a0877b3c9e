package org.leipzigapp.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountTest extends StaffApp {

  private static final Set<Role> EDITOR = Set.of(Role.EDITOR);
  private static final String NEW = "ein ganz anderes Wort";

  @Test
  void the_staff_room_speaks_the_members_language() {
    Browser browser = signIn(member(EDITOR));

    browser.post("/team/konto", "name", "Nora Neu", "language", "en");
    assertThat(browser.get("/team").body()).contains("Good day, Nora Neu", "<html lang=\"en\"");
    browser.post("/team/konto", "name", "Nora Neu", "language", "xx");
    assertThat(browser.get("/team").body()).contains("Good day");
    assertThat(browser.post("/team/konto", "name", "").statusCode()).isEqualTo(422);
  }

  @Test
  void a_password_is_changed_by_who_knows_it_and_signs_other_devices_out() {
    Person person = member(EDITOR);
    Browser other = signIn(person);
    Browser browser = signIn(person);

    assertThat(browser.post("/team/konto/passwort", "current", "falsch", "password", NEW).body())
        .contains("nicht Ihr jetziges Passwort");
    assertThat(browser.post("/team/konto/passwort", "current", PASSWORD, "password", "kurz").body())
        .contains("zu kurz");
    assertThat(browser.post("/team/konto/passwort", "current", PASSWORD, "password", NEW).statusCode()).isEqualTo(303);

    assertThat(browser.get("/team").statusCode()).isEqualTo(200);
    assertThat(other.get("/team").statusCode()).isEqualTo(303);
    assertThat(signIn(person, browser()).statusCode()).isEqualTo(401);
    CLOCK.move(Duration.ofSeconds(60));
    assertThat(browser().post("/team/anmelden", "email", person.email(), "password", NEW, "code",
        code(person.secret())).statusCode()).isEqualTo(303);
  }

  @Test
  void who_found_an_open_screen_cannot_guess_the_password_there() {
    Browser browser = signIn(member(EDITOR));
    for (int i = 0; i < 3; i++) {
      browser.post("/team/konto/passwort", "current", "falsch", "password", NEW);
    }

    HttpResponse<String> answer = browser.post("/team/konto/passwort", "current", PASSWORD, "password", NEW);

    assertThat(answer.body()).contains("in ein paar Minuten noch einmal");
  }

  @Test
  void another_code_app_takes_the_place_of_the_old_one() {
    Person person = member(EDITOR);
    Browser browser = signIn(person);
    String page = browser.get("/team/konto/code-app").body();
    String secret = secretOn(page);
    String signed = Browser.find("name=\"schluessel\" value=\"([^\"]+)\"", page).orElseThrow();
    CLOCK.move(Duration.ofSeconds(60));

    assertThat(browser.post("/team/konto/code-app", "schluessel", signed, "code", "000000", "current", PASSWORD)
        .statusCode()).isEqualTo(422);
    assertThat(browser.post("/team/konto/code-app", "schluessel", signed, "code", code(secret), "current", "falsch")
        .statusCode()).isEqualTo(422);
    assertThat(browser.post("/team/konto/code-app", "schluessel", signed, "code", code(secret), "current", PASSWORD)
        .statusCode()).isEqualTo(303);

    assertThat(signIn(person, browser()).statusCode()).isEqualTo(401);
    assertThat(signIn(new Person(person.name(), person.email(), secret, List.of()), browser()).statusCode())
        .isEqualTo(303);
  }

  @Test
  void a_code_app_that_was_offered_to_somebody_else_is_not_taken() {
    Browser other = signIn(member(EDITOR));
    String page = other.get("/team/konto/code-app").body();
    String signed = Browser.find("name=\"schluessel\" value=\"([^\"]+)\"", page).orElseThrow();
    Person person = member(EDITOR);
    Browser browser = signIn(person);

    browser.post("/team/konto/code-app", "schluessel", signed, "code", code(secretOn(page)), "current", PASSWORD);
    browser.post("/team/konto/code-app", "schluessel", "00.x", "code", "1", "current", PASSWORD);

    assertThat(signIn(person, browser()).statusCode()).isEqualTo(303);
  }

  @Test
  void new_recovery_codes_make_the_old_ones_void() {
    Person person = member(EDITOR);
    Browser browser = signIn(person);

    assertThat(browser.post("/team/konto/notfall-codes", "current", "falsch").statusCode()).isEqualTo(422);
    String page = browser.post("/team/konto/notfall-codes", "current", PASSWORD).body();
    List<String> fresh = Browser.findAll("<li>([a-z0-9-]{19})</li>", page);

    assertThat(fresh).hasSize(10);
    assertThat(recover(person, person.recoveryCodes().getFirst())).isEqualTo(401);
    assertThat(recover(person, fresh.getFirst())).isEqualTo(303);
    assertThat(browser.get("/team/konto").body()).contains("Notfall-Codes, die noch gelten: 9");
  }

  private int recover(Person person, String code) {
    return browser().post("/team/anmelden", "email", person.email(), "password", PASSWORD, "code", code).statusCode();
  }
}
