package org.leipzigapp.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.leipzigapp.CannotStart;

/** The migrations that this app brings; each room has a folder of them, named as its schema. */
final class Migrations {

  private static final String FOLDER = "db/migration/";
  static final String HISTORY = "flyway_schema_history";

  /** As Flyway makes it; a test compares both. */
  private static final String CREATE_HISTORY = """
      create table public.flyway_schema_history (
        installed_rank int not null constraint flyway_schema_history_pk primary key,
        version varchar(50), description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null,
        checksum integer, installed_by varchar(100) not null, installed_on timestamp not null default now(),
        execution_time integer not null, success boolean not null
      );
      create index flyway_schema_history_s_idx on public.flyway_schema_history (success)
      """;

  private final Map<String, Integer> checksums;

  private Migrations(Map<String, Integer> checksums) {
    this.checksums = checksums;
  }

  /** A migration that a database went through. */
  record Applied(String script, int checksum) {}

  /** @param database any; only asked, not changed */
  static Migrations of(DataSource database) {
    var flyway = Flyway.configure().dataSource(database).locations("classpath:" + FOLDER).outOfOrder(true).load();
    var checksums = new LinkedHashMap<String, Integer>();
    Arrays.stream(flyway.info().all()).filter(each -> each.getResolvedChecksum() != null)
        .forEach(each -> checksums.put(each.getScript(), each.getResolvedChecksum()));
    return new Migrations(checksums);
  }

  /** The schemas that the app makes. */
  Set<String> schemas() {
    return checksums.keySet().stream().map(script -> script.substring(0, script.indexOf('/')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Empty if the app knows all of them as they are, else which one it does not. */
  List<String> strangers(List<Applied> applied) {
    return applied.stream().filter(each -> !Objects.equals(checksums.get(each.script()), each.checksum()))
        .map(Applied::script).toList();
  }

  static List<Applied> in(Connection connection) throws SQLException {
    var applied = new ArrayList<Applied>();
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery("""
            select script, checksum from public.flyway_schema_history where success and checksum is not null
            order by installed_rank
            """)) {
      while (rows.next()) {
        applied.add(new Applied(rows.getString(1), rows.getInt(2)));
      }
    }
    return applied;
  }

  /** Makes the tables as they were when the backup was made; inside of the caller's transaction. */
  void apply(Connection connection, List<Applied> migrations) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local search_path to public");
      statement.execute(CREATE_HISTORY);
      for (Applied migration : migrations) {
        statement.execute(text(migration.script()));
      }
    }
  }

  /** Whether a database has tables of the app. */
  boolean hasTables(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("""
        select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind in ('r', 'S', 'v', 'p') and (n.nspname = any (?) or n.nspname = 'public' and c.relname = ?))
        """)) {
      statement.setArray(1, connection.createArrayOf("text", schemas().toArray()));
      statement.setString(2, HISTORY);
      var row = statement.executeQuery();
      row.next();
      return row.getBoolean(1);
    }
  }

  void dropAll(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String schema : schemas()) {
        statement.execute("drop schema if exists " + Tables.quoted(schema) + " cascade");
      }
      statement.execute("drop table if exists public." + HISTORY);
    }
  }

  private static String text(String script) {
    try (InputStream in = Migrations.class.getClassLoader().getResourceAsStream(FOLDER + script)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CannotStart("The app is damaged: " + script + " cannot be read.", e);
    }
  }
}
