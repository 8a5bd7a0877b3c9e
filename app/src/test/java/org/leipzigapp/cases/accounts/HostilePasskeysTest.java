package org.leipzigapp.cases.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.cases.Visitor;
import org.leipzigapp.passkeys.SoftPasskey;

/** What comes to the doors of accounts that no browser of ours sent. */
@NullUnmarked
class HostilePasskeysTest extends AccountsApp {

  @Test
  void an_answer_counts_once() {
    Visitor anna = visitor();
    SoftPasskey passkey = makePasskey(anna);
    Visitor laptop = visitor();
    String answer = passkey.sign(question(laptop, SIGN_IN), laptop.origin());
    assertThat(laptop.postJson(SIGN_IN, answer).statusCode()).isEqualTo(200);
    assertRefused(visitor().postJson(SIGN_IN, answer));

    Visitor ben = visitor();
    String made = new SoftPasskey().make(question(ben, PASSKEYS), ben.origin());
    int before = count("account");
    assertThat(ben.postJson(PASSKEYS, made).statusCode()).isEqualTo(200);
    assertThat(visitor().postJson(PASSKEYS, made).statusCode()).isEqualTo(400);
    assertThat(count("account")).isEqualTo(before + 1);
  }

  @Test
  void an_answer_counts_for_five_minutes() {
    SoftPasskey passkey = makePasskey(visitor());
    Visitor late = visitor();
    String answer = passkey.sign(question(late, SIGN_IN), late.origin());
    clock.forward(Duration.ofMinutes(6));
    assertRefused(late.postJson(SIGN_IN, answer));
  }

