package org.leipzigapp.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.leipzigapp.CannotStart;
import org.leipzigapp.backup.Restore;
import org.leipzigapp.backup.Summary;

/** Puts a backup into an empty database. */
final class RestoreCommand implements Command {

  private static final String USAGE =
      "Usage: restore FILE [--data DIR] [--replace] (see ./leipzig-app help restore).";

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public int run(List<String> arguments) {
    var rest = new ArrayList<>(arguments);
    boolean replace = rest.remove("--replace");
    if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
      throw new BadOption(USAGE);
    }
    Path file = Path.of(rest.removeFirst()).toAbsolutePath().normalize();
    RunOptions options = RunOptions.parse(rest, System.getenv(), RunCommand.home());
    try (var restore = Restore.of(file); var database = OpenDatabase.alone(options)) {
      Summary summary = restore.into(database.dataSource(), replace);
      Tell.line("%d rows of %d tables are restored, as they were on %s (UTC)."
          .formatted(summary.rows(), summary.tables(), summary.made().toString().replaceAll("T(.{5}).*", " $1")));
      return 0;
    } catch (SQLException e) {
      throw new CannotStart("The database failed, nothing was changed: " + Tell.oneLine(e.getMessage()), e);
    } catch (IOException e) {
      throw new CannotStart("The file " + file + " cannot be read: " + DataDirectory.reason(e), e);
    }
  }
}
