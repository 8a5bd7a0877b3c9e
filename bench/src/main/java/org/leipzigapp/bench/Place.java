package org.leipzigapp.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the benchmarks work.
 *
 * @param home the checkout
 * @param javaOptions those that the launcher runs the app with
 * @param work a directory of its own, which is thrown away at the end
 */
record Place(Path home, List<String> javaOptions, Path work) implements AutoCloseable {

  static Place open() throws IOException {
    Path home = Path.of(System.getProperty("leipzigapp.home", "")).toAbsolutePath();
    String options = System.getProperty("bench.javaOptions", "").strip();
    return new Place(
        home,
        options.isEmpty() ? List.of() : List.of(options.split("\\s+")),
        Files.createTempDirectory("leipzig-app-bench"));
  }

  /** The data directory of all apps that are measured; they use it one after the other. */
  Path data() {
    return work.resolve("data");
  }

  Path directory(String name) throws IOException {
    return Files.createDirectories(work.resolve(name));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
