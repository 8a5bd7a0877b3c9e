package org.leipzigapp.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import javax.sql.DataSource;
import org.leipzigapp.CannotStart;
import org.postgresql.PGConnection;

/** Puts a backup into a database, in one transaction. */
public final class Restore implements AutoCloseable {

  private final Path path;
  private final BackupFile file;

  private Restore(Path path, BackupFile file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Reads the whole file and checks it.
   *
   * @throws CannotStart in one line if it is no backup, incomplete, damaged, or of a newer app
   */
  public static Restore of(Path file) {
    return new Restore(file, BackupFile.open(file));
  }

  @Override
  public void close() {
    file.close();
  }

  /**
   * @param replace whether what the app keeps there now may be thrown away
   * @throws CannotStart in one line; then nothing was changed
   */
  public Summary into(DataSource database, boolean replace) throws IOException, SQLException {
    Manifest manifest = file.manifest();
    Migrations known = Migrations.of(database);
    if (!known.strangers(manifest.migrations()).isEmpty()) {
      throw BackupFile.newer(path);
    }
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      requireNoApp(connection);
      if (known.hasTables(connection)) {
        if (!replace) {
          throw new CannotStart("The database holds data already: --replace throws them away.");
        }
        known.dropAll(connection);
      }
      known.apply(connection, manifest.migrations());
      fill(connection, manifest, Tables.list(connection, known.schemas()));
      connection.commit();
    }
    return Summary.of(manifest);
  }

  private static void requireNoApp(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement(); var rows = statement.executeQuery("""
        select count(*) from pg_stat_activity
        where datname = current_database() and application_name = 'leipzig-app' and pid <> pg_backend_pid()
        """)) {
      rows.next();
      if (rows.getInt(1) > 0) {
        throw new CannotStart("An app uses this database: stop every node first.");
      }
    }
  }

  /** The rows that migrations brought along are in the backup, too. */
  private void fill(Connection connection, Manifest manifest, List<Tables.Shape> tables)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      Formats.set(statement);
      for (Tables.Shape table : tables) {
        require(manifest, table);
        String name = Tables.quoted(table.schema()) + "." + Tables.quoted(table.name());
        statement.execute("alter table " + name + " disable trigger user");
        statement.execute("truncate " + name + " cascade");
      }
      if (tables.size() != manifest.tables().size()) {
        throw BackupFile.damaged(path);
      }
      for (Tables.Shape shape : tables) {
        copy(connection, manifest.tables().stream().filter(shape::isOf).findFirst().orElseThrow());
      }
      for (Tables.Shape table : tables) {
        statement.execute("alter table " + Tables.quoted(table.schema()) + "." + Tables.quoted(table.name())
            + " enable trigger user");
      }
    }
    for (Manifest.Sequence sequence : manifest.sequences()) {
      set(connection, sequence);
    }
  }

  private void require(Manifest manifest, Tables.Shape shape) {
    boolean fits = manifest.tables().stream().filter(shape::isOf)
        .anyMatch(table -> new HashSet<>(table.columns()).equals(new HashSet<>(shape.columns())));
    if (!fits) {
      throw new CannotStart(path + " does not fit this version of the app: " + shape.schema() + "." + shape.name() + ".");
    }
  }

  private void copy(Connection connection, Manifest.Table table) throws SQLException, IOException {
    try (InputStream rows = file.rows(table)) {
      long copied = connection.unwrap(PGConnection.class).getCopyAPI()
          .copyIn("copy " + table.quoted() + " (" + Formats.columns(table) + ") from stdin", rows);
      if (copied != table.rows()) {
        throw BackupFile.damaged(path);
      }
    }
  }

  private static void set(Connection connection, Manifest.Sequence sequence) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
      statement.setString(1, Tables.quoted(sequence.schema()) + "." + Tables.quoted(sequence.name()));
      statement.setLong(2, sequence.value());
      statement.setBoolean(3, sequence.called());
      statement.executeQuery().close();
    }
  }
}
