package org.leipzigapp.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.LeipzigApp;
import org.leipzigapp.Packs;
import org.leipzigapp.TestDatabase;
import org.leipzigapp.launch.TestPostgres;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** PostgreSQL lets nobody in any more, and then again. */
@SpringBootTest(classes = LeipzigApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(120)
class DatabaseAwayTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final String NAME = DATABASE.address().url().replaceFirst(".*/", "");
  private static final String TOKEN = "0123456789abcdef";

  @TempDir static Path data;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    DATABASE.register(registry);
    registry.add("leipzigapp.pack", () -> Packs.folder("musterstadt").toString());
    registry.add("leipzigapp.data", () -> data.toString());
    registry.add("leipzigapp.metrics.token", () -> TOKEN);
  }

  @Test
  void reading_goes_on_and_what_needs_the_database_says_so_until_it_is_back() {
    var browser = new Browser(port);
    assertThat(browser.get("/team/anmelden").statusCode()).isEqualTo(200);
    browser.setCookie("staff_session", "A".repeat(43));
    lockOut();

    HttpResponse<String> staffRoom = browser.get("/team");
    assertThat(staffRoom.statusCode()).isEqualTo(503);
    assertThat(staffRoom.headers().firstValue("Retry-After")).contains("5");
    assertThat(staffRoom.body()).contains("Unsere Datenbank antwortet nicht").doesNotContain("SQL", "Exception");
    assertThat(signIn(browser).statusCode()).isEqualTo(503);
    assertThat(browser.get("/de/services").statusCode()).isEqualTo(200);
    assertThat(browser.get("/de/suche?q=ausweis").body()).contains("/de/services/");
    assertThat(browser.get("/health/ready").statusCode()).isEqualTo(200);
    HttpResponse<String> figures = browser.get("/metrics", "Authorization", "Bearer " + TOKEN);
    assertThat(figures.statusCode()).isEqualTo(200);
    assertThat(figures.body()).contains("leipzigapp_database_up 0", "leipzigapp_content_version 1\n");

    letIn();
    long start = System.nanoTime();
    while (signIn(browser).statusCode() == 503) {
      assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(20));
    }
    assertThat(browser.get("/metrics", "Authorization", "Bearer " + TOKEN).body()).contains("leipzigapp_database_up 1");
  }

  private static HttpResponse<String> signIn(Browser browser) {
    return browser.post("/team/anmelden", "email", "a@example.org", "password", "falsch", "code", "123456");
  }

  private static void lockOut() {
    JdbcClient server = JdbcClient.create(server());
    server.sql("alter database " + NAME + " allow_connections false").update();
    server.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = :name")
        .param("name", NAME).query(Integer.class).single();
  }

  private static void letIn() {
    JdbcClient.create(server()).sql("alter database " + NAME + " allow_connections true").update();
  }

  private static DataSource server() {
    var source = new PGSimpleDataSource();
    source.setUrl(TestPostgres.address().url());
    source.setUser(TestPostgres.address().user());
    source.setPassword(TestPostgres.address().password());
    return source;
  }
}
