package org.leipzigapp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/**
 * Where it was measured; figures of different machines can't be compared.
 *
 * @param memory in MB
 * @param load runnable programs before the first measure (Linux's average over one minute); far above 0 means that
 *     others used the machine
 */
record Machine(int cores, long memory, String jdk, String kernel, String processor, double load, Instant date) {

  static Machine ofHere(Clock clock) {
    Runtime.Version version = Runtime.version();
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        Long.parseLong(field("/proc/meminfo", "MemTotal:").replaceAll("\\D", "")) / 1024,
        System.getProperty("java.vendor.version") + " " + version,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        field("/proc/cpuinfo", "model name").replaceFirst("^\\s*:\\s*", ""),
        Double.parseDouble(read("/proc/loadavg").split(" ", 2)[0]),
        clock.instant());
  }

  String shown() {
    return "%d cores (%s), %,d MB, JDK %s, %s, load %.1f, %s"
        .formatted(cores, processor, memory, jdk, kernel, load, date);
  }

  private static String field(String file, String name) {
    return read(file)
        .lines()
        .filter(line -> line.startsWith(name))
        .findFirst()
        .map(line -> line.substring(name.length()).strip())
        .orElse("0");
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new CannotMeasure("this machine has no " + file + "; the benchmarks need Linux");
    }
  }
}
