package org.leipzigapp.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.leipzigapp.CannotStart;
import org.leipzigapp.LeipzigApp;
import sun.misc.Signal;

/** Runs the app until it is told to stop by Ctrl-C or SIGTERM. */
final class RunCommand implements Command {

  private final Class<?> application;

  RunCommand() {
    this(LeipzigApp.class);
  }

  RunCommand(Class<?> application) {
    this.application = application;
  }

  @Override
  public String name() {
    return "run";
  }

  @Override
  public int run(List<String> arguments) {
    RunOptions options = RunOptions.parse(arguments, System.getenv(), home());
    if (options.training()) {
      Training.run(options);
      return 0;
    }
    RunningApp app = new RunningApp(options, application);
    Thread stop = new Thread(() -> stop(app), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    // being told to stop is no failure: exit code 0 and not 128 + signal
    Stream.of("INT", "TERM").forEach(name -> Signal.handle(new Signal(name), signal -> System.exit(0)));
    try {
      app.start();
    } catch (CannotStart e) {
      return failed(e, stop);
    }
    tellWhere(app, options);
    return untilStopped();
  }

  /** The checkout; the launcher script tells it. */
  static Path home() {
    return Path.of(System.getProperty("leipzigapp.home", "")).toAbsolutePath();
  }

  private static void stop(RunningApp app) {
    Tell.line("Stopping …");
    app.close();
    Tell.line("Stopped.");
  }

  private static int failed(CannotStart reason, Thread stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException e) {
      return untilStopped();
    }
    throw reason;
  }

  private static int untilStopped() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private static void tellWhere(RunningApp app, RunOptions options) {
    Tell.line("The app runs at " + app.address());
    Tell.line("  City  " + options.pack());
    Tell.line("  Data  " + options.data() + " (database at " + app.database().shown() + ")");
    app.notices().forEach(Tell::line);
    Tell.line("  Ctrl-C stops it.");
  }
}
