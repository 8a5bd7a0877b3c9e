package org.leipzigapp.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What PostgreSQL's catalogue says of the app's tables. */
final class Tables {

  private Tables() {}

  /** A table and the columns that hold what cannot be computed again. */
  record Shape(String schema, String name, List<String> columns) {

    boolean isOf(Manifest.Table table) {
      return schema.equals(table.schema()) && name.equals(table.name());
    }
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** In an order in which each table comes after those that it refers to. */
  static List<Shape> list(Connection connection, Set<String> schemas) throws SQLException {
    var tables = new ArrayList<Shape>();
    try (PreparedStatement statement = connection.prepareStatement("""
        with recursive app as (
          select c.oid, n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind = 'r' and (n.nspname = any (?) or n.nspname = 'public' and c.relname = ?)
        ), depth (oid, level) as (
          select oid, 0 from app
          union
          select k.conrelid, level + 1 from depth join pg_constraint k on k.confrelid = depth.oid
          where k.contype = 'f' and k.conrelid <> k.confrelid and level < 100
        )
        select nspname, relname, (select coalesce(array_agg(attname::text order by attnum), '{}') from pg_attribute a
          where a.attrelid = app.oid and attnum > 0 and not attisdropped and attgenerated = '')
        from app order by (select max(level) from depth where depth.oid = app.oid), nspname, relname
        """)) {
      statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
      statement.setString(2, Migrations.HISTORY);
      var rows = statement.executeQuery();
      while (rows.next()) {
        String[] columns = (String[]) rows.getArray(3).getArray();
        tables.add(new Shape(rows.getString(1), rows.getString(2), Arrays.asList(columns)));
      }
    }
    return tables;
  }

  static List<Manifest.Sequence> sequences(Connection connection, Set<String> schemas) throws SQLException {
    var sequences = new ArrayList<Manifest.Sequence>();
    try (PreparedStatement statement = connection.prepareStatement("""
        select schemaname, sequencename, coalesce(last_value, start_value), last_value is not null from pg_sequences
        where schemaname = any (?) order by 1, 2
        """)) {
      statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
      var rows = statement.executeQuery();
      while (rows.next()) {
        sequences.add(
            new Manifest.Sequence(rows.getString(1), rows.getString(2), rows.getLong(3), rows.getBoolean(4)));
      }
    }
    return sequences;
  }
}
