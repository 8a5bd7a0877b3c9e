package org.leipzigapp.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which matters, and how. */
class TimelineTest extends CasesApp {

  @Test
  void who_has_nothing_open_reads_what_the_page_is_for_and_gets_no_cookie() {
    HttpResponse<String> answer = visitor().get("/de/anliegen");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Hier steht, was Sie mit der Stadt offen haben", "noindex");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(Visitor.cookiesOf(answer)).isEmpty();
  }

  @Test
  void what_was_opened_stands_there_with_all_that_one_wants_to_know() {
    Visitor anna = visitor();
    Opened opened = open(anna, "question", "Frage zum Personalausweis", Matter.Phase.YOUR_TURN, Duration.ZERO);

    Document page = anna.page("/de/anliegen");
    assertThat(page.select(".matter").text()).contains("Frage zum Personalausweis", "Wird geprüft",
        "Bürgerbüro Gohlis", "Sie bekommen eine Antwort", "1. Dezember 2026", "Antwort lesen");
    assertThat(page.select(".matter__title a").attr("href")).isEqualTo("/de/test/" + opened.matter());
    assertThat(anna.page("/en/anliegen").select("h1").text()).isEqualTo("My matters");
  }

  @Test
  void the_cookie_is_hidden_from_scripts_and_the_database_holds_only_its_hash() {
    Visitor anna = visitor();
    UUID matter = feature("question").add("Frage", Matter.Phase.OPEN, now());
    HttpResponse<String> answer = anna.post("/test/open/question/" + matter);

    assertThat(Visitor.cookiesOf(answer)).singleElement().asString()
        .startsWith("meine_anliegen=").contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=34214400");
    String kept = database.sql("select string_agg(device::text, '') from cases.device").query(String.class).single();
    assertThat(kept).isNotEmpty().doesNotContain(anna.secret());
  }

  @Test
  void opened_twice_it_is_there_once_with_the_same_code() {
    Visitor anna = visitor();
    Opened opened = open(anna, "Doppelt");
    String again = anna.post("/test/open/question/" + opened.matter()).body();

    assertThat(again).isEqualTo(opened.code()).matches("[0-9A-Y]{4}-[0-9A-Y]{4}-[0-9A-Y]{4}");
    assertThat(anna.get("/test/code/" + opened.matter()).body()).isEqualTo(opened.code());
    assertThat(anna.page("/de/anliegen").select(".matter")).hasSize(1);
  }

  @Test
  void what_is_rolled_back_is_not_there() {
    Visitor anna = visitor();
    UUID matter = feature("question").add("Frage", Matter.Phase.OPEN, now());
    anna.post("/test/open/question/" + matter, "fail", "true");

    assertThat(anna.get("/test/has/" + matter).body()).isEqualTo("false");
    assertThat(anna.page("/de/anliegen").select(".matter")).isEmpty();
  }

  @Test
  void the_newest_change_stands_first_and_what_is_done_stands_below() {
    Visitor anna = visitor();
    open(anna, "question", "Alt", Matter.Phase.OPEN, Duration.ofDays(3));
    open(anna, "permit", "Erledigt", Matter.Phase.DONE, Duration.ofMinutes(1));
    open(anna, "repair", "Neu", Matter.Phase.OPEN, Duration.ofHours(1));
    open(anna, "question", "Mittel", Matter.Phase.YOUR_TURN, Duration.ofDays(1));

    Document page = anna.page("/de/anliegen");
    assertThat(page.select(".matter__title").eachText()).containsExactly("Neu", "Mittel", "Alt", "Erledigt");
    assertThat(page.select("h2").eachText()).contains("Offen (3)", "Erledigt (1)");
  }

  @Test
  void with_several_kinds_one_of_them_can_be_shown_alone() {
    Visitor anna = visitor();
    open(anna, "question", "Frage", Matter.Phase.OPEN, Duration.ZERO);
    assertThat(anna.page("/de/anliegen").select(".kinds")).isEmpty();
    open(anna, "repair", "Laterne", Matter.Phase.OPEN, Duration.ZERO);

    Document page = anna.page("/de/anliegen?art=repair");
    assertThat(page.select(".matter__title").eachText()).containsExactly("Laterne");
    assertThat(page.select(".kinds a[aria-current]").text()).isEqualTo("repair");
    assertThat(anna.page("/de/anliegen?art=%3Cscript%3E").select(".matter")).hasSize(2);
  }

