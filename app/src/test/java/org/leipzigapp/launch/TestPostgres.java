package org.leipzigapp.launch;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.leipzigapp.CannotStart;

/** The PostgreSQL of this test JVM; started once, as real as the app's own, only without waiting for the disk. */
public final class TestPostgres {

  /** Shared by all tests, so that PostgreSQL is unpacked once per checkout. */
  static final Path CACHE = Path.of("target", "postgres-cache").toAbsolutePath();

  private static final int MOST_JVMS_AT_ONCE = 20;

  private TestPostgres() {}

  /** The server's maintenance database, with the right to make others. */
  public static DatabaseAddress address() {
    return Holder.POSTGRES.address();
  }

  /** Puts a new cluster into a data directory; a copy, since making one costs two seconds. */
  static void putNewCluster(Path target) throws IOException {
    Path template = TemplateHolder.TEMPLATE;
    Files.createDirectories(target);
    PathUtils.copyDirectory(template.resolve("postgres"), target.resolve("postgres"), COPY_ATTRIBUTES);
    Files.setPosixFilePermissions(target.resolve("postgres"), PosixFilePermissions.fromString("rwx------"));
    Files.copy(template.resolve("database-password"), target.resolve("database-password"), COPY_ATTRIBUTES);
  }

  private static Path template() {
    // stays ours as long as this JVM runs
    DataDirectory data = takeFree("postgres-template-");
    PostgresPrograms.delete(data.postgres());
    Postgres.start(data, CACHE).close();
    return data.path();
  }

  private static Postgres start() {
    List<String> settings = new ArrayList<>(Postgres.SETTINGS);
    settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=100"));
    DataDirectory data = takeFree("postgres-");
    // the cluster of an earlier JVM would be full of its databases
    Postmaster.findRunning(data.postgres()).ifPresent(TestPostgres::end);
    PostgresPrograms.delete(data.postgres());
    Postgres postgres = Postgres.start(data, CACHE, settings);
    DatabaseCheck.createIfMissing(postgres.address());
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
    return postgres;
  }

  /** Several test JVMs run side by side; a directory is free again when its JVM is gone, however that ended. */
  private static DataDirectory takeFree(String name) {
    return IntStream.range(0, MOST_JVMS_AT_ONCE)
        .mapToObj(i -> Path.of("target", name + i).toAbsolutePath())
        .flatMap(TestPostgres::take)
        .findFirst()
        .orElseThrow(() -> new CannotStart("No directory is free for the tests' PostgreSQL."));
  }

  private static Stream<DataDirectory> take(Path path) {
    try {
      return Stream.of(DataDirectory.open(path));
    } catch (CannotStart e) {
      return Stream.empty();
    }
  }

  private static void end(ProcessHandle orphan) {
    orphan.destroy();
    orphan.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  private static final class Holder {

    static final Postgres POSTGRES = start();

    private Holder() {}
  }

  private static final class TemplateHolder {

    static final Path TEMPLATE = template();

    private TemplateHolder() {}
  }
}
