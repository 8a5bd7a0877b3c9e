package org.leipzigapp.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.leipzigapp.CannotStart;
import org.leipzigapp.backup.Backup;
import org.leipzigapp.backup.Summary;

/** Writes all data of an app into one file. */
final class BackupCommand implements Command {

  private static final String USAGE = "Usage: backup FILE [--data DIR] (see ./leipzig-app help backup).";

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public int run(List<String> arguments) {
    if (arguments.isEmpty() || arguments.getFirst().startsWith("--")) {
      throw new BadOption(USAGE);
    }
    Path file = Path.of(arguments.getFirst()).toAbsolutePath().normalize();
    RunOptions options =
        RunOptions.parse(arguments.subList(1, arguments.size()), System.getenv(), RunCommand.home());
    try (var database = OpenDatabase.besides(options)) {
      Summary summary = Backup.write(database.dataSource(), file, Clock.systemUTC());
      Tell.line("%d rows of %d tables are in %s. It holds secrets: keep it as you keep passwords."
          .formatted(summary.rows(), summary.tables(), file));
      return 0;
    } catch (SQLException e) {
      throw new CannotStart("The database failed: " + Tell.oneLine(e.getMessage()), e);
    } catch (IOException e) {
      throw new CannotStart("The file " + file + " cannot be written: " + DataDirectory.reason(e), e);
    }
  }
}
