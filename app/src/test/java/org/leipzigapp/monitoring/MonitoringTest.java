package org.leipzigapp.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leipzigapp.CannotStart;
import org.leipzigapp.LeipzigApp;
import org.leipzigapp.Packs;
import org.leipzigapp.TestDatabase;
import org.leipzigapp.content.LiveContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = LeipzigApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class MonitoringTest {

  private static final String TOKEN = "0123456789abcdef";

  @TempDir static Path data;

  @LocalServerPort private int port;
  @Autowired private LiveContent content;
  @Autowired private Figures figures;
  @Autowired private JdbcClient database;

  private final HttpClient http = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    TestDatabase.fresh().register(registry);
    registry.add("leipzigapp.pack", () -> Packs.folder("musterstadt").toString());
    registry.add("leipzigapp.data", () -> data.toString());
    registry.add("leipzigapp.metrics.token", () -> TOKEN);
  }

  @Test
  void load_balancers_learn_that_it_lives_and_is_ready_and_nothing_else() throws Exception {
    for (String what : List.of("live", "ready")) {
      HttpResponse<String> answer = get("/health/" + what);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(what + "\n");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
    assertThat(get("/health").statusCode()).isEqualTo(404);
    assertThat(get("/health/database").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"Bearer 0123456789abcdeF", "Bearer", "Basic 0123456789abcdef", "0123456789abcdef", "''"})
  void without_the_token_there_are_no_figures(String authorization) throws Exception {
    HttpResponse<String> answer = get("/metrics", "Authorization", authorization);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("leipzigapp_");
  }

  @Test
  void the_figures_are_what_prometheus_reads() throws Exception {
    HttpResponse<String> answer = figures();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
        type -> assertThat(type).startsWith("text/plain").contains("version=0.0.4"));
    Pattern line = Pattern.compile(
        "# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*})? -?[0-9.E+-]+");
    assertThat(answer.body().lines()).allMatch(each -> line.matcher(each).matches()).hasSizeGreaterThan(60);
    assertThat(answer.body().lines().filter(each -> !each.startsWith("#")).map(each -> each.replaceAll(" [^ ]+$", "")))
        .doesNotHaveDuplicates();
  }

  @Test
  void requests_are_counted_by_route_and_status() throws Exception {
    double before = value("leipzigapp_requests_total{route=\"page\",status=\"200\"}");
    get("/de");
    get("/de");
    assertThat(value("leipzigapp_requests_total{route=\"page\",status=\"200\"}")).isEqualTo(before + 2);
    get("/de/gibt-es-nicht");
    assertThat(value("leipzigapp_requests_total{route=\"page\",status=\"404\"}")).isPositive();
    get("/de/suche?q=hund");
    get("/api/v1/search?q=hund");
    assertThat(value("leipzigapp_request_seconds_count{route=\"search\"}")).isGreaterThanOrEqualTo(2);
    assertThat(value("leipzigapp_request_seconds_bucket{route=\"search\",le=\"+Inf\"}"))
        .isEqualTo(value("leipzigapp_request_seconds_count{route=\"search\"}"));
    assertThat(value("leipzigapp_request_seconds_sum{route=\"search\"}")).isPositive();
  }

  @Test
  void wrong_sign_ins_are_counted() throws Exception {
    http.send(HttpRequest.newBuilder(address("/team/anmelden")).header("Origin", "http://localhost:" + port)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("email=a%40b.de&password=falsch&code=123456")).build(),
        BodyHandlers.discarding());
    assertThat(value("leipzigapp_requests_total{route=\"sign_in\",status=\"401\"}")).isPositive();
  }

  @Test
  void what_was_searched_or_typed_is_in_no_figure() throws Exception {
    get("/de/suche?q=scheidung");
    get("/de/unbekannt-erika-mustermann");
    assertThat(figures().body()).doesNotContain("scheidung", "erika", "127.0.0.1");
  }

  @Test
  void content_drafts_and_connections_are_told() throws Exception {
    database.sql("""
        insert into content.draft (kind, id, body, based_on, save, state, changed_by, changed_at, publish_at)
        values ('service', 'x', '{}', 0, 1, 'review', 'me', now(), null)
        """).update();
    assertThat(value("leipzigapp_content_version")).isEqualTo(content.current().version());
    assertThat(value("leipzigapp_content_checked_seconds")).isBetween(0.0, 5.0);
    assertThat(value("leipzigapp_drafts{state=\"review\"}")).isEqualTo(1);
    assertThat(value("leipzigapp_drafts_overdue")).isZero();
    assertThat(value("leipzigapp_database_up")).isEqualTo(1);
    assertThat(value("leipzigapp_database_connections{state=\"active\"}")).isPositive();
    assertThat(value("leipzigapp_heap_bytes")).isPositive();
    database.sql("delete from content.draft").update();
  }

  @Test
  void a_token_that_can_be_guessed_stops_the_start() {
    assertThatThrownBy(() -> new HealthController(content, figures, "short")).isInstanceOf(CannotStart.class);
  }

  private double value(String sample) throws Exception {
    return figures().body().lines().filter(line -> line.startsWith(sample + " ")).findFirst()
        .map(line -> Double.parseDouble(line.substring(sample.length() + 1))).orElse(0.0);
  }

  private HttpResponse<String> figures() throws Exception {
    return get("/metrics", "Authorization", "Bearer " + TOKEN);
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(address(path));
    if (headers.length > 0 && !headers[1].isEmpty()) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
