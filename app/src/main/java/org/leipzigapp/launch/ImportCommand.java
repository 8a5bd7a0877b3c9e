package org.leipzigapp.launch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.leipzigapp.CannotStart;
import org.leipzigapp.services.catalogue.dldb.DldbImport;
import org.leipzigapp.services.catalogue.dldb.ImportOrder;
import org.leipzigapp.services.catalogue.imports.BadExport;
import org.leipzigapp.services.catalogue.imports.ImportReport;
import org.leipzigapp.services.catalogue.imports.Land;
import org.leipzigapp.services.catalogue.xzufi.XzufiImport;
import org.leipzigapp.services.catalogue.xzufi.XzufiOrder;

/** Makes a city pack out of another catalogue, or checks one. */
final class ImportCommand implements Command {

  private static final String USAGE =
      "Usage: import dldb SERVICES.json OFFICES.json [options], import xzufi FILE… --out DIR [options],"
          + " or import pack DIR (see ./leipzig-app help import).";
  private static final Set<String> OPTIONS =
      Set.of("--city", "--name", "--land", "--general-number", "--website", "--out");

  private final Clock clock;

  ImportCommand() {
    this(Clock.systemDefaultZone());
  }

  ImportCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public int run(List<String> arguments) {
    var files = new ArrayList<String>();
    Map<String, String> options = options(arguments, files);
    String what = files.isEmpty() ? "" : files.removeFirst();
    if (what.equals("dldb") && files.size() == 2) {
      return dldb(order(files, options));
    }
    if (what.equals("xzufi") && !files.isEmpty() && options.containsKey("--out")) {
      return xzufi(xzufiOrder(files, options));
    }
    if (what.equals("pack") && files.size() == 1 && options.isEmpty()) {
      return pack(Path.of(files.getFirst()).toAbsolutePath().normalize());
    }
    throw new BadOption(USAGE);
  }

  private static Map<String, String> options(List<String> arguments, List<String> files) {
    var options = new HashMap<String, String>();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      String[] option = argument.split("=", 2);
      if (!argument.startsWith("--")) {
        files.add(argument);
      } else if (!OPTIONS.contains(option[0])) {
        throw new BadOption("Unknown option \"" + option[0] + "\". " + USAGE);
      } else {
        String value = option.length == 2 ? option[1] : rest.hasNext() ? rest.next() : "";
        if (value.isBlank() || value.startsWith("--")) {
          throw new BadOption("The option " + option[0] + " needs a value. " + USAGE);
        }
        options.put(option[0], value);
      }
    }
    return options;
  }

  private ImportOrder order(List<String> files, Map<String, String> options) {
    String id = id(options.getOrDefault("--city", "muenchen"));
    String out = options.get("--out");
    return new ImportOrder(
        Path.of(files.get(0)),
        Path.of(files.get(1)),
        id,
        out == null ? RunCommand.home().resolve("city").resolve(id) : Path.of(out).toAbsolutePath().normalize(),
        options.get("--name"),
        land(options.getOrDefault("--land", "by")),
        options.get("--general-number"),
        options.get("--website"),
        LocalDate.now(clock));
  }

  private XzufiOrder xzufiOrder(List<String> files, Map<String, String> options) {
    Path out = Path.of(options.getOrDefault("--out", "")).toAbsolutePath().normalize();
    return new XzufiOrder(
        files.stream().map(Path::of).toList(),
        id(options.getOrDefault("--city", String.valueOf(out.getFileName()))),
        out,
        options.get("--name"),
        land(options.getOrDefault("--land", "sn")),
        options.get("--general-number"),
        options.get("--website"),
        LocalDate.now(clock));
  }

  private static String id(String id) {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || id.length() > 80) {
      throw new BadOption("\"" + id + "\" is no id of a city: --city takes small letters, digits and hyphens.");
    }
    return id;
  }

  private static Land land(String code) {
    return Land.find(code)
        .orElseThrow(() -> new BadOption("\"" + code + "\" is no Land: --land takes its code, e.g. by, sn or nw."));
  }

  private static int dldb(ImportOrder order) {
    return tell(order.out(), () -> new DldbImport(order, PackCheck::problems, line -> Tell.line("  " + line)).run());
  }

  private static int xzufi(XzufiOrder order) {
    return tell(order.out(), () -> new XzufiImport(order, PackCheck::problems, line -> Tell.line("  " + line)).run());
  }

  private static int tell(Path out, Supplier<ImportReport> work) {
    try {
      work.get().summary().forEach(Tell::line);
      Tell.line("The pack is in " + out + ", with the whole report in " + ImportReport.FILE + ".");
      Tell.line("./leipzig-app run --city " + out + " shows it.");
      return 0;
    } catch (BadExport e) {
      throw new CannotStart(String.valueOf(e.getMessage()), e);
    }
  }

  private static int pack(Path folder) {
    List<String> problems = PackCheck.problems(folder);
    if (problems.isEmpty()) {
      Tell.line("fine: " + folder);
      return 0;
    }
    problems.forEach(Tell::problem);
    String count = problems.size() == 1 ? "1 problem in " : problems.size() + " problems in ";
    Tell.problem(count + folder + " (file:line: field: what is expected)");
    return 1;
  }
}
