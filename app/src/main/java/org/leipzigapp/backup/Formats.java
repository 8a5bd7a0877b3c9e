package org.leipzigapp.backup;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/** How values are written, whatever the server's settings are. */
final class Formats {

  private Formats() {}

  /** For this transaction. */
  static void set(Statement statement) throws SQLException {
    statement.execute("set local timezone to 'UTC'");
    statement.execute("set local datestyle to 'ISO, YMD'");
    statement.execute("set local intervalstyle to 'postgres'");
    statement.execute("set local extra_float_digits to 1");
    statement.execute("set local bytea_output to 'hex'");
  }

  static String columns(Manifest.Table table) {
    return table.columns().stream().map(Tables::quoted).collect(Collectors.joining(", "));
  }
}
