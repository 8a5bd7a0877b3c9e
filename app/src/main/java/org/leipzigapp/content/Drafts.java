package org.leipzigapp.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Drafts of items, one per item. Nobody overwrites what they have not seen. */
@Component
public class Drafts {

  private static final int LONGEST_BODY = 1_000_000;
  private static final int LONGEST_NOTE = 500;
  private static final String COLUMNS =
      "kind, id, body::text, based_on, save, state, changed_by, changed_at, publish_at, note";

  private final JdbcClient database;
  private final Clock clock;

  Drafts(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What became of a save. */
  public sealed interface Outcome {

    record Kept(Draft draft) implements Outcome {}

    /** Somebody saved meanwhile; nothing was written. Null if they published or discarded the draft. */
    record Overtaken(@Nullable Draft theirs) implements Outcome {}

    /** More than a megabyte; nothing was written. */
    record TooLong() implements Outcome {}
  }

  public Optional<Draft> find(Content.Key key) {
    return database.sql("select " + COLUMNS + " from content.draft where kind = :kind and id = :id")
        .param("kind", key.kind())
        .param("id", key.id())
        .query(Drafts::read)
        .optional();
  }

  /** Last changed first. */
  public List<Draft> list() {
    return database.sql("select " + COLUMNS + " from content.draft order by changed_at desc, kind, id")
        .query(Drafts::read)
        .list();
  }

  /** One whose time has come, the most overdue first. */
  Optional<Draft> findDue() {
    return database.sql("select " + COLUMNS
            + " from content.draft where state = 'scheduled' and publish_at <= :now order by publish_at limit 1")
        .param("now", Timestamp.from(clock.instant()))
        .query(Drafts::read)
        .optional();
  }

  /**
   * Keeps a state of work; it is a draft again, also if it waited for review.
   *
   * @param seen number of the save that the editor saw, 0 if there was no draft
   * @param basedOn revision that the editor started from, counts only if there was no draft
   */
  public Outcome save(Content.Key key, JsonNode body, long seen, int basedOn, String who) {
    String text = ContentJson.write(body);
    if (text.length() > LONGEST_BODY) {
      return new Outcome.TooLong();
    }
    return outcome(key, seen == 0 ? insert(key, text, basedOn, who) : update(key, text, seen, who));
  }

  /** Hands a draft on: to review, to be published at a time, or back to work. */
  public Outcome move(
      Content.Key key, Draft.State to, @Nullable Instant publishAt, @Nullable String note, long seen, String who) {
    return outcome(key, database.sql(
            """
            update content.draft set state = :state, publish_at = :at, note = :note, changed_by = :who,
              changed_at = :now, save = nextval('content.save_number')
            where kind = :kind and id = :id and save = :seen
            """)
        .param("state", to.name().toLowerCase(Locale.ROOT))
        .param("at", publishAt == null ? null : Timestamp.from(publishAt))
        .param("note", note == null || note.isBlank() ? null : note.substring(0, Math.min(note.length(), LONGEST_NOTE)))
        .param("who", who)
        .param("now", Timestamp.from(clock.instant()))
        .param("kind", key.kind())
        .param("id", key.id())
        .param("seen", seen)
        .update());
  }

  /** False if somebody saved meanwhile; then nothing was thrown away. */
  public boolean discard(Content.Key key, long seen) {
    return database.sql("delete from content.draft where kind = :kind and id = :id and save = :seen")
        .param("kind", key.kind())
        .param("id", key.id())
        .param("seen", seen)
        .update() == 1;
  }

  private int insert(Content.Key key, String body, int basedOn, String who) {
    return database.sql(
            """
            insert into content.draft (kind, id, body, based_on, save, state, changed_by, changed_at)
            values (:kind, :id, :body::json, :basedOn, nextval('content.save_number'), 'draft', :who, :now)
            on conflict do nothing
            """)
        .param("kind", key.kind())
        .param("id", key.id())
        .param("body", body)
        .param("basedOn", basedOn)
        .param("who", who)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private int update(Content.Key key, String body, long seen, String who) {
    return database.sql(
            """
            update content.draft set body = :body::json, state = 'draft', publish_at = null, changed_by = :who,
              changed_at = :now, save = nextval('content.save_number')
            where kind = :kind and id = :id and save = :seen
            """)
        .param("body", body)
        .param("who", who)
        .param("now", Timestamp.from(clock.instant()))
        .param("kind", key.kind())
        .param("id", key.id())
        .param("seen", seen)
        .update();
  }

  private Outcome outcome(Content.Key key, int written) {
    Draft now = find(key).orElse(null);
    return written == 1 && now != null ? new Outcome.Kept(now) : new Outcome.Overtaken(now);
  }

  private static Draft read(ResultSet row, int number) throws SQLException {
    Timestamp publishAt = row.getTimestamp("publish_at");
    return new Draft(
        new Content.Key(row.getString("kind"), row.getString("id")),
        ContentJson.tree(row.getString("body")),
        row.getInt("based_on"),
        row.getLong("save"),
        Draft.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("changed_by"),
        row.getTimestamp("changed_at").toInstant(),
        publishAt == null ? null : publishAt.toInstant(),
        row.getString("note"));
  }
}
