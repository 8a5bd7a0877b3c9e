package org.leipzigapp.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.apache.commons.io.FileUtils;
import org.flywaydb.core.api.FlywayException;
import org.leipzigapp.CannotStart;
import org.springframework.boot.web.server.PortInUseException;

/** Turns what stopped Spring's start into the one line that helps. */
final class StartFailure {

  private StartFailure() {}

  static CannotStart of(Throwable failure, RunOptions options) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case CannotStart plain -> {
          return plain;
        }
        case PortInUseException port -> {
          return portTaken(options.address(), port.getPort());
        }
        case FlywayException flyway -> {
          return new CannotStart("The database does not fit this version of the app: " + firstLine(flyway), failure);
        }
        case SQLException sql -> {
          return new CannotStart("The database failed while the app started: " + firstLine(sql), failure);
        }
        default -> {}
      }
    }
    return unexpected(failure, file(options.data()));
  }

  /** What an earlier start left must not be taken for the reason of the next. */
  static void forget(Path data) {
    FileUtils.deleteQuietly(file(data).toFile());
  }

  private static Path file(Path data) {
    return data.resolve("start-failure.txt");
  }

  static CannotStart portTaken(String address, int port) {
    return new CannotStart(
        "Port %d on %s is taken by another program: stop that one or choose another --port.".formatted(port, address));
  }

  private static CannotStart unexpected(Throwable failure, Path file) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String what = "The app cannot start: " + root.getClass().getSimpleName() + ": " + Tell.oneLine(root.getMessage());
    try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
      failure.printStackTrace(writer);
      return new CannotStart(what + " (details in " + file + ")", failure);
    } catch (IOException e) {
      return new CannotStart(what, failure);
    }
  }

  private static String firstLine(Throwable e) {
    return Tell.oneLine(String.valueOf(e.getMessage()).strip().lines().findFirst().orElse(""));
  }
}
