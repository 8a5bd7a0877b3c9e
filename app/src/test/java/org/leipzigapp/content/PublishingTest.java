package org.leipzigapp.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leipzigapp.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NullUnmarked
class PublishingTest {

  private static final ContentKind<Term> TERM =
      new ContentKind<>("term", "terms", true, false, Term.class, "term-of-tests");
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Content.Key A = new Content.Key("term", "a");
  private static final Content.Key B = new Content.Key("term", "b");

  private final TestDatabase database = TestDatabase.fresh();
  private final DataSource source = database.dataSource();
  private final JdbcClient client = JdbcClient.create(source);
  private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
  private ContentStore store;
  private Seeding seeding;
  private Drafts drafts;
  private Publishing publishing;
  private History history;
  private PackConflicts conflicts;
  private LiveContent live;

  record Term(String id, String text, String see) {}

  /** A term may refer to another one, which must exist. */
  private static final class Terms implements ContentKind.Owner {

    @Override
    public List<ContentKind<?>> kinds() {
      return List.of(TERM);
    }

    @Override
    public List<PackRule> rules() {
      return List.of(pack -> pack.list(TERM)
          .filter(file -> file.body().hasNonNull("see"))
          .filter(file -> pack.find(TERM, file.body().get("see").asString()).isEmpty())
          .map(file -> file.problem("/see", "the id of a term"))
          .toList());
    }
  }

  @BeforeEach
  void emptyDatabase() {
    Flyway.configure().dataSource(source).locations("classpath:db/migration/content").load().migrate();
    store = new ContentStore(client);
    seeding = new Seeding(store, new JdbcTemplate(source), transaction);
    drafts = new Drafts(client, Clock.fixed(NOW, ZoneOffset.UTC));
    publishing = new Publishing(store, drafts, new ContentCheck(List.of(new Terms())), transaction);
    history = new History(client);
    conflicts = new PackConflicts(client);
    live = new LiveContent(store, Map.of("term", TERM), change -> {}, Clock.systemUTC());
  }

  @Test
  void a_draft_is_seen_by_nobody_until_it_is_published() {
    seed("a", "eins");
    long save = save(A, term("a", "zwei"), 0, 1);

    assertThat(shown("a")).isEqualTo("eins");
    assertThat(publish(A, save)).isInstanceOf(Publishing.Outcome.Published.class);
    assertThat(shown("a")).isEqualTo("zwei");
    assertThat(drafts.find(A)).isEmpty();
  }

  @Test
  void who_saves_second_learns_what_the_first_one_wrote_and_overwrites_nothing() {
    seed("a", "eins");
    save(A, term("a", "von mir"), 0, 1);

    assertThat(drafts.save(A, term("a", "von dir"), 0, 1, "you")).isInstanceOfSatisfying(
        Drafts.Outcome.Overtaken.class,
        overtaken -> assertThat(overtaken.theirs().body()).isEqualTo(term("a", "von mir")));
    assertThat(drafts.find(A).orElseThrow().body()).isEqualTo(term("a", "von mir"));
  }

  @Test
  void what_was_saved_after_the_reviewer_looked_is_not_published() {
    seed("a", "eins");
    long looked = save(A, term("a", "gut"), 0, 1);
    save(A, term("a", "doch anders"), looked, 1);

    assertThat(publish(A, looked)).isInstanceOf(Publishing.Outcome.Overtaken.class);
    assertThat(shown("a")).isEqualTo("eins");
  }

  @Test
  void a_draft_does_not_undo_what_was_published_since_it_was_begun() {
    seed("a", "eins");
    long save = save(A, term("a", "mein Entwurf"), 0, 1);
    seed("a", "neu im Paket");

    assertThat(publish(A, save)).isEqualTo(new Publishing.Outcome.Outdated(2));
    assertThat(shown("a")).isEqualTo("neu im Paket");
  }

