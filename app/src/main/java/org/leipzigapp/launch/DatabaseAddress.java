package org.leipzigapp.launch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL database is and who we are there. Its text never shows the password.
 *
 * @param url for JDBC, without user and password
 */
public record DatabaseAddress(String url, String user, String password) {

  private static final String EXPECTED =
      "DATABASE_URL is not understood. Expected: postgres://user:password@host:5432/database"
          + " or jdbc:postgresql://host:5432/database?user=…&password=…";

  /** Not java.net.URI, which finds no host in a name with an underscore and tells passwords in its exceptions. */
  private static final Pattern FORM =
      Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?:([^/?]*)@)?([^/?@\\s]+)/([^/?\\s]+)(?:\\?(\\S*))?");

  /**
   * Reads {@code postgres://user:password@host:port/db?options}, {@code postgresql://…} or {@code jdbc:postgresql://…}.
   * User and password may be percent-encoded.
   *
   * @throws BadOption in one line, without what was given, since that may hold a password
   */
  static DatabaseAddress parse(String given) {
    Matcher matcher = FORM.matcher(given);
    if (!matcher.matches()) {
      throw new BadOption(EXPECTED);
    }
    String[] login = textOf(matcher.group(1)).split(":", 2);
    String user = percentDecoded(login[0]);
    String password = login.length == 2 ? percentDecoded(login[1]) : "";
    List<String> options = new ArrayList<>();
    for (String option : textOf(matcher.group(4)).split("&")) {
      if (option.startsWith("user=")) {
        user = percentDecoded(option.substring("user=".length()));
      } else if (option.startsWith("password=")) {
        password = percentDecoded(option.substring("password=".length()));
      } else if (!option.isEmpty()) {
        options.add(option);
      }
    }
    String query = options.isEmpty() ? "" : "?" + String.join("&", options);
    return new DatabaseAddress(
        "jdbc:postgresql://" + matcher.group(2) + "/" + matcher.group(3) + query, user, password);
  }

  static DatabaseAddress local(int port, String database, String user, String password) {
    return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
  }

  /** The host, port and database, fit to be shown. */
  String shown() {
    return url.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*$", "");
  }

  @Override
  public String toString() {
    return "DatabaseAddress[" + user + "@" + shown() + "]";
  }

  private static String textOf(@Nullable String group) {
    return group == null ? "" : group;
  }

  private static String percentDecoded(String raw) {
    try {
      return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BadOption(EXPECTED);
    }
  }
}
