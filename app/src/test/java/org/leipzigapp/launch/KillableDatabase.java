package org.leipzigapp.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A PostgreSQL as the app runs it, of a test's own, which can be killed and is started again as the app does it. */
public final class KillableDatabase implements AutoCloseable {

  private final DataDirectory data;
  private final Postgres postgres;
  private final PostgresGuard guard;

  public KillableDatabase(Path directory) {
    try {
      TestPostgres.putNewCluster(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    data = DataDirectory.open(directory);
    postgres = Postgres.start(data, TestPostgres.CACHE);
    DatabaseCheck.createIfMissing(postgres.address());
    guard = postgres.guard();
  }

  public DatabaseAddress address() {
    return postgres.address();
  }

  /** By SIGKILL, with all connections. It comes back at the same place. */
  public void kill() {
    ProcessHandle postmaster = Postmaster.findRunning(data.postgres()).orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().join();
  }

  @Override
  public void close() {
    guard.close();
    postgres.close();
    data.close();
  }
}
