package org.leipzigapp.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What items said before. */
@Component
public class History {

  private static final String COLUMNS = "kind, id, number, body::text, origin, author, note, published_at";

  private final JdbcClient database;

  History(JdbcClient database) {
    this.database = database;
  }

  /** The newest first. */
  public List<Revision> list(Content.Key key, int most) {
    return database.sql("select " + COLUMNS
            + " from content.revision where kind = :kind and id = :id order by number desc limit :most")
        .param("kind", key.kind())
        .param("id", key.id())
        .param("most", most)
        .query(History::read)
        .list();
  }

  public Optional<Revision> find(Content.Key key, int number) {
    return database.sql("select " + COLUMNS
            + " from content.revision where kind = :kind and id = :id and number = :number")
        .param("kind", key.kind())
        .param("id", key.id())
        .param("number", number)
        .query(History::read)
        .optional();
  }

  /** What is published now, removals included; empty if there never was such an item. */
  public Optional<Revision> findCurrent(Content.Key key) {
    return list(key, 1).stream().findFirst();
  }

  private static Revision read(ResultSet row, int number) throws SQLException {
    String body = row.getString("body");
    return new Revision(
        new Content.Key(row.getString("kind"), row.getString("id")),
        row.getInt("number"),
        body == null ? null : ContentJson.tree(body),
        Revision.Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
        row.getString("author"),
        row.getString("note"),
        row.getTimestamp("published_at").toInstant());
  }
}
