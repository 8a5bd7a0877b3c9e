package org.leipzigapp.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.CannotStart;
import org.leipzigapp.Packs;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The commands export, backup and restore on the data of a real app, from its first start to another machine. */
@Timeout(300)
class DataCommandsTest {

  @TempDir Path temp;

  @Test
  void what_was_edited_survives_export_backup_and_the_move_to_another_machine() throws Exception {
    Path pack = Packs.folder("musterstadt");
    long version;
    try (RunningApp app = run("data", pack)) {
      edit(app, "services/" + aService(pack), "Ganz neuer Titel");
      assertThat(command(new ExportCommand(), "pack", temp.resolve("pack").toString(), "--city", pack.toString())).isZero();
      assertThat(command(new BackupCommand(), temp.resolve("file.backup").toString())).isZero();
      assertThatThrownBy(() -> command(new RestoreCommand(), temp.resolve("file.backup").toString(), "--replace"))
          .isInstanceOf(CannotStart.class).hasMessageContaining("Another Leipzig-App runs");
      version = version(app);
    }
    assertThat(command(new ExportCommand(), "pack", temp.resolve("again").toString(), "--city", pack.toString())).isZero();
    String exported = Files.readString(temp.resolve("pack/services/" + aService(pack) + ".yaml"));
    assertThat(exported).contains("Ganz neuer Titel")
        .isEqualTo(Files.readString(temp.resolve("again/services/" + aService(pack) + ".yaml")));

    assertThat(new RestoreCommand().run(List.of(temp.resolve("file.backup").toString(), "--data",
        temp.resolve("moved").toString()))).isZero();
    try (RunningApp app = run("moved", temp.resolve("pack"))) {
      assertThat(version(app)).as("neither the move nor the exported pack changes anything").isEqualTo(version);
      assertThat(page(app, "/de/services/" + aService(pack))).contains("Ganz neuer Titel");
    }
    assertThatThrownBy(() -> new RestoreCommand().run(List.of(temp.resolve("file.backup").toString(), "--data",
        temp.resolve("moved").toString()))).isInstanceOf(CannotStart.class).hasMessageContaining("--replace");
  }

  @Test
  void a_broken_backup_makes_no_database() throws Exception {
    Path broken = Files.writeString(temp.resolve("broken.backup"), "PK kein Backup");

    assertThatThrownBy(() -> command(new RestoreCommand(), broken.toString())).isInstanceOf(CannotStart.class);
    assertThat(temp.resolve("data")).doesNotExist();
  }

  @Test
  void without_a_database_there_is_nothing_to_export_or_to_back_up() {
    assertThatThrownBy(() -> command(new ExportCommand(), "pack", temp.resolve("out").toString()))
        .isInstanceOf(CannotStart.class).hasMessageContaining("There is no database");
    assertThatThrownBy(() -> command(new BackupCommand(), temp.resolve("file").toString()))
        .isInstanceOf(CannotStart.class).hasMessageContaining("There is no database");
    assertThat(temp).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pack", "pack --force", "book x", "pack x --colour red"})
  void an_export_that_is_not_understood_is_told_with_its_usage(String arguments) {
    assertThatThrownBy(() -> new ExportCommand().run(words(arguments))).isInstanceOf(BadOption.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--data x", "x --replace --colour red"})
  void a_backup_or_restore_that_is_not_understood_is_told_with_its_usage(String arguments) {
    assertThatThrownBy(() -> new BackupCommand().run(words(arguments))).isInstanceOf(BadOption.class);
    assertThatThrownBy(() -> new RestoreCommand().run(words(arguments))).isInstanceOf(BadOption.class);
  }

  private static List<String> words(String arguments) {
    return arguments.isEmpty() ? List.of() : List.of(arguments.split(" "));
  }

  private int command(Command command, String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", temp.resolve("data").toString()));
    return command.run(all);
  }

  private RunningApp run(String data, Path pack) {
    return RunningApp.start(
        new RunOptions(0, "127.0.0.1", temp.resolve(data), TestPostgres.CACHE, pack, null, false));
  }

  private static String aService(Path pack) throws IOException {
    try (var files = Files.list(pack.resolve("services"))) {
      return files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().findFirst().orElseThrow();
    }
  }

  private static void edit(RunningApp app, String file, String title) {
    JdbcClient.create(dataSource(app)).sql("""
        with next as (update content.head set version = version + 1 returning version),
        edited as (update content.item set changed_in = (select version from next), edited = true,
          revision = revision + 1, body = jsonb_set(body::jsonb, '{title,de}', to_jsonb(:title))::json
          where kind = 'service' and 'services/' || id = :file returning *)
        insert into content.revision (kind, id, number, body, origin, author)
        select kind, id, revision, body, 'edit', 'me' from edited
        """).param("title", title).param("file", file).update();
  }

  private static long version(RunningApp app) {
    return JdbcClient.create(dataSource(app)).sql("select version from content.head").query(Long.class).single();
  }

  private static PGSimpleDataSource dataSource(RunningApp app) {
    var source = new PGSimpleDataSource();
    source.setUrl(app.database().url());
    source.setUser(app.database().user());
    source.setPassword(app.database().password());
    return source;
  }

  private static String page(RunningApp app, String path) throws IOException {
    try (var in = URI.create(app.address() + path).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
