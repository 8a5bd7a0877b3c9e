package org.leipzigapp.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest extends StaffApp {

  private static final Set<Role> EDITOR = Set.of(Role.EDITOR);

  @Test
  void the_first_administrator_comes_by_a_link_that_works_once() {
    Person ada = administrator();

    assertThat(signIn(ada).get("/team").body()).contains("Guten Tag, Ada Admin");
    assertThat(firstLink()).isEmpty();
    assertThat(ada.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void a_link_that_was_used_or_never_made_or_is_a_day_old_says_so() {
    String used = invite(EDITOR);
    accept(used, "Vera", "vera@example.org");
    String old = invite(EDITOR);
    CLOCK.move(Duration.ofHours(25));

    for (String link : new String[] {used, old, "/team/einladung/abc", "/team/einladung/" + "x".repeat(200)}) {
      HttpResponse<String> answer = browser().get(link);
      assertThat(answer.statusCode()).as(link).isEqualTo(410);
      assertThat(answer.body()).contains("Dieser Link gilt nicht mehr");
      assertThat(browser().post(link, "name", "x").statusCode()).isEqualTo(410);
    }
  }

  @ParameterizedTest
  @CsvSource({"'', Name", "kurz, zu kurz", "aaaaaaaaaaaaaa, leicht zu erraten", "passwort passwort, leicht zu erraten",
      "Vera Veramann 1, leicht zu erraten"})
  void a_weak_password_is_refused_in_plain_words_and_the_link_stays_good(String password, String words) {
    String link = invite(EDITOR);
    Browser browser = browser();
    String secret = secretOn(browser.get(link).body());

    String name = password.isEmpty() ? "" : "Vera";
    HttpResponse<String> answer = browser.post(link, "name", name, "password", password, "code", code(secret));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(words);
    assertThat(secretOn(answer.body())).isEqualTo(secret);
    accept(link, "Vera", "vera@example.org");
  }

  @Test
  void a_wrong_code_of_the_new_app_is_noticed_before_it_locks_anybody_out() {
    String link = invite(EDITOR);

    HttpResponse<String> answer = browser().post(link, "name", "Vera", "password", PASSWORD, "code", "000000");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Dieser Code stimmt nicht");
  }

  @Test
  void after_signing_in_one_is_where_one_wanted_to_go() {
    Person person = member(EDITOR);
    Browser browser = browser();

    String ask = Browser.location(browser.get("/team/konto"));
    CLOCK.move(Duration.ofSeconds(60));
    HttpResponse<String> answer = browser.post("/team/anmelden", "to", "/team/konto", "email", person.email(),
        "password", PASSWORD, "code", code(person.secret()));

    assertThat(ask).isEqualTo("/team/anmelden?to=%2Fteam%2Fkonto");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Browser.location(answer)).isEqualTo("/team/konto");
  }

  @Test
  void the_cookies_are_for_the_staff_room_alone_and_no_script_sees_them() {
    HttpResponse<String> answer = signIn(member(EDITOR), browser());

    assertThat(answer.headers().allValues("Set-Cookie")).hasSize(2).allSatisfy(cookie ->
        assertThat(cookie).contains("Path=/team", "HttpOnly", "SameSite=Strict").doesNotContain("Secure"));
    assertThat(browser().get("/team/anmelden").headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void behind_https_the_cookies_are_secure() {
    Person person = member(EDITOR);
    CLOCK.move(Duration.ofSeconds(60));

    HttpResponse<String> answer = browser().postBehindProxy("/team/anmelden", "email", person.email(), "password",
        PASSWORD, "code", code(person.secret()));

    assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("; Secure"));
  }

  @Test
  void a_wrong_name_a_wrong_password_a_wrong_code_and_a_locked_member_get_the_same_answer() {
    Person person = member(EDITOR);
    Person locked = member(EDITOR);
    database.sql("update staff.member set locked = true where email = :email").param("email", locked.email()).update();
    CLOCK.move(Duration.ofSeconds(60));

    for (HttpResponse<String> answer : new HttpResponse[] {
        attempt("niemand@example.org", PASSWORD, "123456"),
        attempt(person.email(), "falsch falsch", code(person.secret())),
        attempt(person.email(), PASSWORD, "000000"), attempt(locked.email(), PASSWORD, code(locked.secret())),
        attempt("", "", ""), attempt("x".repeat(5000), "x".repeat(5000), "x".repeat(5000))}) {
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("Das passt nicht zusammen");
    }
  }

  @Test
  void a_code_works_once() {
    Person person = member(EDITOR);
    CLOCK.move(Duration.ofSeconds(60));
    String code = code(person.secret());

    assertThat(attempt(person.email(), PASSWORD, code).statusCode()).isEqualTo(303);
    assertThat(attempt(person.email(), PASSWORD, code).statusCode()).isEqualTo(401);
    CLOCK.move(Duration.ofSeconds(30));
    assertThat(attempt(person.email(), PASSWORD, code).statusCode()).isEqualTo(401);
    assertThat(attempt(person.email(), PASSWORD, code(person.secret())).statusCode()).isEqualTo(303);
  }

  @Test
  void a_recovery_code_works_once_however_it_is_typed() {
    Person person = member(EDITOR);
    String code = person.recoveryCodes().getFirst();

    HttpResponse<String> first = attempt(person.email(), PASSWORD, " " + code.toUpperCase().replace("-", " "));

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(attempt(person.email(), PASSWORD, code).statusCode()).isEqualTo(401);
    assertThat(attempt(person.email(), PASSWORD, person.recoveryCodes().get(1)).statusCode()).isEqualTo(303);
  }

  @Test
  void who_guesses_has_to_wait_longer_and_longer_and_is_told_how_long() {
    Person person = member(EDITOR);
    for (int i = 0; i < 3; i++) {
      assertThat(attempt(person.email(), "falsch", "1").statusCode()).isEqualTo(401);
    }

    HttpResponse<String> refused = attempt(person.email(), PASSWORD, code(person.secret()));

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.body()).contains("In 1 Sekunden geht es weiter").contains("value=\"" + person.email());
    CLOCK.move(Duration.ofSeconds(1));
    assertThat(attempt(person.email(), "falsch", "1").statusCode()).isEqualTo(401);
    assertThat(attempt(person.email(), "falsch", "1").headers().firstValue("Retry-After")).contains("2");
  }

  @Test
  void a_device_that_signed_in_before_is_not_kept_waiting_by_a_stranger() {
    Person person = member(EDITOR);
    Browser own = signIn(person);
    own.post("/team/abmelden");
    for (int i = 0; i < 5; i++) {
      attempt(person.email(), "falsch", "1");
    }
    assertThat(attempt(person.email(), "falsch", "1").statusCode()).isEqualTo(429);

    assertThat(signIn(person, own).statusCode()).isEqualTo(303);
  }

  @Test
  void a_forged_note_of_a_known_device_helps_nobody() {
    Person person = member(EDITOR);
    for (int i = 0; i < 3; i++) {
      attempt(person.email(), "falsch", "1");
    }
    Browser forger = browser();
    forger.setCookie("staff_device", "abc.def");

    assertThat(forger.post("/team/anmelden", "email", person.email(), "password", "falsch", "code", "1").statusCode())
        .isEqualTo(429);
  }

  @Test
  void signing_in_from_another_site_is_refused() {
    assertThat(browser().postFrom("https://evil.example", "/team/anmelden").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> attempt(String email, String password, String code) {
    return browser().post("/team/anmelden", "email", email, "password", password, "code", code);
  }
}
