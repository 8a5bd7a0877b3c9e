package org.leipzigapp.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.CannotStart;

/**
 * Everything one running app keeps on disk: {@code postgres/} (the cluster), {@code database-password} (mode 0600),
 * {@code postgres.log}, {@code lock}. Held by one process at a time.
 */
final class DataDirectory implements AutoCloseable {

  static final long MIN_FREE_BYTES = 200L * 1024 * 1024;

  private final Path path;
  private final FileChannel lockFile;

  private DataDirectory(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Makes the directory if need be and takes it for this process.
   *
   * @throws CannotStart if another app uses it, it can't be written, or its disk has less than 200 MB left
   */
  static DataDirectory open(Path path) {
    try {
      Files.createDirectories(path);
      requireSpace(path);
      return new DataDirectory(path, lock(path));
    } catch (IOException e) {
      throw new CannotStart("The data directory " + path + " cannot be written: " + reason(e), e);
    }
  }

  /** The free bytes on the disk of an existing directory, if they suffice. */
  static long requireSpace(Path path) {
    try {
      return requireSpace(path, Files.getFileStore(path).getUsableSpace());
    } catch (IOException e) {
      throw new CannotStart("The free space of " + path + " cannot be read: " + reason(e), e);
    }
  }

  static long requireSpace(Path path, long free) {
    if (free < MIN_FREE_BYTES) {
      throw new CannotStart(
          "Only %d MB are free on the disk of %s; the app needs %d MB."
              .formatted(free >> 20, path, MIN_FREE_BYTES >> 20));
    }
    return free;
  }

  Path path() {
    return path;
  }

  Path postgres() {
    return path.resolve("postgres");
  }

  Path log() {
    return path.resolve("postgres.log");
  }

  Path passwordFile() {
    return path.resolve("database-password");
  }

  @Nullable String findPassword() {
    return Files.exists(passwordFile()) ? password(path) : null;
  }

  /** Of a directory that another process may hold. */
  static String password(Path directory) {
    Path file = directory.resolve("database-password");
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new CannotStart("The file " + file + " cannot be read: " + reason(e), e);
    }
  }

  /** A new random password, on disk before anything is protected with it. */
  String createPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    try {
      var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Path unfinished = Files.createTempFile(path, "database-password", ".new", ownerOnly);
      Files.writeString(unfinished, password + "\n", StandardOpenOption.WRITE);
      Files.move(unfinished, passwordFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CannotStart("The file " + passwordFile() + " cannot be written: " + reason(e), e);
    }
    return password;
  }

  /** Leaves the directory to others; the lock file stays, since removing it would let two in. */
  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      Tell.problem("The lock of " + path + " could not be given back: " + reason(e));
    }
  }

  /** True if a running app holds the directory. */
  static boolean isTaken(Path path) {
    if (!Files.exists(path.resolve("lock"))) {
      return false;
    }
    try (FileChannel channel = lock(path)) {
      return !channel.isOpen();
    } catch (CannotStart e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static String reason(IOException e) {
    return e.getClass().getSimpleName().replaceFirst("Exception$", "") + " " + Tell.oneLine(e.getMessage());
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // held by this very process, which is no better
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new CannotStart("Another Leipzig-App runs on " + path + ": stop it first, or choose another --data DIR.");
  }
}
