package org.leipzigapp.care.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.leipzigapp.care.OpenNotes;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notes in the database. */
@Component
class NoteStore implements OpenNotes {

  private static final String COLUMNS = "select id, reading, page, kind, item, title, department, state, sent_at, "
      + "wrong, better, known_from from care.note ";

  private final JdbcClient database;

  NoteStore(JdbcClient database) {
    this.database = database;
  }

  /** False if a note with this link is there already. */
  boolean insert(Note note, byte[] linkHash) {
    Note.Said said = Objects.requireNonNull(note.said());
    return database.sql("""
            insert into care.note (id, token_hash, reading, page, kind, item, title, department, state, sent_at,
              wrong, better, known_from)
            values (:id, :hash, :reading, :page, :kind, :item, :title, :department, 'open', :at, :wrong, :better, :from)
            on conflict (token_hash) do nothing
            """)
        .param("id", note.id())
        .param("hash", linkHash)
        .param("reading", note.reading().tag())
        .param("page", note.page())
        .param("kind", note.item() == null ? null : note.item().kind())
        .param("item", note.item() == null ? null : note.item().id())
        .param("title", note.title())
        .param("department", note.department())
        .param("at", Timestamp.from(note.sentAt()))
        .param("wrong", said.wrong())
        .param("better", said.better())
        .param("from", said.knownFrom())
        .update() == 1;
  }

  /** Puts other words in place of the first ones; only as long as nobody looked at them. */
  void correct(UUID note, Note.Said said) {
    database.sql("""
            update care.note set wrong = :wrong, better = :better, known_from = :from
            where id = :id and state = 'open' and not erased
              and (select count(*) from care.note_step where note = :id) = 1
            """)
        .param("wrong", said.wrong())
        .param("better", said.better())
        .param("from", said.knownFrom())
        .param("id", note)
        .update();
  }

  /** The next step, and the note's state with it. @return false if the note is not in the state it was seen in */
  boolean step(UUID note, NoteState seen, Note.Step step) {
    int moved = database.sql("update care.note set state = :state where id = :id and state = :seen")
        .param("state", step.state().id())
        .param("id", note)
        .param("seen", seen.id())
        .update();
    if (moved == 1) {
      database.sql("""
              insert into care.note_step (note, number, at, state, words)
              select :id, count(*) + 1, :at, :state, :words from care.note_step where note = :id
              """)
          .param("id", note)
          .param("at", Timestamp.from(step.at()))
          .param("state", step.state().id())
          .param("words", step.words())
          .update();
    }
    return moved == 1;
  }

  Optional<Note> find(UUID id) {
    return read(COLUMNS + "where id = :id", Map.of("id", id)).stream().findFirst();
  }

  Optional<Note> findByLink(byte[] hash) {
    return read(COLUMNS + "where token_hash = :hash", Map.of("hash", hash)).stream().findFirst();
  }

  List<Note> list(Collection<UUID> ids) {
    return read(COLUMNS + "where id = any(:ids)", Map.of("ids", ids.toArray(UUID[]::new)));
  }

  /** Those that wait the longest first, without those whose words are gone. */
  List<Note> listOpen(int most) {
    return read(COLUMNS + "where state in ('open', 'work') and not erased order by sent_at, id limit :most",
        Map.of("most", most));
  }

  /** The newest first. */
  List<Note> listClosed(int most) {
    return read(COLUMNS + "where state in ('changed', 'right') order by sent_at desc, id limit :most",
        Map.of("most", most));
  }

  @Override
  public int count(Content.Key item) {
    return database.sql("""
            select count(*) from care.note where kind = :kind and item = :item and state in ('open', 'work')
              and not erased
            """)
        .param("kind", item.kind())
        .param("item", item.id())
        .query(Integer.class)
        .single();
  }

  /** Those that were sent before a time and still hold something personal. */
  List<UUID> listOlderThan(Instant time) {
    return database.sql("select id from care.note where sent_at < :before and not erased")
        .param("before", Timestamp.from(time))
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  /** Erases what people wrote; what became of it stays. */
  void erase(Collection<UUID> notes) {
    UUID[] ids = notes.toArray(UUID[]::new);
    database.sql("update care.note_step set words = null where words is not null and note = any(:ids)")
        .param("ids", ids)
        .update();
    database.sql("""
            update care.note set wrong = null, better = null, known_from = null, erased = true where id = any(:ids)
            """)
        .param("ids", ids)
        .update();
  }

  private List<Note> read(String sql, Map<String, ?> parameters) {
    List<Note> notes = database.sql(sql).params(parameters).query(NoteStore::row).list();
    if (notes.isEmpty()) {
      return notes;
    }
    Map<UUID, List<Note.Step>> steps = steps(notes.stream().map(Note::id).toList());
    return notes.stream().map(note -> with(note, steps.getOrDefault(note.id(), List.of()))).toList();
  }

  private Map<UUID, List<Note.Step>> steps(List<UUID> notes) {
    var steps = new HashMap<UUID, List<Note.Step>>();
    database.sql("select note, at, state, words from care.note_step where note in (:notes) order by note, number")
        .param("notes", notes)
        .query(row -> {
          steps.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>()).add(new Note.Step(
              row.getTimestamp(2).toInstant(), NoteState.of(row.getString(3)), row.getString(4)));
        });
    return steps;
  }

  private static Note with(Note note, List<Note.Step> steps) {
    return new Note(note.id(), note.reading(), note.page(), note.item(), note.title(), note.department(), note.state(),
        note.sentAt(), note.said(), steps);
  }

  private static Note row(ResultSet row, int number) throws SQLException {
    String kind = row.getString("kind");
    String wrong = row.getString("wrong");
    return new Note(
        row.getObject("id", UUID.class),
        Reading.of(row.getString("reading")),
        row.getString("page"),
        kind == null ? null : new Content.Key(kind, row.getString("item")),
        row.getString("title"),
        row.getString("department"),
        NoteState.of(row.getString("state")),
        row.getTimestamp("sent_at").toInstant(),
        wrong == null ? null : new Note.Said(wrong, row.getString("better"), row.getString("known_from")),
        List.of());
  }
}
