package org.leipzigapp.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code run} was asked to do.
 *
 * @param port 1 to 65535, or 0 for any free port
 * @param address the IP address or host name that the server binds
 * @param data the data directory, absolute; need not exist
 * @param cache where the unpacked PostgreSQL lies, absolute; can be thrown away
 * @param pack the directory of the city pack, absolute; need not exist
 * @param database an external PostgreSQL, or null for the embedded one
 * @param training true for the run that only warms up the Java start and touches nothing of the user's
 */
public record RunOptions(
    int port,
    String address,
    Path data,
    Path cache,
    Path pack,
    @Nullable DatabaseAddress database,
    boolean training) {

  static final String USAGE =
      "Options: --port NUMBER, --address IP, --data DIR, --city NAME|DIR (see ./leipzig-app help).";

  private static final String DEFAULT_CITY = "leipzig";

  /**
   * Reads the command line, {@code DATABASE_URL} and {@code LEIPZIGAPP_CACHE}.
   *
   * @param home where {@code city/NAME} and the default data directory are
   * @throws BadOption in one line if something is not understood
   */
  public static RunOptions parse(List<String> arguments, Map<String, String> environment, Path home) {
    int port = 8080;
    String address = "127.0.0.1";
    Path data = home.resolve("data");
    String city = DEFAULT_CITY;
    boolean training = false;
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String[] option = rest.next().split("=", 2);
      switch (option[0]) {
        case "--port" -> port = port(value(option, rest));
        case "--address" -> address = value(option, rest);
        case "--data" -> data = Path.of(value(option, rest));
        case "--city" -> city = value(option, rest);
        case "--train" -> training = true;
        default -> throw new BadOption("Unknown option \"" + option[0] + "\". " + USAGE);
      }
    }
    String url = environment.getOrDefault("DATABASE_URL", "").strip();
    DatabaseAddress database = url.isEmpty() ? null : DatabaseAddress.parse(url);
    String givenCache = environment.getOrDefault("LEIPZIGAPP_CACHE", "").strip();
    Path cache = givenCache.isEmpty() ? data.resolve("cache") : Path.of(givenCache);
    return new RunOptions(port, address, absolute(data), absolute(cache), pack(city, home), database, training);
  }

  private static String value(String[] option, Iterator<String> rest) {
    String value = option.length == 2 ? option[1] : rest.hasNext() ? rest.next() : "";
    if (value.isBlank() || value.startsWith("--")) {
      throw new BadOption("The option " + option[0] + " needs a value. " + USAGE);
    }
    return value;
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
      throw new BadOption("\"" + text + "\" is no port: --port takes a number from 1 to 65535, or 0 for any free one.");
    }
    return Integer.parseInt(text);
  }

  static Path pack(String city, Path home) {
    boolean isName = city.matches("[A-Za-z0-9_-]+");
    Path named = absolute(home.resolve("city").resolve(isName ? city : DEFAULT_CITY));
    return isName && (Files.isDirectory(named) || !Files.isDirectory(Path.of(city))) ? named : absolute(Path.of(city));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
