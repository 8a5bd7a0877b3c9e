package org.leipzigapp.content;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Items that were edited here and that a newer pack describes otherwise; an editor decides. */
@Component
public class PackConflicts {

  private final JdbcClient database;

  PackConflicts(JdbcClient database) {
    this.database = database;
  }

  /** @param pack what the pack says; null if it has no such item any more */
  public record Conflict(Content.Key key, JsonNode here, @Nullable JsonNode pack) {}

  public List<Conflict> list() {
    return database.sql("""
            select kind, id, body::text, pack_body::text from content.item where pack_differs order by kind, id
            """)
        .query((row, number) -> {
          String pack = row.getString(4);
          return new Conflict(new Content.Key(row.getString(1), row.getString(2)),
              ContentJson.tree(row.getString(3)), pack == null ? null : ContentJson.tree(pack));
        })
        .list();
  }

  public Optional<Conflict> find(Content.Key key) {
    return list().stream().filter(conflict -> conflict.key().equals(key)).findFirst();
  }

  /** What was edited here stays, and the pack is not asked again until it changes. */
  public void settle(Content.Key key) {
    database.sql("""
            update content.item set pack_differs = false, pack_body = null where kind = :kind and id = :id
            """)
        .param("kind", key.kind())
        .param("id", key.id())
        .update();
  }
}