  @Test
  void two_hundred_matters_of_five_features_cost_each_feature_one_question() {
    Visitor anna = visitor();
    for (int i = 0; i < 200; i++) {
      open(anna, features.get(i % 5).kind(), "Anliegen " + i, Matter.Phase.values()[i % 3], Duration.ofMinutes(i));
    }
    List<Integer> before = features.stream().map(TestMatters::lists).toList();

    assertThat(anna.page("/de/anliegen").select(".matter")).hasSize(200);
    assertThat(features.stream().map(TestMatters::lists).toList())
        .isEqualTo(before.stream().map(lists -> lists + 1).toList());
  }

  @Test
  void nobody_sees_or_deletes_what_another_one_has() {
    Visitor anna = visitor();
    Opened opened = open(anna, "Geheim");
    Visitor ben = visitor();
    open(ben, "Eigenes");

    assertThat(has(ben, opened)).isFalse();
    assertThat(ben.get("/test/code/" + opened.matter()).body()).isEqualTo("none");
    assertThat(ben.get("/de/anliegen").body()).doesNotContain("Geheim");
    String erase = "/de/anliegen/loeschen/" + opened.matter();
    assertThat(ben.get(erase).statusCode()).isEqualTo(404);
    assertThat(ben.post(erase).statusCode()).isEqualTo(404);
    assertThat(ben.get("/de/anliegen/loeschen/" + UUID.randomUUID()).body())
        .isEqualTo(ben.get("/de/anliegen/loeschen/" + UUID.randomUUID()).body());
    assertThat(has(anna, opened)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' or 1=1 --", "../../etc/passwd"})
  void a_forged_cookie_opens_nothing_and_is_not_taken_over(String forged) {
    Visitor mallory = visitor().withSecret(forged);
    assertThat(mallory.page("/de/anliegen").select(".matter")).isEmpty();

    UUID matter = feature("question").add("Frage", Matter.Phase.OPEN, now());
    mallory.post("/test/open/question/" + matter);
    assertThat(mallory.secret()).isNotEqualTo(forged).hasSize(43);
  }

  @Test
  void a_device_that_comes_back_keeps_its_cookie_longer() {
    Visitor anna = visitor();
    open(anna, "Frage");
    assertThat(Visitor.cookiesOf(anna.get("/de/anliegen"))).isEmpty();
    String secret = anna.secret();
    clock.forward(Duration.ofDays(2));

    assertThat(Visitor.cookiesOf(anna.get("/de/anliegen"))).hasSize(1);
    assertThat(anna.secret()).isEqualTo(secret);
    assertThat(Visitor.cookiesOf(anna.get("/de/anliegen"))).isEmpty();
  }

  @Test
  void public_pages_are_the_same_with_and_without_the_cookie_and_never_set_it() {
    Visitor anna = visitor();
    open(anna, "Frage");
    for (String path : List.of("/de/", "/de/services", "/de/hilfe", "/de/profil", "/de/suche?q=Ausweis")) {
      HttpResponse<String> known = anna.get(path);
      assertThat(Visitor.cookiesOf(known)).isEmpty();
      assertThat(known.body()).as(path).isEqualTo(visitor().get(path).body());
    }
  }

  @Test
  void another_site_cannot_act_for_somebody() {
    Visitor anna = visitor();
    Opened opened = open(anna, "Frage");
    for (String path : List.of("/code", "/umzug", "/vergessen", "/loeschen", "/loeschen/" + opened.matter())) {
      assertThat(anna.postFromElsewhere("/de/anliegen" + path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(has(anna, opened)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/xx/anliegen", "/de/anliegen/nirgends", "/de/anliegen/loeschen/kein-anliegen",
      "/de/anliegen/loeschen/------------------------------------"})
  void what_is_not_there_is_missing_and_no_failure(String path) {
    assertThat(visitor().get(path).statusCode()).isEqualTo(404);
  }
}
