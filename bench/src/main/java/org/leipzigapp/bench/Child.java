package org.leipzigapp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A program that was started here and is ended here, also when the benchmarks are stopped by Ctrl-C. */
final class Child implements AutoCloseable {

  private static final int SECONDS_TO_STOP = 20;
  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Child::end), "end programs"));
  }

  private final Process process;
  private final Path log;

  private Child(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** @param log takes what it prints */
  static Child start(List<String> command, Map<String, String> environment, Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    RUNNING.add(process);
    return new Child(process, log);
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Waits for its end and returns all that it printed. */
  String output(int seconds) throws IOException, InterruptedException {
    boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
    close();
    if (!ended) {
      throw new CannotMeasure("a program did not end within " + seconds + " s: " + lastLine());
    }
    return Files.readString(log);
  }

  /** The memory that it has in RAM now (VmRSS), in MB. */
  double residentMegabytes() throws IOException {
    return statusMegabytes("VmRSS:");
  }

  /** The same without mapped files (RssAnon), which the system takes back when others need the room; in MB. */
  double ownMegabytes() throws IOException {
    return statusMegabytes("RssAnon:");
  }

  private double statusMegabytes(String field) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      String line = lines.filter(l -> l.startsWith(field)).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }
  }

  String told() throws IOException {
    return Files.readString(log);
  }

  /** The last thing it said, for a person. */
  String lastLine() throws IOException {
    List<String> lines = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty() ? "it said nothing" : lines.getLast().strip();
  }

  @Override
  public void close() {
    end(process);
    RUNNING.remove(process);
  }

  private static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
