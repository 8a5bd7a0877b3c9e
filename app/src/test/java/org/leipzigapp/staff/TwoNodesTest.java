package org.leipzigapp.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.Packs;
import org.leipzigapp.TestDatabase;
import org.leipzigapp.launch.DatabaseAddress;
import org.leipzigapp.launch.Main;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Two processes on one database, as operators start them; one of them is killed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(300)
class TwoNodesTest {

  private static final String EMAIL = "erika.mustermann@example.org";
  private static final String NAME = "Erika Mustermann-Beispiel";
  private static final String ITEM = "/team/inhalte/service/hund-anmelden";
  private static final String PUBLIC = "/de/services/hund-anmelden";
  private static final String VISITOR = "203.0.113.77";
  private static final List<String> PRIVATE = List.of(EMAIL, "mustermann", "Mustermann", StaffApp.PASSWORD, VISITOR,
      "scheidungsanwalt", "geheimes-feld", "staff_session=");

  private final DatabaseAddress database = TestDatabase.fresh().address();
  @TempDir static Path temp;
  private Node one;
  private Node other;
  private Browser browser;

  @BeforeAll
  void start() throws Exception {
    one = new Node("one", Map.of("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs"));
    one.awaitStart();
    other = new Node("other", Map.of());
    other.awaitStart();
    browser = new Browser(one.port());
  }

  @AfterAll
  void stop() {
    one.process.destroyForcibly();
    other.process.destroyForcibly();
  }

  @Test
  @Order(1)
  void who_signs_in_on_one_node_is_signed_in_on_the_other() {
    signIn(acceptFirstLink());

    assertThat(browser.get("/team").statusCode()).isEqualTo(200);
    assertThat(onOther(browser).get("/team/konto").body()).contains(NAME);
  }

  @Test
  @Order(2)
  void what_is_published_on_the_other_node_stands_on_both_and_is_found() {
    Browser editor = onOther(browser);
    for (int i = 0; i < 10; i++) {
      String title = "Wombat%s anmelden".formatted("abcdefghij".charAt(i));
      assertThat(publish(editor, title)).isTrue();
      for (int port : List.of(one.port(), other.port())) {
        await(port, PUBLIC, title);
        await(port, "/api/v1/suggestions?q=" + title.substring(0, 7), title);
      }
    }
  }

  @Test
  @Order(3)
  void no_log_holds_what_people_typed_or_where_they_came_from() throws Exception {
    for (int port : List.of(one.port(), other.port())) {
      Browser visitor = new Browser(port);
      visitor.get("/de/suche?q=scheidungsanwalt", "X-Forwarded-For", VISITOR);
      visitor.get("/api/v1/search?q=scheidungsanwalt%00%ff", "X-Forwarded-For", VISITOR);
      visitor.get("/de/mustermann?geheimes-feld=" + "a".repeat(500));
      visitor.post("/team/anmelden", "email", EMAIL, "password", "falsch Mustermann", "code", "123456");
      visitor.postFrom("https://evil.example", "/team/anmelden", "email", EMAIL);
      visitor.postJson("/team/anmelden/passkey", "{\"geheimes-feld\": \"" + NAME + "\", \"broken");
      visitor.setCookie("staff_session", "mustermann");
      visitor.get("/team/konto");
    }
    for (Node node : List.of(one, other)) {
      assertThat(node.log()).as(node.name).doesNotContain(PRIVATE);
    }
  }

  @Test
  @Order(4)
  void log_lines_are_json_where_that_was_asked_for() throws Exception {
    List<String> lines = one.log().lines().filter(line -> line.startsWith("{")).toList();
    assertThat(lines).isNotEmpty().allSatisfy(line ->
        assertThat(JsonMapper.shared().readTree(line).path("message").isString()).isTrue());
    assertThat(one.log()).doesNotContain("INFO  o.l.");
    assertThat(other.log()).contains("INFO  o.l.");
  }

