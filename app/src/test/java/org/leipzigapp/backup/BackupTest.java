package org.leipzigapp.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.CannotStart;
import org.leipzigapp.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table that the app's migrations make, with some rows in each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTest {

  private final DataSource source = TestDatabase.fresh().dataSource();
  @TempDir static Path temp;
  private Path file;
  private Map<String, List<String>> rows;

  @BeforeAll
  void backUp() throws Exception {
    migrate(source);
    fill(source);
    rows = rows(source);
    file = temp.resolve("all.backup");
    Backup.write(source, file, Clock.systemUTC());
  }

  @Test
  void all_rows_of_all_tables_come_back_into_an_empty_database() throws Exception {
    DataSource target = TestDatabase.fresh().dataSource();

    Summary summary = restore(file, target, false);

    assertThat(rows(target)).isEqualTo(rows);
    assertThat(summary.rows()).isEqualTo(rows.values().stream().mapToLong(List::size).sum());
    assertThat(rows.keySet()).contains("content.item", "content.revision", "public.flyway_schema_history",
        "search.miss", "staff.audit", "staff.member", "staff.session");
    assertThat(rows.get("staff.audit")).isNotEmpty();
    assertThat(rows.get("staff.session")).isNotEmpty();
  }

  @Test
  void the_restored_database_is_like_one_that_the_app_made() throws Exception {
    DataSource target = TestDatabase.fresh().dataSource();
    restore(file, target, false);

    assertThat(columns(target)).isEqualTo(columns(source));
    assertThat(Flyway.configure().dataSource(target).locations("classpath:db/migration").outOfOrder(true).load()
        .migrate().migrationsExecuted).isZero();
    JdbcClient.create(target).sql("insert into staff.audit (at, member, member_name, kind, action, subject)"
        + " values (now(), gen_random_uuid(), 'B', 'READ', 'next', '')").update();
    assertThat(JdbcClient.create(target).sql("select nextval('content.save_number')").query(Long.class).single())
        .isEqualTo(8);
    assertThatThrownBy(() -> JdbcClient.create(target).sql("delete from staff.audit").update())
        .hasMessageContaining("only added to");
  }

  @Test
  void no_table_of_the_app_is_forgotten() {
    List<String> elsewhere = JdbcClient.create(source).sql("""
        select schemaname || '.' || tablename from pg_tables
        where schemaname !~ '^(pg_|information_schema)'
        """).query((row, number) -> row.getString(1)).list();
    assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(elsewhere);
  }

  @Test
  void a_database_with_data_is_replaced_only_when_told() throws Exception {
    DataSource target = TestDatabase.fresh().dataSource();
    migrate(target);
    JdbcClient.create(target).sql("create table public.notes (text text)").update();
    JdbcClient.create(target).sql("insert into search.miss values ('anders', 7, '2026-01-01')").update();
    Map<String, List<String>> before = rows(target);

    assertThatThrownBy(() -> restore(file, target, false)).isInstanceOf(CannotStart.class)
        .hasMessageContaining("--replace");
    assertThat(rows(target)).isEqualTo(before);
    restore(file, target, true);

    assertThat(rows(target)).containsAllEntriesOf(rows);
    assertThat(rows(target)).as("what is not the app's stays").containsKey("public.notes");
  }

  @Test
  void the_backup_of_an_older_version_is_restored_and_then_migrated() throws Exception {
    DataSource old = TestDatabase.fresh().dataSource();
    Flyway.configure().dataSource(old).locations("classpath:db/migration").target("1").load().migrate();
    JdbcClient.create(old).sql("insert into content.item (kind, id, body, changed_in) values ('a', 'b', '{}', 1)")
        .update();
    Path backup = temp.resolve("old.backup");
    Backup.write(old, backup, Clock.systemUTC());
    DataSource target = TestDatabase.fresh().dataSource();

    restore(backup, target, false);
    migrate(target);

    assertThat(JdbcClient.create(target).sql("select count(*) from content.revision where kind = 'a'")
        .query(Integer.class).single()).as("what the next migration makes of old rows").isOne();
  }

  @Test
  void it_is_the_state_of_one_moment_while_others_write() throws Exception {
    DataSource busy = TestDatabase.fresh().dataSource();
    migrate(busy);
    var stop = new AtomicBoolean();
    Thread writer = Thread.ofPlatform().start(() -> {
      for (int i = 1; !stop.get(); i++) {
        JdbcClient.create(busy).sql("""
            with a as (insert into search.miss values ('w' || translate(:i::text, '0123456789', 'abcdefghij'), 1, now()))
            update content.head set version = version + 1
            """).param("i", i).update();
      }
    });
    try {
      for (int i = 0; i < 5; i++) {
        Path backup = temp.resolve("busy" + i);
        Backup.write(busy, backup, Clock.systemUTC());
        DataSource target = TestDatabase.fresh().dataSource();
        restore(backup, target, false);
        assertThat(JdbcClient.create(target).sql("""
            select (select version from content.head) = (select count(*) from search.miss)
            """).query(Boolean.class).single()).isTrue();
      }
    } finally {
      stop.set(true);
      writer.join();
    }
  }

  @Test
  void while_an_app_uses_the_database_nothing_is_restored() throws Exception {
    DataSource target = TestDatabase.fresh().dataSource();
    ((PGSimpleDataSource) target).setApplicationName("leipzig-app");
    try (Connection app = target.getConnection()) {
      ((PGSimpleDataSource) target).setApplicationName("command");
      assertThatThrownBy(() -> restore(file, target, true)).isInstanceOf(CannotStart.class)
          .hasMessageContaining("stop every node");
      assertThat(app.isValid(1)).isTrue();
    }
    assertThat(rows(target)).isEmpty();
  }

  @Test
  void only_its_owner_may_read_it_and_no_file_is_overwritten() throws Exception {
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThatThrownBy(() -> Backup.write(source, file, Clock.systemUTC())).isInstanceOf(CannotStart.class)
        .hasMessageContaining("already");
  }

  @Test
  void a_database_without_an_app_is_not_backed_up() {
    assertThatThrownBy(() ->
        Backup.write(TestDatabase.fresh().dataSource(), temp.resolve("none"), Clock.systemUTC()))
        .isInstanceOf(CannotStart.class);
    assertThat(temp.resolve("none")).doesNotExist();
    assertThat(temp.resolve(".none.unfinished")).doesNotExist();
  }

  @Test
  void a_backup_that_ends_too_early_changes_nothing_wherever_it_was_cut() throws Exception {
    byte[] whole = Files.readAllBytes(file);
    DataSource target = TestDatabase.fresh().dataSource();
    for (int i = 0; i < 60; i++) {
      refused(Arrays.copyOf(whole, (int) ((long) whole.length * i / 60)), target);
    }
    refused(Arrays.copyOf(whole, whole.length - 1), target);
    assertThat(rows(target)).isEmpty();
  }

  /** Some bytes of a zip file mean nothing, such as the time of an entry; then all rows must be right. */
  @Test
  void a_flipped_byte_is_noticed_or_means_nothing() throws Exception {
    byte[] whole = Files.readAllBytes(file);
    DataSource target = TestDatabase.fresh().dataSource();
    int tries = Boolean.getBoolean("tests.all") ? 400 : 50;
    int noticed = 0;
    for (int i = 0; i < tries; i++) {
      byte[] flipped = whole.clone();
      flipped[(int) ((long) whole.length * i / tries)] ^= (byte) (1 << i % 8);
      Path broken = Files.write(temp.resolve("flipped"), flipped);
      try {
        restore(broken, target, true);
        assertThat(rows(target)).as("byte of %d", i).isEqualTo(rows);
      } catch (CannotStart e) {
        noticed++;
        assertThat(e.getMessage()).contains("flipped").hasLineCount(1);
      }
    }
    assertThat(noticed).isGreaterThan(tries / 2);
  }

  @Test
  void what_is_something_else_is_refused() throws Exception {
    DataSource target = TestDatabase.fresh().dataSource();
    refused("kein Backup".getBytes(StandardCharsets.UTF_8), target);
    refused(new byte[0], target);
    Path zip = temp.resolve("other.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("letter.txt"));
    }
    refused(Files.readAllBytes(zip), target);
    assertThatThrownBy(() -> Restore.of(temp.resolve("nowhere"))).isInstanceOf(CannotStart.class);
    assertThat(rows(target)).isEmpty();
  }

  @Test
  void a_newer_format_and_newer_tables_are_refused_as_newer() throws Exception {
    DataSource target = TestDatabase.fresh().dataSource();
    for (Map.Entry<String, String> change : Map.of(
        "\"format\" : 1", "\"format\" : 2",
        "content/V1__content.sql", "content/V99__content.sql").entrySet()) {
      Path newer = temp.resolve("newer");
      rewrite(manifest -> manifest.replace(change.getKey(), change.getValue()), newer);
      assertThatThrownBy(() -> restore(newer, target, true)).isInstanceOf(CannotStart.class)
          .hasMessageContaining("newer version");
    }
    assertThat(rows(target)).isEmpty();
  }

  @Test
  void a_manifest_that_lies_about_its_tables_changes_nothing() throws Exception {
    DataSource target = TestDatabase.fresh().dataSource();
    for (Map.Entry<String, String> change : Map.of(
        "\"last_seen\"", "\"last_seen\", \"x\"",
        "\"rows\" : 1,", "\"rows\" : 2,").entrySet()) {
      Path lying = temp.resolve("lying");
      rewrite(manifest -> manifest.replace(change.getKey(), change.getValue()), lying);
      assertThatThrownBy(() -> restore(lying, target, false)).isInstanceOf(CannotStart.class);
    }
    assertThat(rows(target)).isEmpty();
  }

  private void refused(byte[] content, DataSource target) throws IOException {
    Path broken = Files.write(temp.resolve("broken"), content);
    assertThatThrownBy(() -> restore(broken, target, true)).as(content.length + " bytes")
        .isInstanceOf(CannotStart.class).message().hasLineCount(1).contains("broken");
  }

  private static Summary restore(Path backup, DataSource target, boolean replace) throws Exception {
    try (var restore = Restore.of(backup)) {
      return restore.into(target, replace);
    }
  }

  /** With a manifest that fits its own checksum. */
  private void rewrite(UnaryOperator<String> change, Path to) throws IOException {
    try (var from = new ZipFile(file.toFile()); var out = new ZipOutputStream(Files.newOutputStream(to))) {
      byte[] manifest = change.apply(new String(
          from.getInputStream(from.getEntry(BackupFile.MANIFEST)).readAllBytes(),
          StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
      for (var entry : from.stream().toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(switch (entry.getName()) {
          case BackupFile.MANIFEST -> manifest;
          case BackupFile.CHECKSUM -> BackupFile.sha256(manifest);
          default -> from.getInputStream(entry).readAllBytes();
        });
      }
    }
  }

  private static void migrate(DataSource database) {
    Flyway.configure().dataSource(database).locations("classpath:db/migration").outOfOrder(true).load().migrate();
  }

  private static void fill(DataSource database) {
    for (String statement : """
        insert into content.item (kind, id, body, changed_in, edited) values ('a', 'b', '{"z": 1.10, "a": "ä\\n👩‍👩‍👧"}', 1, true)
        insert into content.revision (kind, id, number, body, origin, note) values ('a', 'b', 1, '{}', 'edit', E'\\t\\\\N\\r\\n')
        insert into content.revision (kind, id, number, origin) values ('a', 'b', 2, 'removal')
        insert into content.item select 'n', i::text, '{}', i, i % 2 = 0 from generate_series(1, 3000) i
        update content.head set version = 3000, pack = 'leipzig'
        insert into search.miss values ('kita', 5, '2026-11-23')
        select setval('content.save_number', 7)
        insert into staff.member (id, name, email, language, roles, departments, totp_secret, created_at) values ('00000000-0000-0000-0000-000000000001', 'A "B" \\ C', 'a@example.org', 'de', '{editor,lead}', '{"x y",NULL}', '\\x00ff', '2026-11-23T10:00:00.123456Z')
        insert into staff.session values ('\\x01', gen_random_uuid(), '00000000-0000-0000-0000-000000000001', now(), now(), '')
        insert into staff.audit (at, member, member_name, kind, action, subject) values (now(), gen_random_uuid(), 'A', 'READ', 'x', '')
        """.lines().toList()) {
      try (Connection connection = database.getConnection(); var plain = connection.createStatement()) {
        plain.execute(statement);
      } catch (SQLException e) {
        throw new IllegalStateException(statement, e);
      }
    }
  }

  /** Every row of every table as text. */
  private static Map<String, List<String>> rows(DataSource database) {
    var jdbc = JdbcClient.create(database);
    var rows = new TreeMap<String, List<String>>();
    jdbc.sql("select schemaname || '.' || tablename from pg_tables where schemaname !~ '^(pg_|information_schema)'")
        .query((row, number) -> row.getString(1)).list().forEach(table -> rows.put(table, new ArrayList<>(
            jdbc.sql("select t::text from " + table + " t order by 1").query((row, number) -> row.getString(1)).list())));
    return rows;
  }

  private static List<String> columns(DataSource database) {
    return JdbcClient.create(database).sql("""
        select concat_ws(' ', table_schema, table_name, ordinal_position, column_name, data_type, is_nullable,
          character_maximum_length, column_default) from information_schema.columns
        where table_schema !~ '^(pg_|information_schema)'
        union all select indexdef from pg_indexes where schemaname !~ '^(pg_|information_schema)'
        union all select conrelid::regclass || pg_get_constraintdef(oid) from pg_constraint where contype in ('p', 'f', 'c')
          and connamespace::regnamespace::text !~ '^(pg_|information_schema)' order by 1
        """).query((row, number) -> row.getString(1)).list();
  }
}
