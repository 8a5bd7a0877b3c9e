package org.leipzigapp.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The items in the database. Every change raises the version and wakes the nodes. */
class ContentStore {

  static final String CHANNEL = "content";

  private final JdbcClient jdbc;

  ContentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A row as it is stored. */
  record Row(String kind, String id, String body, long version, boolean removed) {}

  long version() {
    return jdbc.sql("select version from content.head").query(Long.class).single();
  }

  /** The version that this transaction may write; others wait until it is over. */
  long lockNextVersion() {
    return jdbc.sql("select version + 1 from content.head for update").query(Long.class).single();
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

  /** Everything that is published. */
  Map<Content.Key, JsonNode> bodies() {
    var bodies = new LinkedHashMap<Content.Key, JsonNode>();
    changedSince(0).stream().filter(row -> !row.removed())
        .forEach(row -> bodies.put(new Content.Key(row.kind(), row.id()), ContentJson.tree(row.body())));
    return bodies;
  }

  /** Number of the newest state; 0 if there never was one. */
  int revision(Content.Key key) {
    return jdbc.sql("select coalesce(max(number), 0) from content.revision where kind = :kind and id = :id")
        .param("kind", key.kind())
        .param("id", key.id())
        .query(Integer.class)
        .single();
  }

  /** Writes an edited item with its history. @return the number of the new state */
  int write(Content.Key key, @Nullable String body, long version, Revision.Origin origin, String who,
      @Nullable String note) {
    int revision = revision(key) + 1;
    jdbc.sql(
            """
            insert into content.item (kind, id, body, changed_in, revision, edited)
            values (:kind, :id, coalesce(:body::json, '{}'), :version, :revision, true)
            on conflict (kind, id) do update set body = coalesce(:body::json, item.body), removed = :body::json is null,
              changed_in = excluded.changed_in, revision = excluded.revision, edited = true
            """)
        .param("kind", key.kind())
        .param("id", key.id())
        .param("body", body)
        .param("version", version)
        .param("revision", revision)
        .update();
    jdbc.sql(
            """
            insert into content.revision (kind, id, number, body, origin, author, note)
            values (:kind, :id, :revision, :body::json, :origin, :who, :note)
            """)
        .param("kind", key.kind())
        .param("id", key.id())
        .param("revision", revision)
        .param("body", body)
        .param("origin", origin.name().toLowerCase(Locale.ROOT))
        .param("who", who)
        .param("note", note)
        .update();
    return revision;
  }

  /** Makes a version the newest and wakes the nodes when the transaction is over. */
  void announce(long version) {
    jdbc.sql("update content.head set version = :v, changed_at = now()").param("v", version).update();
    jdbc.sql("select pg_notify(:channel, :v)")
        .param("channel", CHANNEL)
        .param("v", Long.toString(version))
        .query((row, number) -> row.getRow())
        .list();
  }
}
