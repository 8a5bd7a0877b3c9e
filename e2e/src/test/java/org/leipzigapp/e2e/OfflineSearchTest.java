package org.leipzigapp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The search goes on without a network, with what fits on a device. */
@EndToEnd
class OfflineSearchTest {

  private static final double SAME_AS_ONLINE = 0.9;
  private static final int MOST_BYTES = 150_000;

  @ParameterizedTest
  @Cities
  void a_question_leads_to_its_answer_without_a_network(City city, World world) {
    try (Visit visit = OfflineTest.ready(world, city, City.SERVICE)) {
      Kept.awaitPage(visit.page(), City.SERVICE);
      visit.context().setOffline(true);
      Page page = visit.go("/de/");
      page.locator("#q").fill(city.journey().question());
      page.locator("#q").press("Enter");
      page.waitForURL("**/suche?q=*");

      assertThat(page.locator("#q")).hasValue(city.journey().question());
      assertThat(page.locator("[data-pocket-status]")).containsText("ohne Netz gesucht");
      assertThat(page.locator(".best .best__answer")).not().isEmpty();
      assertThat(Axe.violations(page)).isEmpty();
      page.locator(".best h2 a").click();
      assertThat(visit.path()).isEqualTo(City.SERVICE);
      assertThat(page.locator("p.stale")).containsText("Gespeichert am");
      page.goBack();
      assertThat(page.locator(".best h2")).isVisible();
    }
  }

  @Test
  void the_answers_follow_what_is_typed_even_with_a_typing_error(World world) {
    try (Visit visit = OfflineTest.ready(world, City.LEIPZIG, "/de/")) {
      visit.context().setOffline(true);
      Page page = visit.go("/de/suche");
      Locator field = page.locator("#q");
      Locator best = page.locator(".best h2");

      field.pressSequentially("sperrm");
      assertThat(best).containsText("Sperrmüll");
      field.fill("reisepas");
      assertThat(best).containsText("Reisepass");
      field.fill("");
      assertThat(best).hasCount(0);
      field.fill("hund anmelden");
      field.press("Enter");
      assertThat(visit.path()).isEqualTo("/de/suche?q=hund+anmelden");
      page.reload();
      assertThat(best).containsText("Hund");
    }
  }

  @Test
  void a_result_that_is_not_on_the_device_says_so_and_names_who_knows(World world) {
    try (Visit visit = OfflineTest.ready(world, City.LEIPZIG, "/de/")) {
      visit.context().setOffline(true);
      Page page = visit.go("/de/suche?q=hund+anmelden");

      assertThat(page.locator(".best h2")).containsText("ohne Netz nicht da");
      assertThat(page.locator(".best h2 a")).hasCount(0);
      assertThat(page.locator("main .do a")).hasAttribute("href", "tel:115");
      visit.go("/de/suche?q=bürgerbüro+gohlis");
      assertThat(page.locator(".best h2 a")).hasAttribute("href", City.LEIPZIG.office());
    }
  }

  @Test
  void what_nothing_fits_is_said_to_be_so(World world) {
    try (Visit visit = OfflineTest.ready(world, City.LEIPZIG, "/de/")) {
      visit.context().setOffline(true);
      Page page = visit.go("/de/suche?q=qwxyzk");

      assertThat(page.locator("main")).containsText("Dazu haben wir nichts Passendes");
      assertThat(page.locator("main .do a")).hasAttribute("href", "tel:115");
    }
  }

  @Test
  void the_index_of_a_whole_city_weighs_at_most_150_kilobytes_in_each_language(World world) {
    for (String language : List.of("de", "en")) {
      byte[] index = world.http(City.LEIPZIG).get("/" + language + "/offline/suche.json").body()
          .getBytes(StandardCharsets.UTF_8);
      System.out.printf("offline index %s: %d bytes%n", language, index.length);
      assertThat(index.length).isBetween(50_000, MOST_BYTES);
    }
  }

  @Test
  void everyday_questions_get_the_same_answer_as_online(World world) throws Exception {
    Path questions = World.repository().resolve("../shared/design/search-queries.tsv");
    assumeTrue(Files.exists(questions), "the everyday questions are not here: " + questions);
    List<String> different = new ArrayList<>();
    List<String> asked = Files.readAllLines(questions).stream().skip(1).map(line -> line.split("\t")[0]).toList();
    try (Visit visit = OfflineTest.ready(world, City.LEIPZIG, "/de/")) {
      List<String> online = asked.stream().map(question -> online(world, question)).toList();
      visit.context().setOffline(true);
      Page page = visit.go("/de/suche");
      for (int i = 0; i < asked.size(); i++) {
        page.locator("#q").fill(asked.get(i));
        page.locator("#q").press("Enter");
        String offline = (String) page.evaluate("document.querySelector('.best h2')?.firstChild.textContent ?? ''");
        if (!offline.equals(online.get(i))) {
          different.add("%s: %s, online %s".formatted(asked.get(i), offline, online.get(i)));
        }
      }
    }
    double same = 1 - (double) different.size() / asked.size();
    System.out.printf("offline search: %.0f %% of %d questions as online; others: %s%n",
        100 * same, asked.size(), different);
    assertThat(same).as("%s", different).isGreaterThanOrEqualTo(SAME_AS_ONLINE);
  }

  /** The title of the answer, empty if nothing fits. */
  private static String online(World world, String question) {
    String asked = URLEncoder.encode(question, StandardCharsets.UTF_8);
    JsonObject answer = JsonParser.parseString(
        world.http(City.LEIPZIG).get("/api/v1/search?limit=1&q=" + asked).body()).getAsJsonObject();
    JsonArray results = answer.getAsJsonArray("results");
    if (!answer.get("fits").getAsBoolean() || results.isEmpty()) {
      return "";
    }
    String url = results.get(0).getAsJsonObject().get("url").getAsString();
    return world.crawl(City.LEIPZIG).get(url).document().select("h1").text();
  }
}
