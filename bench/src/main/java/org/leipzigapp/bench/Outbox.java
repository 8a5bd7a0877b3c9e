package org.leipzigapp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The promises of a running app, filled past its doors: each is for a person of its own. */
final class Outbox implements AutoCloseable {

  private static final String PERSON = "md5('bench ' || n)::uuid";

  private final Connection database;

  private Outbox(Connection database) {
    this.database = database;
  }

  /** @param data directory of the app with its embedded database */
  static Outbox of(Path data) throws IOException, SQLException {
    String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
    String password = Files.readString(data.resolve("database-password")).strip();
    return new Outbox(DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/leipzigapp", "leipzigapp", password));
  }

  /**
   * Replaces all that waits, in one transaction.
   *
   * @param targets in turn; "{n}" stands for the number of the person
   */
  void fill(int messages, String channel, List<String> targets) throws SQLException {
    database.setAutoCommit(false);
    try (var statement = database.createStatement()) {
      statement.execute("truncate messages.message, messages.subscription cascade");
    }
    try (PreparedStatement people = database.prepareStatement("""
        insert into messages.subscription (owner, channel, target, target_hash, mask, reading, state, confirmed_at)
        select %s, ?, replace((?::text[])[n %% ? + 1], '{n}', n::text), sha256(n::text::bytea), 'x', 'de',
          'ACTIVE', now()
        from generate_series(1, ?) as n
        """.formatted(PERSON))) {
      people.setString(1, channel);
      people.setArray(2, database.createArrayOf("text", targets.toArray()));
      people.setInt(3, targets.size());
      people.setInt(4, messages);
      people.execute();
    }
    try (PreparedStatement promises = database.prepareStatement("""
        insert into messages.message (key, matter, template, words, path)
        select 'bench/' || n, %s, 'note.answered', '{"title": "Hund anmelden"}', '/anliegen'
        from generate_series(1, ?) as n
        """.formatted(PERSON))) {
      promises.setInt(1, messages);
      promises.execute();
    }
    try (var statement = database.createStatement()) {
      statement.execute("analyze messages.message, messages.subscription");
    }
    database.commit();
    database.setAutoCommit(true);
  }

  /** Those that the app noted as sent. */
  long sent() throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery("select count(*) from messages.delivery where state = 'SENT'")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
