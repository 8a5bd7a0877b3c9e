package org.leipzigapp.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.leipzigapp.CannotStart;
import org.leipzigapp.content.PackExport;
import org.leipzigapp.content.PackReader;
import org.leipzigapp.services.catalogue.xzufi.XzufiExport;
import org.springframework.dao.DataAccessException;
import org.springframework.util.FileSystemUtils;

/** Writes what is published back as a city pack, or its services as XZuFi. */
final class ExportCommand implements Command {

  private static final String USAGE =
      "Usage: export pack DIR or export xzufi FILE [--data DIR] [--city NAME|DIR] [--force]"
          + " (see ./leipzig-app help export).";

  @Override
  public String name() {
    return "export";
  }

  @Override
  public int run(List<String> arguments) {
    var rest = new ArrayList<>(arguments);
    boolean force = rest.remove("--force");
    boolean xzufi = !rest.isEmpty() && rest.getFirst().equals("xzufi");
    if (rest.size() < 2 || !(xzufi || rest.getFirst().equals("pack")) || rest.get(1).startsWith("--")) {
      throw new BadOption(USAGE);
    }
    Path target = Path.of(rest.get(1)).toAbsolutePath().normalize();
    List<String> options = rest.subList(2, rest.size());
    boolean cityGiven = options.stream().anyMatch(option -> option.split("=", 2)[0].equals("--city"));
    RunOptions run = RunOptions.parse(options, System.getenv(), RunCommand.home());
    return xzufi ? xzufi(run, cityGiven, target, force) : export(run, cityGiven, target, force);
  }

  private static int export(RunOptions options, boolean cityGiven, Path target, boolean force) {
    try (var database = OpenDatabase.besides(options)) {
      var export = new PackExport(database.dataSource(), PackCheck.owners());
      Path pack = pack(export, options, cityGiven);
      PackExport.Report report = export.write(pack, target, force);
      tell(report, pack, target, export.drafts());
      return report.problems().isEmpty() && report.unknown().isEmpty() ? 0 : 1;
    } catch (DataAccessException e) {
      throw new CannotStart("The database does not fit this version of the app: " + cause(e), e);
    } catch (IOException e) {
      throw new CannotStart("The pack cannot be written to " + target + ": " + DataDirectory.reason(e), e);
    }
  }

  /** By way of a pack beside the file, so that both exports say the same. */
  private static int xzufi(RunOptions options, boolean cityGiven, Path target, boolean force) {
    if (Files.exists(target) && !force) {
      throw new CannotStart(target + " is there already: choose another FILE, or --force.");
    }
    try (var database = OpenDatabase.besides(options)) {
      var export = new PackExport(database.dataSource(), PackCheck.owners());
      Path parts = Files.createTempDirectory("leipzig-app-export");
      try {
        export.write(pack(export, options, cityGiven), parts.resolve("pack"), false);
        var catalogue = XzufiExport.of(new PackReader(PackCheck.owners()).read(parts.resolve("pack")));
        WholeFile.write(target, catalogue::write);
        Tell.line(catalogue.size() + " services written to " + target + " (XZuFi 2.2).");
        return 0;
      } finally {
        FileSystemUtils.deleteRecursively(parts);
      }
    } catch (PackReader.BrokenPack e) {
      throw new CannotStart(String.valueOf(e.getMessage()), e);
    } catch (DataAccessException e) {
      throw new CannotStart("The database does not fit this version of the app: " + cause(e), e);
    } catch (IOException e) {
      throw new CannotStart("The services cannot be written to " + target + ": " + DataDirectory.reason(e), e);
    }
  }

  private static Path pack(PackExport export, RunOptions options, boolean cityGiven) {
    Path pack = cityGiven ? options.pack() : packOf(export);
    if (!Files.isDirectory(pack)) {
      throw new CannotStart("The pack that these data came from is not in " + pack + ": say where by --city DIR.");
    }
    return pack;
  }

  private static String cause(DataAccessException e) {
    return Tell.oneLine(e.getMostSpecificCause().getMessage());
  }

  private static Path packOf(PackExport export) {
    String name = export.packName();
    if (name == null) {
      throw new CannotStart("No city pack was ever taken over into this database; there is nothing to export.");
    }
    return RunOptions.pack(name, RunCommand.home());
  }

  private static void tell(PackExport.Report report, Path pack, Path target, int drafts) {
    Tell.line("%d files as they are in %s, %d written, %d removed."
        .formatted(report.copied(), pack, report.written().size(), report.removed().size()));
    report.written().forEach(path ->
        Tell.line("  written  " + path + (report.commentsLost().contains(path) ? " (its comments are lost)" : "")));
    report.removed().forEach(path -> Tell.line("  removed  " + path));
    if (drafts > 0) {
      Tell.line(drafts + (drafts == 1 ? " draft is" : " drafts are") + " not published and not in the pack.");
    }
    report.unknown().forEach(item -> Tell.problem("not in the pack, since this app knows no such kind: " + item));
    report.problems().forEach(problem -> Tell.problem(problem.toString()));
    Tell.line("The pack is in " + target + "; a start with it changes nothing.");
  }
}
