package org.leipzigapp.offline;

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

/** What the installed app and its worker get from the whole app. */
@SpringBootTest(classes = LeipzigApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class OfflineControllerTest {

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
  void the_worker_names_the_files_of_its_version_and_all_of_them_are_there() throws Exception {
    HttpResponse<String> worker = get("/sw.js");

    assertThat(worker.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(worker.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
    JsonNode files = JsonMapper.shared().readTree(
        worker.body().substring(worker.body().indexOf('['), worker.body().indexOf(']') + 1));
    assertThat(files.size()).isGreaterThan(5);
    for (JsonNode file : files) {
      HttpResponse<String> answer = get(file.asString());
      assertThat(answer.statusCode()).as(file.asString()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).as(file.asString()).contains("immutable");
    }
  }

  @Test
  void the_manifest_installs_the_citys_app_with_its_pictures() throws Exception {
    JsonNode manifest = json("/en/app.webmanifest");

    assertThat(manifest.path("name").asString()).isEqualTo("Leipzig app");
    assertThat(manifest.path("lang").asString()).isEqualTo("en");
    assertThat(manifest.path("display").asString()).isEqualTo("standalone");
    assertThat(manifest.path("share_target").path("params").path("text").asString()).isEqualTo("q");
    var purposes = new ArrayList<String>();
    for (JsonNode icon : manifest.path("icons")) {
      assertThat(get(icon.path("src").asString()).headers().firstValue("Content-Type"))
          .contains(icon.path("type").asString());
      purposes.add(icon.path("sizes").asString() + " " + icon.path("purpose").asString(""));
    }
    assertThat(purposes).contains("192x192 ", "512x512 ", "512x512 maskable");
    for (JsonNode shortcut : manifest.path("shortcuts")) {
      assertThat(get(shortcut.path("url").asString()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void all_that_is_fetched_ahead_is_there_and_bounded() throws Exception {
    JsonNode list = json("/de-simple/offline/pages.json");
    List<String> pages = list.path("pages").valueStream().map(JsonNode::asString).toList();

    assertThat(pages).startsWith("/de-simple/", "/de-simple/hilfe").doesNotHaveDuplicates()
        .contains("/de-simple/aemter/neues-rathaus", "/de-simple/checklisten")
        .hasSizeLessThanOrEqualTo(EssentialPages.MOST)
        .allMatch(page -> page.startsWith("/de-simple/"));
    for (String page : pages) {
      HttpResponse<String> answer = get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control")).as(page).contains("no-cache");
    }
    JsonNode index = json(list.path("search").asString());
    assertThat(index.path("format").asInt()).isEqualTo(PocketIndex.FORMAT);
    assertThat(index.path("things").size()).isEqualTo(index.path("phrases").size()).isGreaterThan(100);
  }

  @Test
  void what_did_not_change_is_not_sent_again() throws Exception {
    for (String path : List.of("/sw.js", "/de/app.webmanifest", "/de/offline/pages.json", "/de/offline/suche.json")) {
      String tag = get(path).headers().firstValue("ETag").orElseThrow();
      assertThat(send(path, "If-None-Match", tag).statusCode()).as(path).isEqualTo(304);
    }
  }

  @Test
  void a_language_that_the_city_does_not_offer_has_nothing_of_it() throws Exception {
    for (String path : List.of("/app.webmanifest", "/offline", "/offline/pages.json", "/offline/suche.json")) {
      assertThat(get("/fr" + path).statusCode()).as(path).isEqualTo(404);
      assertThat(get("/nonsense" + path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void what_is_shared_without_a_language_is_searched_in_the_browsers() throws Exception {
    HttpResponse<String> shared = send("/suche?q=a%26b%3Fc", "Accept-Language", "en");
    assertThat(shared.statusCode()).isEqualTo(302);
    assertThat(shared.headers().firstValue("Location")).contains("/en/suche?q=a%26b%3Fc");
    assertThat(get("/suche").headers().firstValue("Location")).contains("/de/suche");
    assertThat(get("/suche?q=" + "x".repeat(5_000)).headers().firstValue("Location").orElse("")).hasSizeLessThan(250);
    assertThat(get("/suche?q=%0d%0aSet-Cookie:a=b").headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void files_of_the_city_are_kept_for_ever_only_in_their_present_version() throws Exception {
    assertThat(get("/city/logo.svg").headers().firstValue("Cache-Control")).contains("public, max-age=3600");
    assertThat(get("/city/logo.svg?v=old").headers().firstValue("Cache-Control")).contains("public, max-age=3600");
    for (String path : List.of("/city/city.yaml", "/city/..%2fcity.yaml", "/city/icon-999.png", "/city/")) {
      assertThat(get(path).statusCode()).as(path).isBetween(400, 404);
    }
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(path, "Accept-Language", "de");
  }

  private HttpResponse<String> send(String path, String header, String value)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header(header, value).build();
    return http.send(request, BodyHandlers.ofString());
  }
}
