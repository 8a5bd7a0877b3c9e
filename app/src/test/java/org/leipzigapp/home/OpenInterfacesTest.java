package org.leipzigapp.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.LeipzigApp;
import org.leipzigapp.Packs;
import org.leipzigapp.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole app with a real database, asked over HTTP. */
@SpringBootTest(classes = LeipzigApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenInterfacesTest {

  @TempDir static Path data;

  @LocalServerPort private int port;

  private final HttpClient http = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    TestDatabase.fresh().register(registry);
    registry.add("leipzigapp.pack", () -> Packs.folder("leipzig").toString());
    registry.add("leipzigapp.data", () -> data.toString());
  }

  @Test
  void the_description_is_openapi_three_one_and_made_from_the_code() throws Exception {
    JsonNode description = json("/api/v1/openapi.json");

    assertThat(description.path("openapi").asString()).startsWith("3.1");
    assertThat(description.path("paths").propertyNames())
        .contains("/api/v1/services", "/api/v1/services/{id}", "/api/v1/offices", "/api/v1/offices/{id}",
            "/api/v1/search", "/api/v1/suggestions", "/api/v1/districts", "/api/v1/services.xml")
        .allMatch(path -> path.startsWith("/api/v1/"));
    description.path("paths").forEach(path -> path.forEach(operation ->
        assertThat(operation.path("summary").asString()).as(operation.toString()).isNotBlank()));
  }

  @Test
  void every_shape_that_the_description_names_is_in_it() throws Exception {
    JsonNode description = json("/api/v1/openapi.json");
    var references = new ArrayList<String>();
    collect(description, references);

    assertThat(references).isNotEmpty().allSatisfy(reference ->
        assertThat(description.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
  }

  @Test
  void the_catalogue_is_open_data_as_xzufi_too() throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/services.xml")).build();

    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type ->
        assertThat(type).startsWith("application/xml"));
    assertThat(answer.body().split("<xzufi:leistung>", -1)).hasSize(67);
  }

  @Test
  void all_services_offices_and_districts_are_open_data() throws Exception {
    assertThat(json("/api/v1/services").size()).isEqualTo(66);
    assertThat(json("/api/v1/offices?service=personalausweis").size()).isEqualTo(11);
    assertThat(json("/api/v1/districts").path("items").size()).isEqualTo(73);
    assertThat(json("/api/v1/services/personalausweis").path("fees").path(0).path("cents").asInt()).isPositive();
  }

  @Test
  void a_service_has_the_shape_of_its_published_schema() throws Exception {
    JsonNode service = json("/api/v1/services/personalausweis");

    assertThat(service.path("title").path("de").asString()).isEqualTo("Personalausweis beantragen");
    assertThat(service.path("answer").path("source").asString()).isNotBlank();
    assertThat(service.path("sources").path(service.path("answer").path("source").asString()).path("as_of").asString())
        .isNotBlank();
  }

  @Test
  void a_question_in_everyday_words_finds_its_service() throws Exception {
    JsonNode answer = json("/api/v1/search?q=perso+verloren");

    assertThat(answer.path("fits").asBoolean()).isTrue();
    assertThat(answer.path("results").path(0).path("id").asString()).isEqualTo("personalausweis");
    assertThat(answer.path("results").path(0).path("url").asString()).isEqualTo("/de/services/personalausweis");
  }

  @Test
  void what_no_city_does_is_said_not_to_fit() throws Exception {
    assertThat(json("/api/v1/search?q=pizza+bestellen").path("fits").asBoolean()).isFalse();
  }

  @Test
  void a_beginning_is_completed_in_the_language_that_is_read() throws Exception {
    JsonNode first = json("/api/v1/suggestions?q=person&reading=en-simple").path("suggestions").path(0);

    assertThat(first.path("url").asString()).startsWith("/en-simple/");
  }

  @Test
  void what_is_not_there_is_a_problem_in_json() throws Exception {
    HttpResponse<String> answer = get("/api/v1/services/nirgends", "de");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("json");
  }

  @Test
  void other_sites_may_read_open_data() throws Exception {
    var request = HttpRequest.newBuilder(uri("/api/v1/services")).header("Origin", "https://hack.example").build();

    assertThat(http.send(request, BodyHandlers.discarding()).headers().firstValue("Access-Control-Allow-Origin"))
        .contains("*");
  }

  @Test
  void the_first_page_is_in_the_browsers_language() throws Exception {
    assertThat(get("/", "en-GB,en;q=0.9").body()).contains("<html lang=\"en\"");
    assertThat(get("/", "fr").body()).contains("<html lang=\"de\"");
    assertThat(get("/", ";;;q=").body()).contains("<html lang=\"de\"");
  }

  @Test
  void the_sitemap_names_every_service_in_every_language() throws Exception {
    String map = get("/sitemap.xml", "de").body();

    assertThat(map).contains("/de/services/personalausweis</loc>", "/en/services/petition</loc>");
    assertThat(get("/robots.txt", "de").body()).contains("/sitemap.xml", "Disallow: /de/suche");
  }

  @Test
  void a_page_that_one_has_already_is_not_sent_again() throws Exception {
    String tag = get("/de/services/petition", "de").headers().firstValue("ETag").orElseThrow();
    var again = HttpRequest.newBuilder(uri("/de/services/petition")).header("If-None-Match", tag).build();

    assertThat(http.send(again, BodyHandlers.discarding()).statusCode()).isEqualTo(304);
  }

  private static void collect(JsonNode node, List<String> references) {
    if (node.isObject() && node.path("$ref").isString()) {
      references.add(node.path("$ref").asString());
    }
    node.forEach(child -> collect(child, references));
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path, "de");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(uri(path)).header("Accept-Language", language).build();
    return http.send(request, BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
