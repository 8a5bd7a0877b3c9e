package org.leipzigapp.cases.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.cases.CasesApp;
import org.leipzigapp.cases.Matter;
import org.leipzigapp.cases.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Bringing a matter onto another device with the code on paper, and guessing at codes. */
@NullUnmarked
class CodesTest extends CasesApp {

  private static final String ENTER = "/de/anliegen/code";

  @Autowired private CodeHashes hashes;

  @Test
  void a_code_brings_its_matter_onto_any_device_and_no_other_matter() {
    Visitor anna = visitor();
    Opened first = open(anna, "Frage zum Personalausweis");
    Opened second = open(anna, "Etwas anderes");
    Visitor ben = visitor();

    HttpResponse<String> answer = ben.post(ENTER, "code", " " + first.code().toLowerCase(java.util.Locale.ROOT));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(ben.page(Visitor.location(answer)).select(".matter__title").eachText())
        .containsExactly("Frage zum Personalausweis");
    assertThat(has(ben, first)).isTrue();
    assertThat(has(ben, second)).isFalse();
    assertThat(has(anna, first)).isTrue();
  }

  @Test
  void the_database_holds_no_code_and_nothing_that_one_could_be_worked_out_from_without_the_device() {
    Opened opened = open(visitor(), "Frage");
    String kept = database.sql("select string_agg(code::text, '') from cases.code").query(String.class).single();

    assertThat(kept).contains(opened.matter().toString())
        .doesNotContain(opened.code(), opened.code().replace("-", ""));
  }

  @Test
  void the_answer_is_the_same_whether_or_not_there_is_such_a_code() {
    Opened opened = open(visitor(), "Frage");
    Visitor right = visitor();
    Visitor wrong = visitor();

    HttpResponse<String> hit = right.post(ENTER, "code", opened.code());
    HttpResponse<String> miss = wrong.post(ENTER, "code", Code.random().grouped());
    assertThat(miss.statusCode()).isEqualTo(hit.statusCode());
    assertThat(miss.body()).isEqualTo(hit.body());
    assertThat(Visitor.location(miss)).isEqualTo(Visitor.location(hit));
    assertThat(names(miss)).isEqualTo(names(hit));
    assertThat(Visitor.cookiesOf(miss)).hasSameSizeAs(Visitor.cookiesOf(hit)).hasSize(1);
    assertThat(wrong.page(Visitor.location(miss)).select("[role=status]").text())
        .isEqualTo(right.page(Visitor.location(hit)).select("[role=status]").text()).isNotEmpty();
  }

  @Test
  void a_hit_and_a_miss_cost_the_database_the_same_statements() {
    Opened opened = open(visitor(), "Frage");
    Visitor ben = visitor();
    ben.post(ENTER, "code", Code.random().grouped());
    String plan = "explain (format text, costs off) " + CodeStore.USE;
    List<String> hit = plan(plan, Code.read(opened.code()).orElseThrow());
    assertThat(plan(plan, Code.random())).isEqualTo(hit);
    // a device that is known writes in both cases, so that a commit that waits for the disk tells nothing
    clock.forward(Duration.ofMinutes(1));
    ben.post(ENTER, "code", Code.random().grouped());
    assertThat(database.sql("select max(seen) > now() + interval '30 seconds' from cases.device")
        .query(Boolean.class).single()).isTrue();
  }

  @Test
  void who_guesses_is_sent_away_in_the_same_words_even_with_the_right_code_and_others_are_not() {
    Opened opened = open(visitor(), "Frage");
    Visitor mallory = visitor();
    for (int i = 0; i < CODES_PER_HOUR; i++) {
      assertThat(mallory.post(ENTER, "code", Code.random().grouped()).statusCode()).isEqualTo(303);
    }
    HttpResponse<String> miss = mallory.post(ENTER, "code", Code.random().grouped());
    HttpResponse<String> hit = mallory.post(ENTER, "code", opened.code());

    assertThat(miss.statusCode()).isEqualTo(429);
    assertThat(hit.statusCode()).isEqualTo(429);
    assertThat(hit.body()).isEqualTo(miss.body()).contains("sehr viele Codes");
    assertThat(has(mallory, opened)).isFalse();
    Visitor ben = visitor();
    ben.post(ENTER, "code", opened.code());
    assertThat(has(ben, opened)).isTrue();
  }

  @Test
  void a_typing_error_is_told_without_looking_and_costs_no_attempt() {
    Opened opened = open(visitor(), "Frage");
    char last = opened.code().charAt(13);
    String typo = opened.code().substring(0, 13) + (last == '3' ? '4' : '3');
    Visitor ben = visitor();
    int devices = count("device");
    for (int i = 0; i <= CODES_PER_HOUR; i++) {
      HttpResponse<String> answer = ben.post(ENTER, "code", typo);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("Tippfehler", "<title>Fehler: Meine Anliegen");
      assertThat(Visitor.cookiesOf(answer)).isEmpty();
    }
    assertThat(count("device")).isEqualTo(devices);
    ben.post(ENTER, "code", opened.code());
    assertThat(has(ben, opened)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x", "<script>alert(1)</script>", "' or '1'='1", "\u0000", "\ud83d\ude00"})
  void whatever_is_typed_there_is_an_answer(String typed) {
    HttpResponse<String> answer = visitor().post(ENTER, "code", typed);
    assertThat(answer.statusCode()).isIn(400, 422);
    assertThat(answer.body()).doesNotContain("<script>alert");
  }

  @Test
  void very_long_input_is_no_code() {
    assertThat(visitor().post(ENTER, "code", "A".repeat(100_000)).statusCode()).isEqualTo(422);
    assertThat(visitor().post(ENTER).statusCode()).isEqualTo(422);
  }

  @Test
  void the_code_of_what_was_deleted_opens_nothing_in_the_same_words() {
    Visitor anna = visitor();
    Opened opened = open(anna, "question", "Weg", Matter.Phase.DONE, Duration.ZERO);
    anna.post("/de/anliegen/loeschen/" + opened.matter());
    Visitor ben = visitor();

    assertThat(Visitor.location(ben.post(ENTER, "code", opened.code()))).isEqualTo("/de/anliegen?hinweis=code");
    assertThat(has(ben, opened)).isFalse();
  }

  @Test
  void a_device_that_only_received_a_matter_shows_no_code_of_it() {
    Opened opened = open(visitor(), "Frage");
    Visitor ben = visitor();
    ben.post(ENTER, "code", opened.code());

    assertThat(ben.get("/test/code/" + opened.matter()).body()).isEqualTo("none");
  }

  private List<String> plan(String sql, Code code) {
    return database.sql(sql).param("hash", hashes.hash("matter", code))
        .param("device", new UUID(0, 1)).param("now", new Timestamp(0)).query(String.class).list().stream()
        .map(line -> line.replaceAll("[0-9a-f]{64}", "the hash")).toList();
  }

  private static List<String> names(HttpResponse<String> answer) {
    return answer.headers().map().keySet().stream().sorted().toList();
  }
}
