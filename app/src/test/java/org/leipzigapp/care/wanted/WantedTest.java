package org.leipzigapp.care.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.care.CareApp;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Drafts;
import org.leipzigapp.content.PublishedItems;
import org.leipzigapp.search.Misses;
import org.leipzigapp.staff.Role;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NullUnmarked
class WantedTest extends CareApp {

  private static final String DOG = "Hund anmelden (Hundesteuer) (Leistung)";

  @Autowired private Misses misses;
  @Autowired private PublishedItems published;
  @Autowired private Drafts drafts;

  @Test
  void what_was_looked_for_in_vain_is_found_once_it_is_in_the_word_list() {
    missed("qwuffi kaschmupe");
    String cookie = signIn(Set.of(Role.EDITOR), Set.of("*"));
    Document page = page("/team/gesucht", cookie);
    assertThat(page.select(".care-misses").text()).contains("qwuffi kaschmupe", "5-mal gesucht");
    assertThat(page.select("datalist option").eachAttr("value")).contains(DOG);
    assertThat(page.select("a[href=/team/inhalte/service/neu?titel=qwuffi+kaschmupe]")).isNotEmpty();

    HttpResponse<String> done = add(cookie, "qwuffi kaschmupe", DOG, "wort");

    until(() -> firstHit("qwuffi kaschmupe").equals("hund-anmelden"));
    assertThat(location(done)).contains("ergebnis=line-added");
    assertThat(page(location(done), cookie).text()).contains("steht jetzt in der Wortliste der Stadt");
    assertThat(published.find(Wording.SYNONYMS).orElseThrow().body().path("lines").path("de").toString())
        .contains("qwuffi kaschmupe");
    assertThat(misses.list(100)).noneMatch(miss -> miss.query().equals("qwuffi kaschmupe"));
    assertThat(database.sql("select action from staff.audit").query(String.class).list()).contains("miss.named");
  }

