package org.leipzigapp.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leipzigapp.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class LiveContentTest {

  private static final ContentKind<Note> NOTE = ContentKind.folder("note", "notes", Note.class);

  private final DataSource source = TestDatabase.fresh().dataSource();
  private final BlockingQueue<ContentChanged> changes = new LinkedBlockingQueue<>();
  private ContentStore store;
  private Seeding seeding;
  private LiveContent content;

  record Note(String id, String text) {}

  @BeforeEach
  void emptyDatabase() {
    Flyway.configure().dataSource(source).locations("classpath:db/migration/content").load().migrate();
    store = new ContentStore(JdbcClient.create(source));
    seeding = new Seeding(store, new JdbcTemplate(source),
        new TransactionTemplate(new JdbcTransactionManager(source)));
    content = new LiveContent(store, Map.of(NOTE.name(), NOTE), changes::add, Clock.systemUTC());
  }

  @Test
  void what_a_pack_brings_is_there_after_the_start() {
    seeding.seed(pack(Map.of("a", "eins", "b", "zwei")), "p", "hash-1");
    content.catchUp();

    assertThat(content.current().list(NOTE)).extracting(Note::text).containsExactly("eins", "zwei");
  }

  @Test
  void the_same_pack_again_changes_nothing() {
    seeding.seed(pack(Map.of("a", "eins")), "p", "hash-1");
    long before = store.version();

    assertThat(seeding.seed(pack(Map.of("a", "eins")), "p", "hash-1").written()).isZero();
    assertThat(store.version()).isEqualTo(before);
    assertThat(seeding.isSeededWith("hash-1")).isTrue();
  }

  @Test
  void only_what_differs_is_written_and_what_is_gone_is_removed() {
    seeding.seed(pack(Map.of("a", "eins", "b", "zwei")), "p", "hash-1");
    content.catchUp();
    changes.clear();

    assertThat(seeding.seed(pack(Map.of("a", "neu")), "p", "hash-2")).isEqualTo(new Seeding.Seeded(1, 1, 0));
    content.catchUp();

    assertThat(content.current().list(NOTE)).containsExactly(new Note("a", "neu"));
    assertThat(changes.poll().ids(NOTE)).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void an_item_that_comes_back_is_shown_again() {
    seeding.seed(pack(Map.of("a", "eins")), "p", "1");
    seeding.seed(pack(Map.of()), "p", "2");
    seeding.seed(pack(Map.of("a", "eins")), "p", "3");
    content.catchUp();

    assertThat(content.current().find(NOTE, "a")).isPresent();
  }

  @Test
  void one_unreadable_item_does_not_hide_the_others() {
    seeding.seed(pack(Map.of("a", "eins", "b", "zwei")), "p", "1");
    new JdbcTemplate(source).update("update content.item set body = '{\"x\": 1}' where id = 'a'");
    content.catchUp();

    assertThat(content.current().list(NOTE)).containsExactly(new Note("b", "zwei"));
  }

  @Test
  void a_change_reaches_every_node_by_itself() throws InterruptedException {
    var secondNode = new LinkedBlockingQueue<ContentChanged>();
    var second = new LiveContent(store, Map.of(NOTE.name(), NOTE), secondNode::add, Clock.systemUTC());
    var followers = List.of(
        new ContentFollower(source, content), new ContentFollower(source, second));
    followers.forEach(ContentFollower::start);
    try {
      seeding.seed(pack(Map.of("a", "eins")), "p", "1");

      assertThat(changes.poll(20, TimeUnit.SECONDS)).isNotNull();
      assertThat(secondNode.poll(20, TimeUnit.SECONDS)).isNotNull();
      assertThat(second.current().find(NOTE, "a")).contains(new Note("a", "eins"));
    } finally {
      followers.forEach(ContentFollower::stop);
    }
  }

  @Test
  void readers_of_an_old_snapshot_keep_it_whole() {
    seeding.seed(pack(Map.of("a", "eins")), "p", "1");
    content.catchUp();
    Content old = content.current();
    seeding.seed(pack(Map.of("b", "zwei")), "p", "2");
    content.catchUp();

    assertThat(old.list(NOTE)).containsExactly(new Note("a", "eins"));
    assertThat(content.current().version()).isGreaterThan(old.version());
  }

  @Test
  void a_snapshot_that_was_not_checked_for_a_while_says_so() {
    Instant start = Instant.parse("2026-11-23T10:00:00Z");
    var time = new ArrayList<>(List.of(start, start, start.plus(Duration.ofMinutes(3))));
    Clock clock = new Clock() {
      @Override
      public Instant instant() {
        return time.size() > 1 ? time.removeFirst() : time.getFirst();
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
    var node = new LiveContent(store, Map.of(NOTE.name(), NOTE), change -> {}, clock);
    node.catchUp();

    assertThat(node.freshness().stale()).isFalse();
    assertThat(node.freshness()).isEqualTo(new Freshness(start, true));
  }

  private static Pack pack(Map<String, String> notes) {
    var json = JsonMapper.shared();
    return new Pack(notes.entrySet().stream()
        .map(e -> new PackFile(
            Path.of("notes", e.getKey() + ".yaml").toString(),
            NOTE,
            e.getKey(),
            json.valueToTree(new Note(e.getKey(), e.getValue())),
            Map.of()))
        .toList());
  }
}
