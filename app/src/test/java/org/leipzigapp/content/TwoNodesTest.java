package org.leipzigapp.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.LeipzigApp;
import org.leipzigapp.Packs;
import org.leipzigapp.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two whole apps on one database; what one publishes, the other one shows. How soon is measured by the benchmarks, where
 * nobody else uses the machine.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class TwoNodesTest {

  /** Far more than anything needs. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Content.Key PASSPORT = EndlessPublisher.PASSPORT;
  private static final int TIMES = 10;

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
  private final HttpClient http = HttpClient.newHttpClient();
  private ConfigurableApplicationContext one;
  private ConfigurableApplicationContext other;
  private int number = 4001;

  @BeforeAll
  void start(@TempDir Path data) {
    one = node(data.resolve("one"));
    other = node(data.resolve("other"));
    awaitPage(one, "37,50");
    awaitPage(other, "37,50");
  }

  @AfterAll
  void stop() {
    one.close();
    other.close();
  }

  @Test
  void what_one_publishes_stands_on_the_page_of_the_other() {
    for (int i = 0; i < TIMES; i++) {
      int cents = number++;
      publish(cents);
      awaitPage(other, euros(cents));
      awaitPage(one, euros(cents));
    }
  }

  @Test
  void what_one_publishes_is_found_by_the_search_of_the_other() {
    for (int i = 0; i < TIMES; i++) {
      String word = "grenzuebertrittsheft" + "abcdefghijklmnop".charAt(i);
      change(one, body -> body.withArray("/names/de").add(word));
      await(other, "/api/v1/search?q=" + word, "\"fits\":true");
    }
  }

  @Test
  void a_lost_notification_loses_no_change() {
    for (int i = 0; i < TIMES; i++) {
      int cents = number++;
      changeWithoutNotification(cents);
      awaitPage(other, euros(cents));
    }
  }

  @Test
  void a_cut_connection_loses_no_change() {
    for (int i = 0; i < TIMES; i++) {
      int cents = number++;
      int cut = jdbc.sql("""
          select count(pg_terminate_backend(pid)) from pg_stat_activity
          where datname = current_database() and query like 'listen content%'
          """).query(Integer.class).single();
      publish(cents);
      awaitPage(other, euros(cents));
      assertThat(cut).isPositive();
      awaitListeners();
    }
  }

  @Test
  void all_connections_cut_at_once_lose_no_change() {
    int cents = number++;
    jdbc.sql("""
        select count(pg_terminate_backend(pid)) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
        """).query(Integer.class).single();
    changeWithoutNotification(cents);
    awaitPage(other, euros(cents));
    awaitPage(one, euros(cents));
    awaitListeners();
  }

  @Test
  void both_say_the_same_in_the_end_whoever_published() throws Exception {
    int first = number;
    Thread second = Thread.ofVirtual().start(() -> {
      for (int i = 0; i < TIMES; i++) {
        change(other, body -> body.put("checked", "2026-11-2" + number % 10));
      }
    });
    for (int i = 0; i < TIMES; i++) {
      publish(number++);
    }
    second.join();
    assertThat(number).isEqualTo(first + TIMES);
    awaitPage(one, euros(number - 1));
    awaitPage(other, euros(number - 1));
    assertThat(get(one, "/api/v1/services/reisepass")).isEqualTo(get(other, "/api/v1/services/reisepass"));
  }

  private ConfigurableApplicationContext node(Path data) {
    return new SpringApplicationBuilder(LeipzigApp.class).run(
        "--server.port=0",
        "--spring.datasource.url=" + database.address().url(),
        "--spring.datasource.username=" + database.address().user(),
        "--spring.datasource.password=" + database.address().password(),
        "--leipzigapp.data=" + data,
        "--leipzigapp.pack=" + Packs.folder("leipzig"),
        // who waits here asks more often than people do
        "--leipzigapp.search.requests-per-second=2000");
  }

  private void publish(int cents) {
    change(one, body -> ((ObjectNode) body.at("/fees/0")).put("cents", cents));
  }

  /** As an editor does it; who comes second begins again. */
  private static void change(ConfigurableApplicationContext node, Consumer<ObjectNode> change) {
    Drafts drafts = node.getBean(Drafts.class);
    boolean published = false;
    while (!published) {
      var store = node.getBean(ContentStore.class);
      int revision = store.revision(PASSPORT);
      var body = (ObjectNode) Objects.requireNonNull(store.bodies().get(PASSPORT)).deepCopy();
      change.accept(body);
      if (drafts.save(PASSPORT, body, 0, revision, "me") instanceof Drafts.Outcome.Kept kept) {
        published = node.getBean(Publishing.class).publish(PASSPORT, kept.draft().save(), "me", null)
            instanceof Publishing.Outcome.Published || !drafts.discard(PASSPORT, kept.draft().save());
      }
    }
  }

  private void changeWithoutNotification(int cents) {
    jdbc.sql("""
        with next as (update content.head set version = version + 1 returning version)
        update content.item set changed_in = (select version from next),
          body = jsonb_set(body::jsonb, '{fees,0,cents}', to_jsonb(:cents))::json
        where kind = 'service' and id = 'reisepass'
        """).param("cents", cents).update();
  }

  private static String euros(int cents) {
    return "%d,%02d".formatted(cents / 100, cents % 100);
  }

  private void awaitPage(ConfigurableApplicationContext node, String text) {
    await(node, "/de/services/reisepass?alter=18-bis-23&eile=normal", text);
  }

  /** Asks again and again. */
  private void await(ConfigurableApplicationContext node, String path, String text) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!get(node, path).contains(text)) {
      assertThat(System.nanoTime() - end).as("\"%s\" is not on %s", text, path).isNegative();
    }
  }

  private void awaitListeners() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (jdbc.sql("""
        select count(*) from pg_stat_activity where datname = current_database() and query like 'listen content%'
        """).query(Integer.class).single() < 2) {
      assertThat(System.nanoTime() - end).as("both listen again").isNegative();
    }
  }

  private String get(ConfigurableApplicationContext node, String path) {
    URI address = URI.create("http://localhost:" + node.getEnvironment().getProperty("local.server.port") + path);
    try {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
