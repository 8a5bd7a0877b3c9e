package org.leipzigapp.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.leipzigapp.CannotStart;

/** Checks what the app needs; each check is a line with a tick, or with a cross and what to do. */
final class DoctorCommand implements Command {

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public int run(List<String> arguments) {
    RunOptions options = RunOptions.parse(arguments, System.getenv(), RunCommand.home());
    boolean runs = DataDirectory.isTaken(options.data());
    List<Finding> findings =
        Stream.<Supplier<Finding>>of(
                () -> check("Port", () -> port(options, runs)),
                () -> check("Data", () -> data(options.data())),
                () -> check("Database", () -> database(options, runs)),
                () -> check("Search index", () -> index(options.data().resolve("index"))),
                () -> check("City pack", () -> pack(options.pack())))
            .map(Supplier::get)
            .peek(finding -> Tell.line((finding.fine ? "✓ " : "✗ ") + finding.text))
            .toList();
    return findings.stream().allMatch(Finding::fine) ? 0 : 1;
  }

  private static Finding check(String what, Supplier<String> work) {
    try {
      return new Finding(true, what + ": " + work.get());
    } catch (CannotStart e) {
      return new Finding(false, what + ": " + Tell.oneLine(e.getMessage()));
    }
  }

  private static String port(RunOptions options, boolean runs) {
    try {
      RunningApp.checkPort(options);
      return options.port() + " on " + options.address() + " is free";
    } catch (CannotStart e) {
      if (runs) {
        return options.port() + " is taken; an app runs on these data";
      }
      throw e;
    }
  }

  /** Without making the directory: who only asks wants nothing changed. */
  private static String data(Path data) {
    Path existing = data;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
      throw new CannotStart(existing + " cannot be written; choose another --data DIR");
    }
    long megabytes = DataDirectory.requireSpace(existing) >> 20;
    return data + (existing.equals(data) ? "" : " (not there yet)") + ", " + megabytes + " MB free";
  }

  private static String database(RunOptions options, boolean runs) {
    if (options.database() != null) {
      return "PostgreSQL " + DatabaseCheck.check(options.database()) + " at " + options.database().shown();
    }
    if (runs) {
      return "in use by the running app";
    }
    Postmaster.findRunning(options.data().resolve("postgres")).ifPresent(DoctorCommand::tellOrphan);
    boolean exists = Files.exists(options.data().resolve("postgres"));
    return exists ? startedIn(options.data(), options.cache()) : startedInPassing(options.cache());
  }

  private static void tellOrphan(ProcessHandle orphan) {
    throw new CannotStart(
        "the PostgreSQL (process %d) of an app that was killed still runs; ./leipzig-app run stops it"
            .formatted(orphan.pid()));
  }

  private static String startedInPassing(Path cache) {
    try {
      Path passing = Files.createTempDirectory("leipzig-app-doctor");
      try {
        Path programs = Files.exists(cache) ? cache : passing.resolve("cache");
        return startedIn(passing, programs) + "; the first run makes yours";
      } finally {
        FileUtils.deleteQuietly(passing.toFile());
      }
    } catch (IOException e) {
      throw new CannotStart("a temporary directory cannot be made: " + DataDirectory.reason(e), e);
    }
  }

  private static String startedIn(Path directory, Path cache) {
    try (DataDirectory data = DataDirectory.open(directory);
        Postgres postgres = Postgres.start(data, cache)) {
      DatabaseCheck.createIfMissing(postgres.address());
      return "PostgreSQL " + DatabaseCheck.check(postgres.address()) + " starts";
    }
  }

  private static String index(Path index) {
    if (!Files.exists(index)) {
      return index + " is not there yet; the first run makes it";
    }
    if (!Files.isDirectory(index) || !Files.isReadable(index) || !Files.isWritable(index)) {
      throw new CannotStart(index + " cannot be used; remove it, the next run makes it anew");
    }
    return index + ", " + FileUtils.sizeOfDirectory(index.toFile()) / 1024 + " kB";
  }

  private static String pack(Path pack) {
    List<String> problems = PackCheck.problems(pack);
    if (problems.isEmpty()) {
      return pack + " is complete";
    }
    problems.forEach(problem -> Tell.line("  " + problem));
    throw new CannotStart(
        pack + " has " + problems.size() + " problems, named above (file:line: field: what is expected)");
  }

  private record Finding(boolean fine, String text) {}
}
