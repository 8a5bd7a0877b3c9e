package org.leipzigapp.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.CannotStart;

class PostgresTest {

  private static final String NO_ACCESS = "28P01";

  @TempDir Path temp;

  private DataDirectory data;

  @BeforeEach
  void open() throws IOException {
    TestPostgres.putNewCluster(temp.resolve("data"));
    data = DataDirectory.open(temp.resolve("data"));
  }

  @AfterEach
  void close() {
    data.close();
  }

  @Test
  void it_is_set_to_lose_nothing_and_to_be_reached_from_this_machine_only() throws SQLException {
    try (Postgres postgres = start()) {
      assertThat(ask(postgres.address(), "SHOW fsync")).isEqualTo("on");
      assertThat(ask(postgres.address(), "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(postgres.address(), "SHOW full_page_writes")).isEqualTo("on");
      assertThat(ask(postgres.address(), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(postgres.address(), "SHOW unix_socket_directories")).isEmpty();
      assertThat(ask(postgres.address(), "SHOW server_encoding")).isEqualTo("UTF8");
    }
  }

  @Test
  void where_there_is_none_a_new_one_is_made_with_a_new_password() throws IOException, SQLException {
    String old = Files.readString(data.passwordFile());
    PostgresPrograms.delete(data.postgres());

    try (Postgres postgres = start()) {
      assertThat(ask(postgres.address(), "SELECT 1")).isEqualTo("1");
    }
    assertThat(data.passwordFile()).content().isNotEqualTo(old);
    assertThat(data.path().resolve("postgres.unfinished")).doesNotExist();
  }

  @Test
  void nobody_gets_in_without_the_password() throws SQLException {
    try (Postgres postgres = start()) {
      DatabaseAddress right = postgres.address();

      assertThat(ask(right, "SELECT 1")).isEqualTo("1");
      for (String wrong : new String[] {"", "postgres", right.password() + "x"}) {
        assertThatThrownBy(() -> ask(new DatabaseAddress(right.url(), right.user(), wrong), "SELECT 1"))
            .isInstanceOf(SQLException.class)
            .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isIn(NO_ACCESS, "08004"));
      }
      assertThat(ask(right, "SELECT string_agg(DISTINCT auth_method, ' ') FROM pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
    }
  }

  @Test
  void what_was_written_is_there_after_the_next_start() throws SQLException {
    try (Postgres postgres = start()) {
      ask(postgres.address(), "CREATE TABLE kept AS SELECT 'Grüße' AS word; SELECT 1");
    }
    assertThat(Postmaster.findRunning(data.postgres())).isEmpty();

    try (Postgres postgres = start()) {
      assertThat(ask(postgres.address(), "SELECT word FROM kept")).isEqualTo("Grüße");
    }
  }

  @Test
  void an_orphan_of_a_killed_app_is_stopped_and_not_used() throws SQLException {
    Postgres orphan = start();
    long old = Postmaster.findRunning(data.postgres()).orElseThrow().pid();

    try (Postgres postgres = start()) {
      assertThat(ask(postgres.address(), "SHOW fsync")).isEqualTo("on");
      assertThat(Postmaster.findRunning(data.postgres()).orElseThrow().pid()).isNotEqualTo(old);
      assertThatThrownBy(() -> ask(orphan.address(), "SELECT 1")).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void killed_while_the_app_runs_it_comes_back_at_the_same_place_with_all_that_was_committed() throws SQLException {
    try (Postgres postgres = start(); PostgresGuard guard = postgres.guard()) {
      assertThat(guard).isNotNull();
      change(postgres.address(), "CREATE TABLE kept AS SELECT 1 AS n");
      for (int i = 0; i < 3; i++) {
        ProcessHandle killed = Postmaster.findRunning(data.postgres()).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();

        assertThat(askUntilItAnswers(postgres.address(), "SELECT count(*) FROM kept")).isEqualTo(String.valueOf(i + 1));
        change(postgres.address(), "INSERT INTO kept VALUES (2)");
      }
    }
    assertThat(Postmaster.findRunning(data.postgres())).isEmpty();
  }

  @Test
  void stopped_by_the_app_it_is_not_started_again() {
    var starts = new AtomicInteger();
    Postgres postgres = start();
    new PostgresGuard(data.postgres(), () -> {
      starts.incrementAndGet();
      return "";
    }).close();
    postgres.close();
    assertThat(starts).hasValue(0);
    assertThat(Postmaster.findRunning(data.postgres())).isEmpty();
  }

  @Test
  void a_pid_that_belongs_to_another_program_by_now_neither_blocks_nor_kills_it() throws IOException {
    start().close();
    Files.writeString(
        Postmaster.pidFile(data.postgres()),
        ProcessHandle.current().pid() + "\n" + data.postgres() + "\n0\n5432\n\n127.0.0.1\n");

    try (Postgres postgres = start()) {
      assertThat(DatabaseCheck.check(postgres.address())).startsWith("18.");
    }
  }

  @Test
  void a_cluster_of_another_version_is_told_and_left_alone() throws IOException {
    start().close();
    Files.writeString(data.postgres().resolve("PG_VERSION"), "15\n");

    assertThatThrownBy(this::start).isInstanceOf(CannotStart.class).hasMessageContaining("PostgreSQL 15");
    assertThat(data.postgres().resolve("PG_VERSION")).hasContent("15");
  }

  @Test
  void without_its_password_file_the_cluster_is_left_alone() throws IOException {
    start().close();
    Files.delete(data.passwordFile());

    assertThatThrownBy(this::start).isInstanceOf(CannotStart.class).hasMessageContaining("database-password");
    assertThat(data.passwordFile()).doesNotExist();
  }

  @Test
  void files_that_are_no_database_are_not_overwritten() throws IOException {
    PostgresPrograms.delete(data.postgres());
    Files.createDirectories(data.postgres());
    Path own = Files.writeString(data.postgres().resolve("letter.txt"), "mine");

    assertThatThrownBy(this::start).isInstanceOf(CannotStart.class).hasMessageContaining("holds no database");
    assertThat(own).hasContent("mine");
    assertThat(data.path().resolve("postgres.unfinished")).doesNotExist();
  }

  @Test
  void a_broken_cluster_is_told_with_postgresqls_own_reason() throws IOException {
    start().close();
    Files.delete(data.postgres().resolve("global/pg_control"));

    assertThatThrownBy(this::start)
        .isInstanceOf(CannotStart.class)
        .message()
        .contains("does not start", "pg_control")
        .hasLineCount(1);
  }

  @Test
  void a_database_before_version_16_is_refused() {
    DatabaseAddress address = DatabaseAddress.local(5432, "x", "u", "secret");

    DatabaseCheck.requireVersion(160000, "16.0", address);
    assertThatThrownBy(() -> DatabaseCheck.requireVersion(150012, "15.12", address))
        .isInstanceOf(CannotStart.class)
        .hasMessage("The database at 127.0.0.1:5432/x is PostgreSQL 15.12; the app needs version 16 or newer.");
  }

  @Test
  void a_database_in_another_encoding_is_refused() throws SQLException {
    DatabaseAddress server = TestPostgres.address();
    ask(server, "SELECT 1");
    try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE old ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0");
    }
    String url = server.url().replaceFirst("/[^/]*$", "/old");

    assertThatThrownBy(() -> DatabaseCheck.check(new DatabaseAddress(url, server.user(), server.password())))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("SQL_ASCII");
  }

  private Postgres start() {
    Postgres postgres = Postgres.start(data, TestPostgres.CACHE);
    DatabaseCheck.createIfMissing(postgres.address());
    return postgres;
  }

  private static String ask(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = connect(address); Statement statement = connection.createStatement()) {
      boolean isResult = statement.execute(sql);
      while (!isResult) {
        isResult = statement.getMoreResults();
      }
      ResultSet row = statement.getResultSet();
      row.next();
      return row.getString(1);
    }
  }

  private static void change(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = connect(address); Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** No longer than half a minute. */
  private static String askUntilItAnswers(DatabaseAddress address, String sql) throws SQLException {
    long start = System.nanoTime();
    while (true) {
      try {
        return ask(address, sql);
      } catch (SQLException e) {
        if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(30)) {
          throw e;
        }
      }
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }
}
