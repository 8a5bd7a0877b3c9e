package org.leipzigapp.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.leipzigapp.CannotStart;

/** Says before the start, in one line, if a database is not one the app can work with. */
final class DatabaseCheck {

  static final int OLDEST_VERSION = 16;

  private static final String NO_SUCH_DATABASE = "3D000";

  private DatabaseCheck() {}

  /** Makes the database of a fresh embedded PostgreSQL. */
  static void createIfMissing(DatabaseAddress address) {
    try (Connection connection = connect(address)) {
      show(connection, "server_version");
    } catch (SQLException e) {
      if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
        throw unusable(address, e);
      }
      create(address);
    }
  }

  /**
   * Connects once.
   *
   * @return the version as PostgreSQL tells it, e.g. "18.6"
   * @throws CannotStart if there is no answer, no access, a version before 16 or another encoding than UTF-8
   */
  static String check(DatabaseAddress address) {
    try (Connection connection = connect(address)) {
      String version = show(connection, "server_version").replaceFirst(" .*", "");
      requireVersion(Integer.parseInt(show(connection, "server_version_num")), version, address);
      String encoding = show(connection, "server_encoding");
      if (!"UTF8".equals(encoding)) {
        throw new CannotStart(
            "The database at %s is encoded in %s; the app needs UTF8.".formatted(address.shown(), encoding));
      }
      return version;
    } catch (SQLException e) {
      throw unusable(address, e);
    }
  }

  /**
   * Refuses what is too old.
   *
   * @param number as in server_version_num, e.g. 180006
   */
  static void requireVersion(int number, String shown, DatabaseAddress address) {
    if (number / 10_000 < OLDEST_VERSION) {
      throw new CannotStart(
          "The database at %s is PostgreSQL %s; the app needs version %d or newer."
              .formatted(address.shown(), shown, OLDEST_VERSION));
    }
  }

  private static void create(DatabaseAddress address) {
    String maintenance = address.url().replaceFirst("/[^/]*$", "/postgres");
    try (Connection connection = connect(new DatabaseAddress(maintenance, address.user(), address.password()));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + Postgres.DATABASE);
    } catch (SQLException e) {
      throw unusable(address, e);
    }
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "10");
    return DriverManager.getConnection(address.url(), properties);
  }

  private static CannotStart unusable(DatabaseAddress address, SQLException e) {
    return new CannotStart(
        "The database at " + address.shown() + " cannot be used: " + Tell.oneLine(e.getMessage()), e);
  }
}
