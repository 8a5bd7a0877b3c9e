package org.leipzigapp.cases.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.leipzigapp.cases.CasesApp;
import org.leipzigapp.cases.Matter;
import org.leipzigapp.cases.TestMatters;
import org.leipzigapp.cases.Visitor;
import org.leipzigapp.content.Reading;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Taking along, deleting, forgetting, and what goes by itself. */
@NullUnmarked
class KeepingTest extends CasesApp {

  @Autowired private Retention retention;
  @Autowired private DailyRetention daily;

  @Test
  void what_was_kept_long_enough_goes_from_everywhere_and_the_statistics_stay() {
    clock.forward(Retention.PAUSE);
    Visitor anna = visitor();
    Opened old = open(anna, "permit", "Alt und persönlich", Matter.Phase.DONE, TestMatters.KEPT.plusDays(1));
    Opened young = open(anna, "permit", "Jung", Matter.Phase.DONE, TestMatters.KEPT.minusDays(1));
    TestMatters permits = feature("permit");
    int statistics = permits.statistics();

    assertThat(retention.removeOldMatters(permits)).isEqualTo(1);
    assertThat(permits.personal()).isEqualTo(1);
    assertThat(permits.statistics()).isEqualTo(statistics);
    assertThat(has(anna, old)).isFalse();
    assertThat(has(anna, young)).isTrue();
    assertThat(count("code where matter = '" + old.matter() + "'")).isZero();
    assertThat(count("holding where matter = '" + old.matter() + "'")).isZero();
    anna.post("/de/anliegen/loeschen/" + young.matter());
  }

  @Test
  void it_is_done_once_a_day() {
    clock.forward(Retention.PAUSE);
    TestMatters repairs = feature("repair");
    repairs.add("Alt", Matter.Phase.DONE, now().minus(TestMatters.KEPT).minusSeconds(1));
    assertThat(retention.removeOldMatters(repairs)).isEqualTo(1);
    repairs.add("Noch eins", Matter.Phase.DONE, now().minus(TestMatters.KEPT).minusSeconds(1));
    assertThat(retention.removeOldMatters(repairs)).isZero();

    clock.forward(Duration.ofDays(1));
    assertThat(retention.removeOldMatters(repairs)).isEqualTo(1);
  }

