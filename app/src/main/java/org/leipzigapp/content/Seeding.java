package org.leipzigapp.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Takes packs over, whole or not at all. What nobody edited follows the pack; what was edited here stays, and where a
 * newer pack says something else, an editor decides ({@link PackConflicts}).
 */
final class Seeding {

  private final ContentStore store;
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final TransactionTemplate transaction;

  Seeding(ContentStore store, JdbcTemplate batch, TransactionTemplate transaction) {
    this.store = store;
    this.jdbc = JdbcClient.create(batch);
    this.batch = batch;
    this.transaction = transaction;
  }

  /** How many items a seed wrote and removed, and where it asks an editor. */
  record Seeded(int written, int removed, int conflicts) {}

  private record Known(@Nullable String seededHash, boolean edited, boolean removed, String body) {}

  boolean isSeededWith(String packHash) {
    return jdbc.sql("select coalesce(pack_hash, '') = :hash from content.head")
        .param("hash", packHash)
        .query(Boolean.class)
        .single();
  }

  /** Only what differs from the last seed is written. */
  Seeded seed(Pack pack, String name, String packHash) {
    return Objects.requireNonNull(transaction.execute(status -> {
      var work = new Work(store.lockNextVersion());
      Map<Content.Key, Known> known = known();
      for (PackFile file : pack.files()) {
        var key = new Content.Key(file.kind().name(), file.id());
        work.compare(key, file.body(), known.remove(key));
      }
      known.forEach(work::gone);
      write(work);
      jdbc.sql("update content.head set pack = :pack, pack_hash = :hash")
          .param("pack", name)
          .param("hash", packHash)
          .update();
      if (!work.written.isEmpty() || !work.removed.isEmpty()) {
        store.announce(work.version);
      }
      return new Seeded(work.written.size(), work.removed.size(), work.conflicts.size());
    }));
  }

  private Map<Content.Key, Known> known() {
    var known = new HashMap<Content.Key, Known>();
    jdbc.sql("select kind, id, seeded_hash, edited, removed, body::text from content.item")
        .query(row -> {
          known.put(new Content.Key(row.getString(1), row.getString(2)),
              new Known(row.getString(3), row.getBoolean(4), row.getBoolean(5), row.getString(6)));
        });
    return known;
  }

  /** Sorts items by what is to be done with them. */
  private static final class Work {

    private final long version;
    private final List<Object[]> written = new ArrayList<>();
    private final List<Object[]> removed = new ArrayList<>();
    private final List<Object[]> settled = new ArrayList<>();
    private final List<Object[]> conflicts = new ArrayList<>();

    Work(long version) {
      this.version = version;
    }

    void compare(Content.Key key, JsonNode body, @Nullable Known known) {
      String text = ContentJson.write(body);
      String hash = PackHash.of(text);
      if (known != null && hash.equals(known.seededHash) && (known.edited || !known.removed)) {
        return;
      }
      if (known == null || !known.edited) {
        written.add(new Object[] {key.kind(), key.id(), text, version, hash});
      } else if (!known.removed && ContentJson.same(ContentJson.tree(known.body), body)) {
        settled.add(new Object[] {hash, key.kind(), key.id()});
      } else {
        conflicts.add(new Object[] {text, hash, key.kind(), key.id()});
      }
    }

    void gone(Content.Key key, Known known) {
      if (known.seededHash == null) {
        return; // the pack never knew it
      }
      if (known.edited && !known.removed) {
        conflicts.add(new Object[] {null, null, key.kind(), key.id()});
      } else if (known.edited) {
        settled.add(new Object[] {null, key.kind(), key.id()});
      } else if (!known.removed) {
        removed.add(new Object[] {version, key.kind(), key.id()});
      }
    }
  }

  private void write(Work work) {
    batch.batchUpdate(
        """
        insert into content.item (kind, id, body, changed_in, seeded_hash) values (?, ?, ?::json, ?, ?)
        on conflict (kind, id) do update
        set body = excluded.body, changed_in = excluded.changed_in, seeded_hash = excluded.seeded_hash, removed = false,
            revision = item.revision + 1
        """,
        work.written);
    batch.batchUpdate(
        """
        insert into content.revision (kind, id, number, body, origin)
        select kind, id, revision, body, 'pack' from content.item where kind = ? and id = ?
        """,
        keys(work.written));
    batch.batchUpdate(
        "update content.item set removed = true, changed_in = ?, revision = revision + 1 where kind = ? and id = ?",
        work.removed);
    batch.batchUpdate(
        """
        insert into content.revision (kind, id, number, origin)
        select kind, id, revision, 'removal' from content.item where kind = ? and id = ?
        """,
        work.removed.stream().map(row -> new Object[] {row[1], row[2]}).toList());
    batch.batchUpdate(
        """
        update content.item set seeded_hash = ?, edited = false, pack_differs = false, pack_body = null
        where kind = ? and id = ?
        """,
        work.settled);
    batch.batchUpdate(
        """
        update content.item set pack_body = ?::json, seeded_hash = ?, pack_differs = true where kind = ? and id = ?
        """,
        work.conflicts);
  }

  private static List<Object[]> keys(List<Object[]> rows) {
    return rows.stream().map(row -> new Object[] {row[0], row[1]}).toList();
  }
}
