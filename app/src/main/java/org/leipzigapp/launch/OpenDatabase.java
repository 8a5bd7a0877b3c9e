package org.leipzigapp.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.leipzigapp.CannotStart;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of an app, for a command: that of {@code DATABASE_URL}, or the embedded one, which is started if no app
 * runs on it and stopped again when the command is done.
 */
final class OpenDatabase implements AutoCloseable {

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final DatabaseAddress address;

  private OpenDatabase(RunOptions options, boolean alone) {
    try {
      address = open(options, alone);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * While the app runs, too.
   *
   * @throws CannotStart if there is no database
   */
  static OpenDatabase besides(RunOptions options) {
    if (options.database() == null && !Files.exists(options.data().resolve("postgres/PG_VERSION"))) {
      throw new CannotStart("There is no database in " + options.data() + ": choose another --data DIR.");
    }
    return new OpenDatabase(options, false);
  }

  /**
   * Made if there is none yet; nobody else may use the embedded one meanwhile.
   *
   * @throws CannotStart if an app runs on the data directory
   */
  static OpenDatabase alone(RunOptions options) {
    return new OpenDatabase(options, true);
  }

  DatabaseAddress address() {
    return address;
  }

  DataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setUrl(address.url());
    source.setUser(address.user());
    source.setPassword(address.password());
    source.setApplicationName("leipzig-app command");
    return source;
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        Tell.problem("While stopping: " + e.getMessage());
      }
    }
  }

  private DatabaseAddress open(RunOptions options, boolean alone) {
    DatabaseAddress found = options.database() == null ? embedded(options, alone) : options.database();
    DatabaseCheck.check(found);
    return found;
  }

  private DatabaseAddress embedded(RunOptions options, boolean alone) {
    Path cluster = options.data().resolve("postgres");
    if (!alone && DataDirectory.isTaken(options.data()) && Postmaster.findRunning(cluster).isPresent()) {
      return DatabaseAddress.local(
          Postmaster.port(cluster), Postgres.DATABASE, Postgres.USER, DataDirectory.password(options.data()));
    }
    var data = DataDirectory.open(options.data());
    parts.push(data);
    var postgres = Postgres.start(data, options.cache());
    parts.push(postgres);
    DatabaseCheck.createIfMissing(postgres.address());
    return postgres.address();
  }
}
