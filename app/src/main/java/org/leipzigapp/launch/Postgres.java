package org.leipzigapp.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.leipzigapp.CannotStart;

/**
 * The embedded PostgreSQL: a real cluster in the data directory, reachable only from this machine and only with the
 * password, every commit on disk before it is answered. It runs in a session of its own, so that Ctrl-C at the terminal
 * reaches the app alone, which stops it as the last thing.
 */
final class Postgres implements AutoCloseable {

  static final String USER = "leipzigapp";

  static final String DATABASE = "leipzigapp";

  private static final int PORT_ATTEMPTS = 3;

  /** Given at each start, hence stronger than any file in the cluster. */
  static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          "password_encryption=scram-sha-256",
          "shared_buffers=48MB",
          "max_connections=50",
          "wal_level=minimal",
          "max_wal_senders=0",
          "max_wal_size=256MB",
          "timezone=UTC",
          "log_timezone=UTC",
          // a statement or a detail in the log could hold what a citizen typed
          "log_min_error_statement=panic",
          "log_error_verbosity=terse");

  private final DataDirectory data;
  private final PostgresPrograms programs;
  private final DatabaseAddress address;
  private final List<String> settings;

  private Postgres(
      DataDirectory data, PostgresPrograms programs, DatabaseAddress address, List<String> settings) {
    this.data = data;
    this.programs = programs;
    this.address = address;
    this.settings = settings;
  }

  /**
   * Starts the cluster of the data directory, and makes it first if there is none.
   *
   * @param cache where the programs of PostgreSQL are unpacked, once
   * @throws CannotStart in one line; then nothing runs and nothing half-made is left
   */
  static Postgres start(DataDirectory data, Path cache) {
    return start(data, cache, SETTINGS);
  }

  /** With other settings, which tests need to be fast. */
  static Postgres start(DataDirectory data, Path cache, List<String> settings) {
    Path unpacked = PostgresBinaries.unpackedIn(cache);
    PostgresPrograms programs = new PostgresPrograms(unpacked, data.log());
    boolean isNew = !Files.exists(data.postgres().resolve("PG_VERSION"));
    if (isNew) {
      Tell.phase("Creating the database", () -> create(data, programs));
    }
    checkVersion(data.postgres());
    String password = data.findPassword();
    if (password == null) {
      throw new CannotStart(
          "The file %s is missing; without it the database in %s is closed."
              .formatted(data.passwordFile(), data.postgres()));
    }
    programs.takeOver(data.postgres());
    stopOrphan(data.postgres(), programs);
    int port = Tell.phase("Starting the database", () -> startOnFreePort(data, programs, settings));
    return new Postgres(data, programs, DatabaseAddress.local(port, DATABASE, USER, password), with(settings, port));
  }

  DatabaseAddress address() {
    return address;
  }

  /** Starts it again at the same port whenever it ends by itself; to be closed before this. */
  PostgresGuard guard() {
    return new PostgresGuard(data.postgres(), () -> programs.start(data.postgres(), settings));
  }

  /** Stops at once but cleanly: open connections are cut, what was committed is on disk. */
  @Override
  public void close() {
    stop(data.postgres(), programs);
  }

  private static void create(DataDirectory data, PostgresPrograms programs) {
    Path unfinished = data.postgres().resolveSibling("postgres.unfinished");
    try {
      PostgresPrograms.delete(unfinished);
      if (Files.exists(data.postgres()) && !isEmpty(data.postgres())) {
        throw new CannotStart("The directory " + data.postgres() + " is not empty and holds no database.");
      }
      Files.deleteIfExists(data.postgres());
      data.createPassword();
      programs.initdb(unfinished, USER, data.passwordFile());
      Files.move(unfinished, data.postgres());
    } catch (IOException e) {
      throw new CannotStart("The database cannot be created in " + data.path() + ": " + DataDirectory.reason(e), e);
    } finally {
      PostgresPrograms.delete(unfinished);
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void checkVersion(Path cluster) {
    try {
      String version = Files.readString(cluster.resolve("PG_VERSION")).strip();
      if (!version.equals(String.valueOf(PostgresBinaries.MAJOR_VERSION))) {
        throw new CannotStart(
            "The database in %s was made by PostgreSQL %s, this app brings %d: see docs/operations.md."
                .formatted(cluster, version, PostgresBinaries.MAJOR_VERSION));
      }
    } catch (IOException e) {
      throw new CannotStart("The database in " + cluster + " cannot be read: " + DataDirectory.reason(e), e);
    }
  }

  /** After a kill -9 of the app its PostgreSQL goes on; we hold the lock, so it is nobody else's. */
  private static void stopOrphan(Path cluster, PostgresPrograms programs) {
    if (Postmaster.findRunning(cluster).isPresent()) {
      Tell.line("The database of an app that did not end cleanly still runs: stopping it.");
      stop(cluster, programs);
    }
    try {
      Files.deleteIfExists(Postmaster.pidFile(cluster));
    } catch (IOException e) {
      Path file = Postmaster.pidFile(cluster);
      throw new CannotStart("The file " + file + " cannot be removed: " + DataDirectory.reason(e), e);
    }
  }

  private static void stop(Path cluster, PostgresPrograms programs) {
    if (Postmaster.findRunning(cluster).isEmpty()) {
      return;
    }
    if (!programs.stop(cluster, "fast") && !programs.stop(cluster, "immediate")) {
      throw new CannotStart("The database in " + cluster + " does not stop; end its process by hand.");
    }
  }

  private static int startOnFreePort(DataDirectory data, PostgresPrograms programs, List<String> settings) {
    String problem = "";
    for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
      int port = freePort();
      problem = programs.start(data.postgres(), with(settings, port));
      if (problem.isEmpty()) {
        return port;
      }
    }
    throw new CannotStart("The database in " + data.postgres() + " does not start: " + problem);
  }

  private static List<String> with(List<String> settings, int port) {
    List<String> withPort = new ArrayList<>(settings);
    withPort.add("port=" + port);
    return withPort;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new CannotStart("There is no free port for the database: " + DataDirectory.reason(e), e);
    }
  }
}