  @Test
  @Order(5)
  void a_node_killed_in_the_middle_of_publishing_loses_nothing_and_signs_nobody_out() throws Exception {
    var acknowledged = new ConcurrentLinkedQueue<String>();
    Thread editor = Thread.ofVirtual().start(() -> {
      for (int i = 0; one.process.isAlive(); i++) {
        String title = "Wombat Nummer " + i;
        if (publish(browser, title)) {
          acknowledged.add(title);
        }
      }
    });
    while (acknowledged.size() < 5) {
      Thread.onSpinWait();
    }
    one.process.toHandle().destroyForcibly();
    one.process.waitFor();
    editor.join();

    List<String> published = JdbcClient.create(source()).sql("""
        select body #>> '{title,de}' from content.revision where kind = 'service' and id = 'hund-anmelden'
        order by number
        """).query((row, number) -> row.getString(1)).list();
    assertThat(published).containsSubsequence(acknowledged).doesNotHaveDuplicates();
    await(other.port(), PUBLIC, published.getLast());
    assertThat(onOther(browser).get("/team").statusCode()).isEqualTo(200);
    assertThat(onOther(browser).get(ITEM).statusCode()).isEqualTo(200);
  }

  @Test
  @Order(6)
  void a_node_that_comes_back_knows_who_was_signed_in() throws Exception {
    var back = new Node("one", Map.of());
    try {
      back.awaitStart();
      var again = new Browser(back.port());
      again.setCookie("staff_session", browser.cookie("staff_session").orElseThrow().getValue());
      assertThat(again.get("/team").statusCode()).isEqualTo(200);
    } finally {
      back.process.destroyForcibly();
    }
  }

  /** @return a code on paper */
  private String acceptFirstLink() {
    String link = Browser.find("(/team/einladung/[\\w-]+)", one.told()).orElseThrow(() -> new AssertionError(one.told()));
    var first = new Browser(one.port());
    String secret = StaffApp.secretOn(first.get(link).body());
    String answer = first.post(link, "name", NAME, "email", EMAIL, "password", StaffApp.PASSWORD, "code",
        TestCodes.code(secret, Instant.now())).body();
    return Browser.findAll("<li>([a-z0-9-]{19})</li>", answer).getFirst();
  }

  private void signIn(String code) {
    assertThat(browser.post("/team/anmelden", "email", EMAIL, "password", StaffApp.PASSWORD, "code", code).statusCode())
        .isEqualTo(303);
  }

  /** @return false if the node is gone */
  private static boolean publish(Browser editor, String title) {
    try {
      HttpResponse<String> answer = editor.post(ITEM, "op", "publish", "seen", "0", "/title/de", title);
      assertThat(Browser.location(answer)).as(answer.body()).endsWith("?done=published");
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** Asks again and again; how soon it comes is measured by the benchmarks. */
  private static void await(int port, String path, String text) {
    var visitor = new Browser(port);
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!visitor.get(path).body().contains(text)) {
      assertThat(System.nanoTime() - end).as("\"%s\" is not on %s", text, path).isNegative();
    }
  }

  private DataSource source() {
    var source = new PGSimpleDataSource();
    source.setUrl(database.url());
    source.setUser(database.user());
    source.setPassword(database.password());
    return source;
  }

  private Browser onOther(Browser from) {
    var to = new Browser(other.port());
    to.setCookie("staff_session", from.cookie("staff_session").orElseThrow().getValue());
    return to;
  }

  /** One app as a process of its own. */
  private final class Node {

    private final String name;
    private final Path log;
    private final Process process;
    private String told = "";

    Node(String name, Map<String, String> environment) throws IOException {
      this.name = name;
      log = Files.createTempFile(temp, name, ".log");
      var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m",
          "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
          Main.class.getName(), "run", "--port", "0", "--data", temp.resolve(name).toString(), "--city",
          Packs.folder("musterstadt").toString());
      builder.environment().put("DATABASE_URL",
          database.url() + "?user=" + database.user() + "&password=" + database.password());
      // who waits here asks more often than people do
      builder.environment().put("LEIPZIGAPP_SEARCH_REQUESTS_PER_SECOND", "2000");
      builder.environment().putAll(environment);
      process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    void awaitStart() throws Exception {
      long begin = System.nanoTime();
      while (!told.contains("Ctrl-C stops it.")) {
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(log()).isLessThan(Duration.ofMinutes(2));
        assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).as(log()).isFalse();
        told = log();
      }
    }

    String told() {
      return told;
    }

    int port() {
      return URI.create(Browser.find("The app runs at (\\S+)", told).orElseThrow()).getPort();
    }

    String log() throws IOException {
      return Files.readString(log);
    }
  }
}
