package org.leipzigapp.services.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leipzigapp.LeipzigApp;
import org.leipzigapp.Packs;
import org.leipzigapp.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Life events of a whole app with a real database, asked over HTTP, and changed while it runs. */
@SpringBootTest(classes = LeipzigApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ChecklistPagesTest {

  private static final String BIRTH = "/de/checklisten/geburt";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Path DATA = directory();

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  private final HttpClient http = HttpClient.newHttpClient();
  private JsonNode before = JsonMapper.shared().createObjectNode();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    TestDatabase.fresh().register(registry);
    registry.add("leipzigapp.pack", () -> Packs.folder("leipzig").toString());
    registry.add("leipzigapp.data", DATA::toString);
  }

  @AfterEach
  void asItWas() throws Exception {
    if (before.has("id")) {
      write("checklist", "geburt", before);
      waitFor(BIRTH, answer -> answer.statusCode() == 200 && answer.body().contains("Ein Kind ist da"));
    }
  }

  @Test
  void answers_leave_only_the_steps_that_apply() throws Exception {
    Document page = page(BIRTH + "?ort=zuhause&eltern=verheiratet&kasse=privat");

    assertThat(page.select("[data-step]").eachAttr("data-step"))
        .contains("anzeigen-zuhause", "kind-privat", "elterngeld")
        .doesNotContain("anzeigen-klinik", "mappe", "vaterschaft", "familienversicherung");
    assertThat(page.select("input[name=ort][checked]").attr("value")).isEqualTo("zuhause");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  @Test
  void steps_stand_in_the_order_to_do_them() throws Exception {
    var steps = page(BIRTH).select("[data-step]").eachAttr("data-step");

    assertThat(steps).containsSubsequence("elternzeit", "vaterschaft", "anzeigen-klinik", "urkunde", "elterngeld",
        "kindergeld");
    assertThat(page(BIRTH).select("h2[id=vorher], h2[id=danach]").eachText())
        .containsExactly("Vor der Geburt", "Nach der Geburt");
  }

  @Test
  void papers_fee_and_office_come_from_the_service_for_this_persons_case() throws Exception {
    Document home = page(BIRTH + "?ort=zuhause&eltern=verheiratet");
    String step = home.select("#schritt-anzeigen-zuhause").text();

    assertThat(step).contains("Bescheinigung der Hebamme", "Ihre Eheurkunde", "kostenlos", "Standesamt");
    assertThat(step).doesNotContain("Geburtsurkunde der Mutter");
    assertThat(home.select("#schritt-anzeigen-zuhause a[href*='/services/']").attr("href"))
        .isEqualTo("/de/services/geburt-anmelden?eltern=verheiratet&ort=zuhause");
  }

  @Test
  void an_open_condition_is_said_at_the_step() throws Exception {
    assertThat(page(BIRTH).select("#schritt-vaterschaft p.condition").text())
        .isEqualTo("Wenn: Sie sind nicht miteinander verheiratet");
    assertThat(page(BIRTH + "?eltern=nicht-verheiratet").select("#schritt-vaterschaft p.condition")).isEmpty();
  }

  @Test
  void deadlines_read_well_in_both_languages() throws Exception {
    assertThat(page(BIRTH).select("#schritt-aufenthaltstitel [data-words]").text())
        .isEqualTo("innerhalb von 6 Monaten nach der Geburt");
    assertThat(page("/en/checklisten/geburt").select("#schritt-anzeigen-zuhause [data-words]").text())
        .isEqualTo("within one week after the birth");
    assertThat(page(BIRTH).select("#schritt-elterngeld [data-period]").attr("data-period"))
        .isEqualTo("3 months after date from-day");
  }

  @Test
  void every_deadline_names_its_law() throws Exception {
    assertThat(page(BIRTH).select("#schritt-vorname .sources").text()).contains("§ 22 Abs. 1", "PStG");
  }

  @Test
  void the_holidays_of_the_land_come_along_and_sundays_do_not() throws Exception {
    String holidays = page(BIRTH).select("[data-holidays]").attr("data-holidays");

    assertThat(holidays.split(",")).hasSize(9).allMatch(year -> year.matches("20\\d\\d:\\d{4}(\\.\\d{4})+"));
    assertThat(holidays).contains("1225");
  }

  @Test
  void life_events_are_open_data_in_the_shape_of_their_schema() throws Exception {
    JsonNode list = json("/api/v1/checklists");
    assertThat(list.size()).isGreaterThanOrEqualTo(8);
    assertThat(json("/api/v1/checklists?topic=familie").findValuesAsString("id")).contains("geburt");
    assertThat(json("/api/v1/checklists?service=elterngeld").findValuesAsString("id")).containsExactly("geburt");

    JsonNode birth = json("/api/v1/checklists/geburt");
    JsonNode step = birth.path("steps").valueStream()
        .filter(each -> each.path("id").asString().equals("anzeigen-klinik")).findFirst().orElseThrow();
    assertThat(step.path("deadline").path("unit").asString()).isEqualTo("weeks");
    assertThat(step.path("deadline").path("after").asString()).isEqualTo("date");
    assertThat(step.path("answers").path("ort").asString()).isEqualTo("klinik");
    assertThat(step.path("answers").path("eltern").path("question").asString()).isEqualTo("eltern");
    assertThat(get("/api/v1/checklists/nirgends").statusCode()).isEqualTo(404);
    assertThat(json("/api/v1/openapi.json").path("paths").propertyNames())
        .contains("/api/v1/checklists", "/api/v1/checklists/{id}");
  }

  @Test
  void services_situations_search_and_sitemap_lead_there() throws Exception {
    assertThat(page("/de/services/elterngeld").select("a[href=" + BIRTH + "]").text()).isEqualTo("Ein Kind ist da");
    assertThat(page("/de/lebenslagen/familie").select("a[href=" + BIRTH + "]")).hasSize(1);
    assertThat(page("/de/services").select("a[href=" + BIRTH + "]")).hasSize(1);
    assertThat(get("/sitemap.xml").body()).contains(BIRTH + "</loc>", "/en/checklisten</loc>");
    assertThat(json("/api/v1/search?q=Checkliste+Geburt").path("results").findValuesAsString("url")).contains(BIRTH);
  }

  @Test
  void who_asks_for_one_thing_gets_the_service_first() throws Exception {
    assertThat(json("/api/v1/search?q=Baby+bekommen").path("results").path(0).path("kind").asString())
        .isEqualTo("service");
  }

  @Test
  void machines_read_it_as_a_way_in_steps() throws Exception {
    JsonNode data = JsonMapper.shared().readTree(page(BIRTH).select("script[type=application/ld+json]").html());

    assertThat(data.path("@type").asString()).isEqualTo("HowTo");
    assertThat(data.path("step").path(0).path("@type").asString()).isEqualTo("HowToStep");
  }

  @Test
  void a_changed_list_is_on_the_page_and_in_search_without_a_restart() throws Exception {
    ObjectNode changed = birth();
    ((ObjectNode) changed.get("title")).put("de", "Zwillinge sind da");
    write("checklist", "geburt", changed);

    waitFor(BIRTH, answer -> answer.body().contains("Zwillinge sind da"));
    waitFor("/api/v1/search?q=Zwillinge", answer -> answer.body().contains(BIRTH));
  }

  @Test
  void a_broken_list_is_left_out_and_breaks_no_other_page() throws Exception {
    for (String broken : new String[] {"circle", "source"}) {
      ObjectNode changed = birth();
      ObjectNode first = (ObjectNode) changed.path("steps").path(0);
      switch (broken) {
        case "circle" -> first.putArray("after").add(first.path("id").asString());
        default -> first.put("source", "hoerensagen");
      }
      write("checklist", "geburt", changed);

      waitFor(BIRTH, answer -> answer.statusCode() == 404);
      assertThat(get("/de/checklisten").statusCode()).isEqualTo(200);
      assertThat(get("/de/services/elterngeld").body()).doesNotContain(BIRTH);
      assertThat(get("/de/checklisten/heirat").statusCode()).isEqualTo(200);
      asItWas();
    }
  }

  @Test
  void a_list_that_cannot_be_read_leaves_the_last_one_that_could() throws Exception {
    ObjectNode changed = birth();
    changed.remove("date");
    write("checklist", "geburt", changed);
    JsonNode marriage = JsonMapper.shared().readTree(body("checklist", "heirat"));
    ObjectNode later = (ObjectNode) marriage.deepCopy();
    ((ObjectNode) later.get("title")).put("de", "Wir geben uns das Jawort");
    write("checklist", "heirat", later);

    waitFor("/de/checklisten/heirat", answer -> answer.body().contains("Wir geben uns das Jawort"));
    assertThat(get(BIRTH).statusCode()).isEqualTo(200);
    write("checklist", "heirat", marriage);
  }

  @Test
  void a_step_stays_readable_when_its_service_is_gone() throws Exception {
    birth();
    String body = body("service", "elterngeld");
    try {
      remove("service", "elterngeld");
      waitFor("/de/services/elterngeld", answer -> answer.statusCode() == 404);

      Document page = page(BIRTH);
      assertThat(page.select("#schritt-elterngeld [data-words]").text()).contains("3 Monaten");
      assertThat(page.select("#schritt-elterngeld a[href*='/services/']")).isEmpty();
    } finally {
      write("service", "elterngeld", JsonMapper.shared().readTree(body));
      waitFor("/de/services/elterngeld", answer -> answer.statusCode() == 200);
    }
  }

  /** The app closes its index after the tests, so the directory is left to the system. */
  private static Path directory() {
    try {
      return Files.createTempDirectory("checklists");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode birth() {
    before = JsonMapper.shared().readTree(body("checklist", "geburt"));
    return (ObjectNode) before.deepCopy();
  }

  private String body(String kind, String id) {
    return jdbc.sql("select body::text from content.item where kind = :kind and id = :id")
        .param("kind", kind).param("id", id).query(String.class).single();
  }

  /** As another node would: the row, then the version. */
  private void write(String kind, String id, JsonNode body) {
    jdbc.sql("""
            with next as (update content.head set version = version + 1 returning version)
            update content.item set body = :body::json, removed = false, changed_in = (select version from next)
            where kind = :kind and id = :id""")
        .param("body", JsonMapper.shared().writeValueAsString(body)).param("kind", kind).param("id", id).update();
  }

  private void remove(String kind, String id) {
    jdbc.sql("""
            with next as (update content.head set version = version + 1 returning version)
            update content.item set removed = true, changed_in = (select version from next)
            where kind = :kind and id = :id""")
        .param("kind", kind).param("id", id).update();
  }

  private void waitFor(String path, Predicate<HttpResponse<String>> condition) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    HttpResponse<String> answer = get(path);
    while (!condition.test(answer) && Instant.now().isBefore(end)) {
      answer = get(path);
    }
    assertThat(condition.test(answer)).as(path + ": " + answer.statusCode()).isTrue();
  }

  private Document page(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        BodyHandlers.ofString());
  }
}
