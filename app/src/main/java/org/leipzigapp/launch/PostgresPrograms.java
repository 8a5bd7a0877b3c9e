package org.leipzigapp.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.CannotStart;

/** Calls {@code initdb} and {@code pg_ctl}. */
final class PostgresPrograms {

  private static final int START_SECONDS = 60;

  private static final int STOP_SECONDS = 30;

  private static final long MAX_LOG_BYTES = 5_000_000;

  private final Path bin;
  private final Path log;
  private final Unprivileged unprivileged = Unprivileged.find();

  /**
   * @param unpacked the directory with {@code bin}
   * @param log where PostgreSQL writes
   */
  PostgresPrograms(Path unpacked, Path log) {
    this.bin = unpacked.resolve("bin");
    this.log = log;
  }

  void takeOver(Path cluster) {
    unprivileged.takeOver(cluster, log);
  }

  /** Makes a cluster in which everybody needs the password; sorting is by code point, the same on every system. */
  void initdb(Path cluster, String user, Path passwordFile) {
    Outcome outcome =
        run(
            "initdb",
            List.of("-D", cluster.toString(), "-U", user, "--pwfile=" + passwordFile, "--auth=scram-sha-256",
                "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
    if (outcome.exitCode != 0) {
      throw new CannotStart("The database cannot be created in " + cluster.getParent() + ": " + outcome.lastLine());
    }
  }

  /** Starts PostgreSQL and waits until it answers; gives the reason if it does not, else an empty text. */
  String start(Path cluster, List<String> settings) {
    String options = settings.stream().map(s -> "-c '" + s + "'").collect(Collectors.joining(" "));
    long logSize = beginLog();
    Outcome outcome =
        run("pg_ctl", List.of("start", "-w", "-t", String.valueOf(START_SECONDS), "-D", cluster.toString(),
            "-l", log.toString(), "-o", options));
    return outcome.exitCode == 0 ? "" : reasonInLog(logSize, outcome);
  }

  boolean stop(Path cluster, String mode) {
    List<String> arguments =
        List.of("stop", "-w", "-t", String.valueOf(STOP_SECONDS), "-m", mode, "-D", cluster.toString());
    return run("pg_ctl", arguments).exitCode == 0;
  }

  static void delete(Path directory) {
    try {
      if (Files.exists(directory)) {
        PathUtils.deleteDirectory(directory);
      }
    } catch (IOException e) {
      throw new CannotStart("The directory " + directory + " cannot be removed: " + DataDirectory.reason(e), e);
    }
  }

  private long beginLog() {
    try {
      if (Files.exists(log) && Files.size(log) > MAX_LOG_BYTES) {
        Files.delete(log);
      }
      return Files.exists(log) ? Files.size(log) : 0;
    } catch (IOException e) {
      throw new CannotStart("The file " + log + " cannot be written: " + DataDirectory.reason(e), e);
    }
  }

  private String reasonInLog(long from, Outcome outcome) {
    try {
      byte[] bytes = Files.readAllBytes(log);
      String text = new String(bytes, (int) from, bytes.length - (int) from, StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> line.contains("FATAL:"))
          .map(line -> line.replaceFirst("^.*FATAL:\\s*", ""))
          .reduce((first, last) -> last)
          .orElse(outcome.lastLine());
    } catch (IOException e) {
      return outcome.lastLine();
    }
  }

  private Outcome run(String program, List<String> arguments) {
    Path output = null;
    try {
      // a file, not a pipe: the PostgreSQL that pg_ctl leaves behind would keep a pipe open
      output = Files.createTempFile("leipzig-app", ".out");
      ProcessBuilder builder = new ProcessBuilder(unprivileged.command(bin.resolve(program), arguments));
      builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
      builder.environment().put("LC_ALL", "C");
      builder.directory(bin.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
      Process process = builder.start();
      if (!process.waitFor(START_SECONDS * 2L, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Outcome(-1, program + " did not end");
      }
      return new Outcome(process.exitValue(), Files.readString(output));
    } catch (IOException e) {
      throw new CannotStart("The program " + bin.resolve(program) + " cannot be run: " + DataDirectory.reason(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while " + program + " ran.", e);
    } finally {
      deleteQuietly(output);
    }
  }

  private static void deleteQuietly(@Nullable Path file) {
    if (file != null) {
      FileUtils.deleteQuietly(file.toFile());
    }
  }

  private record Outcome(int exitCode, String output) {

    String lastLine() {
      return output.lines()
          .filter(line -> line.contains("error:") || line.contains("could not"))
          .findFirst()
          .or(() -> output.lines().filter(line -> !line.isBlank()).reduce((first, last) -> last))
          .orElse("no reason given")
          .replaceFirst("^.*error: ", "");
    }
  }
}