  @Test
  void what_breaks_a_rule_is_not_published_and_the_draft_stays() {
    seed("a", "eins");
    long save = save(A, term("a", "zwei", "nirgends"), 0, 1);

    assertThat(publish(A, save)).isInstanceOfSatisfying(Publishing.Outcome.Broken.class,
        broken -> assertThat(broken.problems()).hasToString("[terms/a.yaml:1: /see: the id of a term]"));
    assertThat(shown("a")).isEqualTo("eins");
    assertThat(drafts.find(A)).isPresent();
  }

  @Test
  void what_another_item_needs_cannot_be_removed() {
    seed("a", "eins");
    publish(B, save(B, term("b", "siehe a", "a"), 0, 0));

    assertThat(publishing.remove(A, "me", null)).isInstanceOf(Publishing.Outcome.Broken.class);
    assertThat(publishing.remove(B, "me", null)).isInstanceOf(Publishing.Outcome.Published.class);
    assertThat(publishing.remove(A, "me", null)).isInstanceOf(Publishing.Outcome.Published.class);
    live.catchUp();
    assertThat(live.current().list(TERM)).isEmpty();
  }

  @Test
  void every_published_state_can_be_read_and_restored() {
    seed("a", "eins");
    publish(A, save(A, term("a", "zwei"), 0, 1));
    Revision first = history.find(A, 1).orElseThrow();

    publishing.restore(first, "me");

    assertThat(shown("a")).isEqualTo("eins");
    assertThat(history.list(A, 10)).extracting(Revision::number, Revision::origin).containsExactly(
        tuple(3, Revision.Origin.RESTORE),
        tuple(2, Revision.Origin.EDIT),
        tuple(1, Revision.Origin.PACK));
  }

  @Test
  void a_removed_item_can_be_restored() {
    seed("a", "eins");
    publishing.remove(A, "me", "gibt es nicht mehr");

    publishing.restore(history.find(A, 1).orElseThrow(), "me");

    assertThat(shown("a")).isEqualTo("eins");
  }

  @Test
  void a_scheduled_draft_is_published_when_its_time_has_come_and_by_one_node_only() {
    seed("a", "eins");
    long save = save(A, term("a", "ab heute"), 0, 1);
    drafts.move(A, Draft.State.SCHEDULED, NOW.plus(Duration.ofHours(1)), null, save, "me");
    assertThat(publishing.publishDue()).isEmpty();

    drafts.move(A, Draft.State.SCHEDULED, NOW.minus(Duration.ofSeconds(1)), null, drafts.find(A).get().save(), "me");
    assertThat(publishing.publishDue()).isPresent();
    assertThat(publishing.publishDue()).isEmpty();

    assertThat(shown("a")).isEqualTo("ab heute");
    assertThat(history.list(A, 10)).hasSize(2);
  }

  @Test
  void a_scheduled_draft_that_breaks_a_rule_goes_back_to_review_with_the_reason() {
    seed("a", "eins");
    long save = save(A, term("a", "zwei", "nirgends"), 0, 1);
    drafts.move(A, Draft.State.SCHEDULED, NOW, null, save, "me");

    publishing.publishDue();

    Draft back = drafts.find(A).orElseThrow();
    assertThat(back.state()).isEqualTo(Draft.State.REVIEW);
    assertThat(back.note()).contains("the id of a term");
  }

  @Test
  void a_newer_pack_updates_what_nobody_edited_and_asks_about_the_rest() {
    seed(Map.of("a", "eins", "b", "eins", "c", "eins"));
    publish(A, save(A, term("a", "von uns"), 0, 1));

    assertThat(seed(Map.of("a", "vom Paket", "b", "vom Paket", "c", "eins")))
        .isEqualTo(new Seeding.Seeded(1, 0, 1));

    assertThat(shown("a")).isEqualTo("von uns");
    assertThat(shown("b")).isEqualTo("vom Paket");
    assertThat(conflicts.list()).containsExactly(
        new PackConflicts.Conflict(A, term("a", "von uns"), term("a", "vom Paket")));
  }

  @Test
  void a_conflict_is_asked_once_and_again_only_when_the_pack_changes() {
    seed("a", "eins");
    publish(A, save(A, term("a", "von uns"), 0, 1));
    seed("a", "vom Paket");
    conflicts.settle(A);

    assertThat(seed("a", "vom Paket").conflicts()).isZero();
    assertThat(conflicts.list()).isEmpty();
    assertThat(seed("a", "wieder neu").conflicts()).isOne();
  }

