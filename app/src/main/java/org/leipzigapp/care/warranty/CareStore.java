package org.leipzigapp.care.warranty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Content;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What staff said of items, in the database. */
@Component
class CareStore {

  private static final String SELECT =
      "select kind, id, months, checked_on, undo_checked, undo_revision, undo_until from care.item ";

  private final JdbcClient database;

  CareStore(JdbcClient database) {
    this.database = database;
  }

  Map<Content.Key, CareRow> list() {
    var rows = new HashMap<Content.Key, CareRow>();
    database.sql(SELECT).query(row -> {
      rows.put(new Content.Key(row.getString("kind"), row.getString("id")), read(row));
    });
    return rows;
  }

  CareRow get(Content.Key key) {
    return database.sql(SELECT + "where kind = :kind and id = :id")
        .param("kind", key.kind())
        .param("id", key.id())
        .query((row, number) -> read(row))
        .optional()
        .orElse(CareRow.NONE);
  }

  void setChecked(Content.Key key, @Nullable LocalDate on, CareRow.@Nullable Undo undo) {
    database.sql("""
            insert into care.item (kind, id, checked_on, undo_checked, undo_revision, undo_until)
            values (:kind, :id, :on, :undoChecked, :undoRevision, :undoUntil)
            on conflict (kind, id) do update set checked_on = excluded.checked_on, undo_checked = excluded.undo_checked,
              undo_revision = excluded.undo_revision, undo_until = excluded.undo_until
            """)
        .param("kind", key.kind())
        .param("id", key.id())
        .param("on", on)
        .param("undoChecked", undo == null ? null : undo.checkedOn())
        .param("undoRevision", undo == null ? null : undo.revision())
        .param("undoUntil", undo == null ? null : Timestamp.from(undo.until()))
        .update();
  }

  /** @param months null for those of the settings */
  void setMonths(Content.Key key, @Nullable Integer months) {
    set("months", key, months);
  }

  /** @param department null for the one that the item names */
  void setDepartment(Content.Key key, @Nullable String department) {
    set("department", key, department);
  }

  private void set(String column, Content.Key key, @Nullable Object value) {
    database.sql("insert into care.item (kind, id, " + column + ") values (:kind, :id, :value) "
            + "on conflict (kind, id) do update set " + column + " = excluded." + column)
        .param("kind", key.kind())
        .param("id", key.id())
        .param("value", value)
        .update();
  }

  private static CareRow read(ResultSet row) throws SQLException {
    Timestamp until = row.getTimestamp("undo_until");
    CareRow.Undo undo = until == null ? null : new CareRow.Undo(row.getObject("undo_checked", LocalDate.class),
        row.getObject("undo_revision", Integer.class), until.toInstant());
    return new CareRow(row.getObject("months", Integer.class), row.getObject("checked_on", LocalDate.class), undo);
  }
}