  /** The best of five, since others use this machine, too. */
  @Test
  void new_words_are_found_within_a_second_without_a_restart() {
    String cookie = signIn(Set.of(Role.ADMINISTRATOR), Set.of());
    Duration best = Duration.ofDays(1);
    for (String word : new String[] {"qwumpfa", "zixelmo", "brufzina", "knolpette", "fjatzke"}) {
      add(cookie, word, DOG, "wort");
      Duration took = until(() -> firstHit(word).equals("hund-anmelden"));
      best = took.compareTo(best) < 0 ? took : best;
    }
    assertThat(best).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void the_search_goes_on_answering_while_it_learns_new_words() {
    String cookie = signIn(Set.of(Role.ADMINISTRATOR), Set.of());
    assertThat(firstHit("perso verloren")).isEqualTo("personalausweis");
    add(cookie, "xylofumpf", DOG, "wort");

    until(() -> {
      assertThat(firstHit("perso verloren")).isEqualTo("personalausweis");
      return firstHit("xylofumpf").equals("hund-anmelden");
    });
  }

  @Test
  void a_name_goes_to_the_item_itself_and_needs_the_right_of_its_department_only() {
    missed("blumpfdingsda");
    String cookie = signIn(Set.of(Role.EDITOR), Set.of("steuerstelle"));
    assertThat(page("/team/gesucht", cookie).select("datalist option").eachAttr("value"))
        .contains(DOG).noneMatch(label -> label.startsWith("Geburtsurkunde"));

    assertThat(location(add(cookie, "blumpfdingsda", DOG, "name"))).contains("ergebnis=name-added");

    until(() -> firstHit("blumpfdingsda").equals("hund-anmelden"));
    JsonNode names = published.find(new Content.Key("service", "hund-anmelden")).orElseThrow().body().path("names");
    assertThat(names.path("de").toString()).contains("blumpfdingsda");
    assertThat(location(add(cookie, "blumpfdingsda", DOG, "name"))).contains("ergebnis=known-already");
  }

  @Test
  void only_who_may_publish_adds_words() {
    String keeper = signIn(Set.of(Role.EDITOR), Set.of("steuerstelle"));
    String other = signIn(Set.of(Role.EDITOR), Set.of("standesamt"));
    String lead = signIn(Set.of(Role.OFFICE_LEAD), Set.of("*"));

    assertThat(add(keeper, "wuffwuff", DOG, "wort").statusCode()).isEqualTo(403);
    assertThat(add(other, "wuffwuff", DOG, "name").statusCode()).isEqualTo(403);
    assertThat(add(lead, "wuffwuff", DOG, "name").statusCode()).isEqualTo(403);
    assertThat(post("/team/gesucht/erledigt", lead, Map.of("frage", "x")).statusCode()).isEqualTo(403);
    assertThat(get("/team/gesucht", lead).statusCode()).isEqualTo(403);
    assertThat(add(null, "wuffwuff", DOG, "name").statusCode()).isEqualTo(401);
  }

  @Test
  void nobodys_draft_is_overtaken() {
    String cookie = signIn(Set.of(Role.ADMINISTRATOR), Set.of());
    var key = new Content.Key("service", "elterngeld");
    PublishedItems.Item item = published.find(key).orElseThrow();
    drafts.save(key, item.body(), 0, item.revision(), "me");

    assertThat(location(add(cookie, "wickelkohle", "Elterngeld beantragen (Leistung)", "name")))
        .contains("ergebnis=draft-open");
    assertThat(published.find(key).orElseThrow().body()).isEqualTo(item.body());
  }

  @Test
  void what_is_done_leaves_the_list() {
    missed("drachen steigen lassen");
    String cookie = signIn(Set.of(Role.EDITOR), Set.of("steuerstelle"));

    post("/team/gesucht/erledigt", cookie, Map.of("frage", "drachen steigen lassen"));

    assertThat(page("/team/gesucht", cookie).text()).doesNotContain("drachen steigen lassen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nirgends", "<script>alert(1)</script>", "\u0000", "Stadtbezirke und Ortsteile"})
  void an_item_that_is_none_gets_no_word(String target) {
    String cookie = signIn(Set.of(Role.ADMINISTRATOR), Set.of());

    HttpResponse<String> answer = add(cookie, "irgendwas", target, "wort");
    assertThat(location(answer)).contains("ergebnis=no-target");
    assertThat(get(location(answer), cookie).body()).doesNotContain("<script>alert");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a : b", "eins, zwei", "mail@example.org"})
  void words_that_would_break_the_list_are_refused(String words) {
    String before = published.find(Wording.SYNONYMS).orElseThrow().body().toString();
    assertThat(location(add(signIn(Set.of(Role.ADMINISTRATOR), Set.of()), words, DOG, "wort")))
        .contains("ergebnis=no-target");
    assertThat(published.find(Wording.SYNONYMS).orElseThrow().body()).hasToString(before);
  }

  private void missed(String query) {
    for (int visitor = 1; visitor <= 5; visitor++) {
      misses.count(query, "192.0.2." + visitor);
    }
  }

  private HttpResponse<String> add(String cookie, String words, String target, String how) {
    var fields = new HashMap<>(Map.of("frage", words, "ziel", target, "wie", how, "sprache", "de"));
    return post("/team/gesucht/wort", cookie, fields);
  }

  private String firstHit(String query) {
    JsonNode answer = search(query);
    return answer.path("fits").asBoolean() ? answer.path("results").path(0).path("id").asString() : "";
  }

  private JsonNode search(String query) {
    return JsonMapper.shared().readTree(get("/api/v1/search?q=" + encode(query), null).body());
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none, but " + answer.statusCode());
  }

  private interface Condition {
    boolean holds();
  }

  private static Duration until(Condition condition) {
    Instant start = Instant.now();
    while (!condition.holds()) {
      if (Duration.between(start, Instant.now()).toSeconds() > 10) {
        throw new AssertionError("not within ten seconds");
      }
      Thread.onSpinWait();
    }
    return Duration.between(start, Instant.now());
  }
}