  @Test
  void an_edited_item_that_the_pack_drops_stays_and_is_asked_about() {
    seed(Map.of("a", "eins", "b", "eins"));
    publish(A, save(A, term("a", "von uns"), 0, 1));

    assertThat(seed(Map.of())).isEqualTo(new Seeding.Seeded(0, 1, 1));

    assertThat(shown("a")).isEqualTo("von uns");
    assertThat(conflicts.find(A).orElseThrow().pack()).isNull();
  }

  @Test
  void a_pack_that_says_what_was_edited_changes_nothing_and_asks_nothing() {
    seed("a", "eins");
    publish(A, save(A, term("a", "von uns"), 0, 1));
    publish(B, save(B, term("b", "neu von uns"), 0, 0));
    long version = store.version();

    assertThat(seed(Map.of("a", "von uns", "b", "neu von uns"))).isEqualTo(new Seeding.Seeded(0, 0, 0));

    assertThat(store.version()).isEqualTo(version);
    assertThat(seed(Map.of("a", "jetzt folgt es dem Paket", "b", "neu von uns")).written()).isOne();
  }

  @Test
  void what_editors_removed_stays_removed() {
    seed(Map.of("a", "eins", "b", "eins"));
    publishing.remove(A, "me", null);

    seed(Map.of("a", "eins", "b", "neu"));

    live.catchUp();
    assertThat(live.current().find(TERM, "a")).isEmpty();
  }

  @Test
  void twenty_editors_at_once_lose_nothing_and_publish_in_order() throws Exception {
    seed("a", "eins");
    var outcomes = new ArrayList<Future<Publishing.Outcome>>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 20; i++) {
        var key = new Content.Key("term", "t" + i);
        outcomes.add(threads.submit(() -> publish(key, save(key, term(key.id(), "x"), 0, 0))));
      }
    }
    var versions = new ArrayList<Long>();
    for (var outcome : outcomes) {
      versions.add(((Publishing.Outcome.Published) outcome.get()).version());
    }
    assertThat(versions).doesNotHaveDuplicates();
    live.catchUp();
    assertThat(live.current().list(TERM)).hasSize(21);
  }

  @Test
  void a_draft_of_more_than_a_megabyte_is_refused() {
    assertThat(drafts.save(A, term("a", "x".repeat(1_000_001)), 0, 0, "me"))
        .isInstanceOf(Drafts.Outcome.TooLong.class);
  }

  @Test
  void a_preview_shows_the_draft_only_inside() throws Exception {
    seed("a", "eins");
    live.catchUp();
    var derived = new Derived<>(live, content -> content.find(TERM, "a").orElseThrow().text());

    live.preview(A, term("a", "Entwurf"), () -> {
      assertThat(derived.get()).isEqualTo("Entwurf");
      return null;
    });

    assertThat(derived.get()).isEqualTo("eins");
  }

  private Seeding.Seeded seed(String id, String text) {
    return seed(Map.of(id, text));
  }

  private Seeding.Seeded seed(Map<String, String> terms) {
    return seeding.seed(new Pack(terms.entrySet().stream()
        .map(e -> new PackFile("terms/" + e.getKey() + ".yaml", TERM, e.getKey(), term(e.getKey(), e.getValue()), Map.of()))
        .toList()), "p", terms.toString());
  }

  private long save(Content.Key key, JsonNode body, long seen, int basedOn) {
    return ((Drafts.Outcome.Kept) drafts.save(key, body, seen, basedOn, "me")).draft().save();
  }

  private Publishing.Outcome publish(Content.Key key, long save) {
    return publishing.publish(key, save, "me", null);
  }

  private String shown(String id) {
    live.catchUp();
    return live.current().find(TERM, id).orElseThrow().text();
  }

  private static JsonNode term(String id, String text, String... see) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("id", id);
    fields.put("text", text);
    if (see.length > 0) {
      fields.put("see", see[0]);
    }
    return JsonMapper.shared().valueToTree(fields);
  }
}