  @Test
  void of_two_nodes_one_works_and_the_other_passes_by_without_waiting() throws Exception {
    clock.forward(Retention.PAUSE);
    var slow = new SlowFeature();
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> first = nodes.submit(() -> retention.removeOldMatters(slow));
      assertThat(slow.begun.await(10, TimeUnit.SECONDS)).isTrue();
      Future<Integer> second = nodes.submit(() -> retention.removeOldMatters(slow));

      assertThat(second.get(5, TimeUnit.SECONDS)).isZero();
      assertThat(first.isDone()).isFalse();
      slow.goOn.countDown();
      assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(1);
    }
    assertThat(slow.times).hasValue(1);
  }

  @Test
  void a_feature_that_fails_is_tried_again_and_loses_nothing_and_the_others_go_on() {
    clock.forward(Retention.PAUSE);
    Visitor anna = visitor();
    Opened opened = open(anna, "visit", "Alt", Matter.Phase.DONE, TestMatters.KEPT.plusDays(1));
    database.sql("alter table test_matter add constraint broken check (kind <> 'visit' or words is not null)").update();
    Opened other = open(anna, "wish", "Alt", Matter.Phase.DONE, TestMatters.KEPT.plusDays(1));
    daily.work();
    assertThat(has(anna, opened)).isTrue();
    assertThat(has(anna, other)).isFalse();

    database.sql("alter table test_matter drop constraint broken").update();
    daily.work();
    assertThat(has(anna, opened)).isFalse();
  }

  @Test
  void devices_that_do_not_come_back_and_those_of_wrong_codes_are_forgotten() {
    clock.forward(Duration.ofDays(2));
    Visitor gone = visitor();
    open(gone, "Frage");
    clock.forward(Duration.ofDays(400));
    Visitor guesser = visitor();
    guesser.post("/de/anliegen/code", "code", "0000-0000-0000");
    Visitor anna = visitor();
    Opened opened = open(anna, "Frage");
    clock.forward(Duration.ofDays(2));

    assertThat(retention.removeOldDevices()).isGreaterThanOrEqualTo(2);
    assertThat(has(anna, opened)).isTrue();
    assertThat(count("device where trial")).isZero();
    assertThat(gone.page("/de/anliegen").select(".matter")).isEmpty();
  }

  @Test
  void one_matter_is_deleted_on_all_devices_and_the_others_stay() {
    Visitor anna = visitor();
    Opened gone = open(anna, "Weg");
    Opened stays = open(anna, "Bleibt");
    Visitor ben = visitor();
    ben.post("/de/anliegen/code", "code", gone.code());
    String path = "/de/anliegen/loeschen/" + gone.matter();
    assertThat(anna.page(path).select("main").text()).contains("Weg", "nicht zurückholen").doesNotContain("Bleibt");
    assertThat(has(ben, gone)).isTrue();
    int statistics = feature("question").statistics();

    assertThat(Visitor.location(anna.post(path))).isEqualTo("/de/anliegen?hinweis=geloescht");
    assertThat(has(anna, gone)).isFalse();
    assertThat(has(ben, gone)).isFalse();
    assertThat(has(anna, stays)).isTrue();
    assertThat(feature("question").statistics()).isEqualTo(statistics);
    assertThat(anna.post(path).statusCode()).isEqualTo(404);
  }

  @Test
  void all_are_deleted_at_once_and_those_of_others_stay() {
    Visitor anna = visitor();
    open(anna, "question", "Eins", Matter.Phase.OPEN, Duration.ZERO);
    open(anna, "permit", "Zwei", Matter.Phase.DONE, Duration.ZERO);
    Visitor ben = visitor();
    Opened other = open(ben, "Von Ben");
    assertThat(anna.page("/de/anliegen/loeschen").select(".rows li")).hasSize(2);

    anna.post("/de/anliegen/loeschen");
    assertThat(anna.page("/de/anliegen").select(".matter")).isEmpty();
    assertThat(has(ben, other)).isTrue();
    assertThat(anna.get("/de/anliegen/loeschen").statusCode()).isEqualTo(303);
  }

  @Test
  void forgetting_clears_this_device_and_leaves_the_matter_with_the_city() {
    Visitor anna = visitor();
    Opened opened = open(anna, "Frage");
    String secret = anna.secret();
    assertThat(anna.get("/de/anliegen/vergessen").statusCode()).isEqualTo(200);
    assertThat(anna.secret()).isEqualTo(secret);

    HttpResponse<String> answer = anna.post("/de/anliegen/vergessen");
    assertThat(Visitor.cookiesOf(answer)).singleElement().asString().contains("Max-Age=0");
    assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValueSatisfying(value ->
        assertThat(value).contains("storage"));
    assertThat(has(visitor().withSecret(secret), opened)).isFalse();
    assertThat(feature("question").list(List.of(opened.matter()), Reading.of("de"))).hasSize(1);
    Visitor again = visitor();
    again.post("/de/anliegen/code", "code", opened.code());
    assertThat(has(again, opened)).isTrue();
  }

  @Test
  void who_has_nothing_can_forget_all_the_same() {
    assertThat(visitor().post("/de/anliegen/vergessen").statusCode()).isEqualTo(303);
    assertThat(visitor().post("/de/anliegen/loeschen").statusCode()).isEqualTo(303);
  }

  @Test
  void everything_can_be_taken_along_as_json_and_printed() {
    Visitor anna = visitor();
    open(anna, "question", "Frage <b>& Antwort</b>", Matter.Phase.YOUR_TURN, Duration.ZERO);
    open(visitor(), "Fremdes");

    HttpResponse<String> file = anna.get("/de/anliegen/mitnehmen.json");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"meine-anliegen.json\"");
    assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
    JsonNode matters = JsonMapper.shared().readTree(file.body()).path("matters");
    assertThat(matters.size()).isEqualTo(1);
    assertThat(matters.get(0).path("kept").path("posts").get(0).path("words").asString())
        .isEqualTo("Frage <b>& Antwort</b>");
    assertThat(anna.page("/de/anliegen/mitnehmen").select(".kept__text").eachText())
        .contains("Frage <b>& Antwort</b>");
    assertThat(visitor().get("/de/anliegen/mitnehmen.json").body()).doesNotContain("Fremdes");
  }
}
