package org.leipzigapp.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The items in the database. Every change raises the version and wakes the nodes. */
class ContentStore {

  static final String CHANNEL = "content";

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final TransactionTemplate transaction;

  ContentStore(JdbcTemplate batch, TransactionTemplate transaction) {
    this.jdbc = JdbcClient.create(batch);
    this.batch = batch;
    this.transaction = transaction;
  }

  /** A row as it is stored. */
  record Row(String kind, String id, String body, long version, boolean removed) {}

  long version() {
    return jdbc.sql("select version from content.head").query(Long.class).single();
  }

  /** What was changed after a version, removals included; version 0 gives everything. */
  List<Row> changedSince(long version) {
    return jdbc.sql(
            """
            select kind, id, body::text, changed_in, removed from content.item
            where changed_in > :version order by kind, id
            """)
        .param("version", version)
        .query((row, number) ->
            new Row(row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getBoolean(5)))
        .list();
  }

  boolean isSeededWith(String packHash) {
    return jdbc.sql("select coalesce(pack_hash, '') = :hash from content.head")
        .param("hash", packHash)
        .query(Boolean.class)
        .single();
  }

  /** Takes a pack over, whole or not at all; only what differs from the last seed is written. */
  Seeded seed(Pack pack, String name, String packHash) {
    return Objects.requireNonNull(transaction.execute(status -> {
      long next = jdbc.sql("select version + 1 from content.head for update").query(Long.class).single();
      Map<Content.Key, String> present = seededHashes();
      List<Object[]> upserts = new ArrayList<>();
      for (PackFile file : pack.files()) {
        String body = ContentJson.write(file.body());
        String hash = PackHash.of(body);
        if (!hash.equals(present.remove(new Content.Key(file.kind().name(), file.id())))) {
          upserts.add(new Object[] {file.kind().name(), file.id(), body, next, hash});
        }
      }
      write(upserts, present.keySet().stream().toList(), next);
      boolean changed = !upserts.isEmpty() || !present.isEmpty();
      finish(name, packHash, changed ? next : next - 1);
      return new Seeded(upserts.size(), present.size());
    }));
  }

  private Map<Content.Key, String> seededHashes() {
    return new HashMap<>(
        jdbc.sql("select kind, id, coalesce(seeded_hash, '') from content.item where not removed")
            .query((row, number) -> Map.entry(new Content.Key(row.getString(1), row.getString(2)), row.getString(3)))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private void write(List<Object[]> upserts, List<Content.Key> gone, long version) {
    batch.batchUpdate(
        """
        insert into content.item (kind, id, body, changed_in, seeded_hash) values (?, ?, ?::json, ?, ?)
        on conflict (kind, id) do update
        set body = excluded.body, changed_in = excluded.changed_in, seeded_hash = excluded.seeded_hash, removed = false
        """,
        upserts);
    batch.batchUpdate(
        "update content.item set removed = true, changed_in = ? where kind = ? and id = ?",
        gone.stream().map(key -> new Object[] {version, key.kind(), key.id()}).toList());
  }

  private void finish(String pack, String packHash, long version) {
    jdbc.sql("update content.head set version = :v, pack = :pack, pack_hash = :hash, changed_at = now()")
        .param("v", version)
        .param("pack", pack)
        .param("hash", packHash)
        .update();
    jdbc.sql("select pg_notify(:channel, :v)")
        .param("channel", CHANNEL)
        .param("v", Long.toString(version))
        .query((row, number) -> row.getRow())
        .list();
  }

  /** How many items a seed wrote and removed. */
  record Seeded(int written, int removed) {}
}
