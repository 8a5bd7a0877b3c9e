package org.leipzigapp.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What is published now, as it is written in a pack; for those who change it. Readers use {@link LiveContent}. */
@Component
public class PublishedItems {

  private static final String COLUMNS = "kind, id, body::text, revision, edited, pack_differs";

  private final JdbcClient database;

  PublishedItems(JdbcClient database) {
    this.database = database;
  }

  /**
   * An item as it is written.
   *
   * @param revision number of this state
   * @param edited whether it was changed here since the pack brought it
   * @param packDiffers whether a newer pack says something else and nobody has decided yet
   */
  public record Item(Content.Key key, JsonNode body, int revision, boolean edited, boolean packDiffers) {}

  /** Everything, by kind and id. */
  public List<Item> list() {
    return database.sql("select " + COLUMNS + " from content.item where not removed order by kind, id")
        .query(PublishedItems::read)
        .list();
  }

  public Optional<Item> find(Content.Key key) {
    return database.sql("select " + COLUMNS + " from content.item where not removed and kind = :kind and id = :id")
        .param("kind", key.kind())
        .param("id", key.id())
        .query(PublishedItems::read)
        .optional();
  }

  private static Item read(ResultSet row, int number) throws SQLException {
    return new Item(
        new Content.Key(row.getString(1), row.getString(2)),
        ContentJson.tree(row.getString(3)),
        row.getInt(4),
        row.getBoolean(5),
        row.getBoolean(6));
  }
}
