package org.leipzigapp.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} in a cluster says, and whether that process really is the PostgreSQL of this cluster. */
final class Postmaster {

  private Postmaster() {}

  static Path pidFile(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /** The running PostgreSQL of this cluster; a process that merely got an old number again does not count. */
  static Optional<ProcessHandle> findRunning(Path cluster) {
    return findPid(cluster).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(p -> serves(p, cluster));
  }

  /** The port that the file names, -1 if it cannot be read. */
  static int port(Path cluster) {
    List<String> lines = lines(cluster);
    return lines.size() > 3 && lines.get(3).matches("\\d+") ? Integer.parseInt(lines.get(3)) : -1;
  }

  private static Optional<Long> findPid(Path cluster) {
    List<String> lines = lines(cluster);
    return lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,9}")
        ? Optional.empty()
        : Optional.of(Long.valueOf(lines.getFirst().strip()));
  }

  private static boolean serves(ProcessHandle process, Path cluster) {
    Path workingDirectory = Path.of("/proc/" + process.pid() + "/cwd");
    try {
      if (Files.exists(Path.of("/proc/self"))) {
        // PostgreSQL changes into its cluster
        return Files.isSameFile(workingDirectory.toRealPath(), cluster);
      }
    } catch (IOException e) {
      return false;
    }
    return process.info().command().filter(command -> command.endsWith("postgres")).isPresent();
  }

  private static List<String> lines(Path cluster) {
    try {
      return Files.readAllLines(pidFile(cluster));
    } catch (IOException e) {
      return List.of();
    }
  }
}