  @Test
  void a_question_of_somebody_else_is_not_answered() {
    SoftPasskey passkey = makePasskey(visitor());
    Visitor mallory = visitor();
    String other = question(mallory, SIGN_IN).replaceAll("\"challenge\":\"[^\"]+\"",
        "\"challenge\":\"OTk5OTk5OTk5OS5ub3RoaW5nLm5vdGhpbmc\"");
    assertRefused(mallory.postJson(SIGN_IN, passkey.sign(other, mallory.origin())));
    for (String path : List.of(PASSKEYS, "/team/anmelden/passkey")) {
      // signed by us, but for another door
      String elsewhere = question(mallory, path).replace("\"rp\":{\"", "\"rpId\":\"127.0.0.1\",\"rp\":{\"");
      assertRefused(mallory.postJson(SIGN_IN, passkey.sign(elsewhere, mallory.origin())));
    }
    assertThat(signIn(mallory, passkey).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://elsewhere.example", "http://127.0.0.1:1", "https://127.0.0.1", "null", ""})
  void a_passkey_that_was_asked_on_another_site_is_refused(String origin) {
    SoftPasskey passkey = makePasskey(visitor());
    Visitor mallory = visitor();
    assertRefused(mallory.postJson(SIGN_IN, passkey.sign(question(mallory, SIGN_IN), origin)));
    String question = question(mallory, PASSKEYS);
    assertThat(mallory.postJson(PASSKEYS, new SoftPasskey().make(question, origin)).statusCode()).isEqualTo(400);
  }

  @Test
  void a_passkey_for_another_site_is_refused() {
    SoftPasskey passkey = makePasskey(visitor());
    Visitor mallory = visitor();
    String question = question(mallory, SIGN_IN).replace("\"rpId\":\"127.0.0.1\"", "\"rpId\":\"elsewhere.example\"");
    assertThat(question).contains("elsewhere");
    assertRefused(mallory.postJson(SIGN_IN, passkey.sign(question, mallory.origin())));
  }

  @Test
  void nobody_comes_in_whom_the_passkey_did_not_see() {
    SoftPasskey passkey = makePasskey(visitor());
    assertRefused(signIn(visitor(), passkey.withoutVerifying()));
    assertThat(keep(visitor(), new SoftPasskey().withoutVerifying()).statusCode()).isEqualTo(400);
  }

  @Test
  void a_key_that_we_do_not_know_a_wrong_signature_and_a_wrong_owner_are_answered_alike() {
    SoftPasskey annas = makePasskey(visitor());
    SoftPasskey bens = makePasskey(visitor());
    HttpResponse<String> unknown = signIn(visitor(), new SoftPasskey().withUserHandle(annas.userHandle()));
    HttpResponse<String> wrong =
        signIn(visitor(), new SoftPasskey().withId(annas.id()).withUserHandle(annas.userHandle()));
    HttpResponse<String> owner = signIn(visitor(), bens.withUserHandle(annas.userHandle()));
    HttpResponse<String> nobody = signIn(visitor(), annas.withUserHandle(new byte[0]));
    for (HttpResponse<String> answer : List.of(unknown, wrong, owner, nobody)) {
      assertRefused(answer);
      assertThat(answer.body()).isEqualTo(unknown.body());
    }
  }

  @Test
  void a_copied_key_whose_counter_lags_behind_is_refused() {
    Visitor anna = visitor();
    SoftPasskey passkey = makePasskey(anna).countingFrom(20);
    assertThat(signIn(visitor(), passkey).statusCode()).isEqualTo(200);
    assertRefused(signIn(visitor(), passkey.countingFrom(5)));
    assertThat(signIn(visitor(), passkey.countingFrom(30)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_passkey_of_somebody_else_cannot_be_taken_over_by_its_id() {
    Visitor anna = visitor();
    SoftPasskey annas = makePasskey(anna);
    assertThat(keep(visitor(), new SoftPasskey().withId(annas.id())).statusCode()).isEqualTo(400);
    assertThat(signIn(visitor(), annas).statusCode()).isEqualTo(200);
  }

  @Test
  void odd_passkeys_are_kept_or_refused_and_break_nothing() {
    assertThat(keep(visitor(), new SoftPasskey().withId(new byte[5000])).statusCode()).isEqualTo(400);
    assertThat(keep(visitor(), new SoftPasskey().withTransport("\u0000")).statusCode()).isIn(200, 400);
    assertThat(keep(visitor(), new SoftPasskey().withTransport("x".repeat(3000))).statusCode()).isIn(200, 400);
  }

  @Test
  void an_answer_for_a_new_account_adds_nothing_to_an_account_and_the_other_way_round() {
    Visitor anna = visitor();
    String asked = question(anna, PASSKEYS);
    makePasskey(anna);
    assertThat(anna.postJson(PASSKEYS, new SoftPasskey().make(asked, anna.origin())).statusCode()).isEqualTo(400);
    String own = question(anna, PASSKEYS);
    int before = count("passkey");
    Visitor mallory = visitor();
    assertThat(mallory.postJson(PASSKEYS, new SoftPasskey().make(own, mallory.origin())).statusCode()).isEqualTo(400);
    assertThat(count("passkey")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "\"x\"", "{\"id\":1}", "{\"response\":{\"clientDataJSON\":\"e30\"}}",
      "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"%%\"}}", "\u0000"})
  void whatever_is_sent_there_is_an_answer(String body) {
    Visitor mallory = visitor();
    assertRefused(mallory.postJson(SIGN_IN, body));
    assertThat(mallory.postJson(PASSKEYS, body).statusCode()).isEqualTo(400);
    assertThat(mallory.secret()).isNull();
  }

  @Test
  void huge_and_deep_bodies_are_not_read_to_the_end() {
    Visitor mallory = visitor();
    for (String body : List.of("{\"id\":\"" + "A".repeat(300_000) + "\"}", "[".repeat(60_000))) {
      assertRefused(mallory.postJson(SIGN_IN, body));
      assertThat(mallory.postJson(PASSKEYS, body).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void another_site_can_do_nothing_for_somebody() {
    Visitor anna = visitor();
    makePasskey(anna);
    for (String path : List.of(SIGN_IN, SIGN_IN + "/frage", PASSKEYS, PASSKEYS + "/frage", PASSKEYS + "/entfernen",
        ACCOUNT + "/andere", ACCOUNT + "/loeschen")) {
      assertThat(anna.postFromElsewhere(path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(anna.get(ACCOUNT).statusCode()).isEqualTo(200);
  }

  @Test
  void one_network_asks_so_often_and_others_go_on() {
    SoftPasskey passkey = makePasskey(visitor());
    Visitor mallory = visitor();
    for (int i = 0; i < PASSKEYS_PER_HOUR; i++) {
      assertThat(mallory.postJson(SIGN_IN, "{}").statusCode()).isEqualTo(401);
    }
    for (String path : List.of(SIGN_IN, SIGN_IN + "/frage", PASSKEYS, PASSKEYS + "/frage")) {
      assertThat(mallory.postJson(path, "{}").statusCode()).as(path).isEqualTo(429);
    }
    assertThat(signIn(visitor(), passkey).statusCode()).isEqualTo(200);
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(Visitor.cookiesOf(answer)).isEmpty();
  }
}
