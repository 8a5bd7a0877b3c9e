package org.leipzigapp.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leipzigapp.Packs;
import org.leipzigapp.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that publishes is ended by kill -9, wherever it happens to be. */
@Timeout(600)
class KilledNodeTest {

  private static final int KILLS = Boolean.getBoolean("tests.all") ? 30 : 3;

  private final TestDatabase database = TestDatabase.fresh();
  private final DataSource source = database.dataSource();
  private final JdbcClient jdbc = JdbcClient.create(source);
  private final ContentStore store = new ContentStore(jdbc);
  private final LiveContent otherNode =
      new LiveContent(store, ContentKind.byName(Packs.owners()), change -> {}, Clock.systemUTC());

  /** A line that the publisher told before it was killed. */
  private record Told(int cents, int revision, long version) {

    static Told of(String line) {
      String[] words = line.split(" ");
      return new Told(Integer.parseInt(words[0]), Integer.parseInt(words[1]), Long.parseLong(words[2]));
    }
  }

  @BeforeEach
  void leipzig() throws Exception {
    Flyway.configure().dataSource(source).locations("classpath:db/migration/content").load().migrate();
    new Seeding(store, new JdbcTemplate(source), new TransactionTemplate(new JdbcTransactionManager(source)))
        .seed(Packs.reader().read(Packs.folder("leipzig")), "leipzig", "hash");
  }

  @Test
  void what_was_acknowledged_is_there_and_nothing_is_half() throws Exception {
    var random = new Random(3);
    List<Told> told = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      told.addAll(publishUntilKilled(1000 * (kill + 1), 1 + random.nextInt(6), random.nextInt(20_000_000)));
      assertNothingIsHalf(told);
    }
    assertThat(told).hasSizeGreaterThanOrEqualTo(KILLS);
  }

  /** Killed so many nanoseconds after the last of some publications: in the middle of the next. */
  private List<Told> publishUntilKilled(int firstCents, int publications, long nanos) throws Exception {
    Process publisher = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
        EndlessPublisher.class.getName(), database.address().url(), database.address().user(),
        database.address().password(), String.valueOf(firstCents))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    List<Told> told = new ArrayList<>();
    try (BufferedReader lines = publisher.inputReader()) {
      while (told.size() < publications) {
        told.add(Told.of(lines.readLine()));
      }
      long until = System.nanoTime() + nanos;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      publisher.toHandle().destroyForcibly();
      publisher.waitFor();
      lines.lines().forEach(line -> told.add(Told.of(line)));
    }
    awaitTheEndOfItsTransactions();
    return told;
  }

  /** PostgreSQL notices a moment later that nobody is there any more, and rolls back what was not committed. */
  private void awaitTheEndOfItsTransactions() {
    int others;
    do {
      others = jdbc.sql("""
          select count(*) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
          """).query(Integer.class).single();
    } while (others > 0);
  }

  private void assertNothingIsHalf(List<Told> told) {
    Content.Key key = EndlessPublisher.PASSPORT;
    List<Integer> cents = jdbc.sql("""
        select (body #>> '{fees,0,cents}')::int from content.revision
        where kind = 'service' and id = 'reisepass' order by number
        """).query((row, number) -> row.getInt(1)).list();

    assertThat(store.revision(key)).isEqualTo(cents.size());
    told.forEach(each -> assertThat(cents.get(each.revision() - 1)).as(each.toString()).isEqualTo(each.cents()));
    assertThat(item("revision")).isEqualTo(cents.size());
    assertThat(item("(body #>> '{fees,0,cents}')")).isEqualTo(cents.getLast());
    assertThat(item("changed_in")).isEqualTo((int) store.version());
    assertThat(store.version()).isGreaterThanOrEqualTo(told.getLast().version());
    assertThat(IntStream.range(1, cents.size()).filter(i -> cents.get(i) <= cents.get(i - 1) && i > 1).count()).isZero();
    otherNode.catchUp();
    assertThat(otherNode.current().version()).isEqualTo(store.version());
    assertThat(store.bodies().get(key)).isNotNull();
  }

  private int item(String column) {
    return jdbc.sql("select " + column + "::int from content.item where kind = 'service' and id = 'reisepass'")
        .query(Integer.class)
        .single();
  }
}
