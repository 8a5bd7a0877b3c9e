package org.leipzigapp.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.io.file.PathUtils;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.CannotStart;
import org.leipzigapp.Packs;
import org.leipzigapp.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** With the real pack of Leipzig. */
class PackExportTest {

  private static final Content.Key PASSPORT = new Content.Key("service", "reisepass");
  private static final Content.Key REGISTRY = new Content.Key("office", "standesamt");
  private static final Content.Key LEVY = new Content.Key("service", "gaestetaxe");
  private static final Content.Key NEW = new Content.Key("service", "hund-abmelden");
  private static final Content.Key WORDS = new Content.Key("synonyms", "synonyms");

  private final DataSource source = TestDatabase.fresh().dataSource();
  private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
  private final ContentStore store = new ContentStore(JdbcClient.create(source));
  private final Drafts drafts = new Drafts(JdbcClient.create(source), Clock.systemUTC());
  private final Publishing publishing =
      new Publishing(store, drafts, new ContentCheck(Packs.owners()), transaction);
  private final PackExport export = new PackExport(source, Packs.owners());
  @TempDir Path temp;
  private Path pack;

  @BeforeEach
  void theCitysPack() throws Exception {
    Flyway.configure().dataSource(source).locations("classpath:db/migration/content").load().migrate();
    pack = temp.resolve("leipzig");
    PathUtils.copyDirectory(Packs.folder("leipzig"), pack);
    Files.createDirectories(pack.resolve("texts"));
    Files.writeString(pack.resolve("texts/de.yaml"), "home.title: \"Unsere Stadt\" # so soll es bleiben\n");
    seed(pack);
  }

  @Test
  void what_nobody_edited_comes_back_byte_for_byte() throws Exception {
    PackExport.Report report = export.write(pack, temp.resolve("out"), false);

    assertThat(contents(temp.resolve("out"))).isEqualTo(contents(pack));
    assertThat(report.written()).isEmpty();
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void edits_new_items_and_removals_come_back_and_a_start_with_them_changes_nothing() throws Exception {
    editAll();
    long version = store.version();
    Map<Content.Key, JsonNode> before = store.bodies();

    PackExport.Report report = export.write(pack, temp.resolve("out"), false);

    assertThat(report.written()).containsExactly("offices/standesamt.yaml", "services/hund-abmelden.yaml",
        "services/reisepass.yaml", "synonyms.yaml");
    assertThat(report.removed()).containsExactly("services/gaestetaxe.yaml");
    assertThat(report.problems()).isEmpty();
    assertThat(seed(temp.resolve("out"))).isEqualTo(new Seeding.Seeded(0, 0, 0));
    assertThat(store.version()).isEqualTo(version);
    assertThat(store.bodies()).isEqualTo(before);
  }

  @Test
  void an_empty_database_that_starts_with_the_export_says_the_same() throws Exception {
    editAll();
    export.write(pack, temp.resolve("out"), false);
    DataSource other = TestDatabase.fresh().dataSource();
    Flyway.configure().dataSource(other).locations("classpath:db/migration/content").load().migrate();
    var copy = new ContentStore(JdbcClient.create(other));
    var seeding = new Seeding(copy, new JdbcTemplate(other), new TransactionTemplate(new JdbcTransactionManager(other)));

    seeding.seed(Packs.reader().read(temp.resolve("out")), "out", "hash");

    assertThat(copy.bodies().keySet()).isEqualTo(store.bodies().keySet());
    store.bodies().forEach((key, body) ->
        assertThat(ContentJson.same(Objects.requireNonNull(copy.bodies().get(key)), body)).as(key.toString()).isTrue());
  }

  @Test
  void after_the_start_with_it_the_export_follows_newer_packs_again() throws Exception {
    editAll();
    export.write(pack, temp.resolve("out"), false);
    seed(temp.resolve("out"));
    Path file = temp.resolve("out/offices/standesamt.yaml");
    Files.writeString(file, Files.readString(file).replace("Registry office", "Civil registry"));

    assertThat(seed(temp.resolve("out"))).isEqualTo(new Seeding.Seeded(1, 0, 0));
  }

  @Test
  void lost_comments_are_told_per_file() throws Exception {
    Path file = pack.resolve("services/reisepass.yaml");
    Files.writeString(file, Files.readString(file).replace("cases:\n", "# Wer fragt was\ncases:\n"));
    seed(pack);
    editAll();

    assertThat(export.write(pack, temp.resolve("out"), false).commentsLost())
        .containsExactly("services/reisepass.yaml");
    assertThat(Files.readString(temp.resolve("out/synonyms.yaml"))).startsWith("# Words that only Leipzig");
  }

  @Test
  void a_text_of_every_kind_comes_back_as_it_was_typed() throws Exception {
    String typed = "  yes: 'nein' # 👩‍👩‍👧\n- 1_000\n\t2026-01-01 \"~\"  ";
    edit(PASSPORT, body -> ((ObjectNode) body.get("title")).put("de", typed));

    export.write(pack, temp.resolve("out"), false);

    JsonNode again = YamlTree.parse(Files.readString(temp.resolve("out/services/reisepass.yaml"))).root();
    assertThat(again.at("/title/de").stringValue()).isEqualTo(typed);
    assertThat(seed(temp.resolve("out"))).isEqualTo(new Seeding.Seeded(0, 0, 0));
  }

  @Test
  void the_pack_itself_is_replaced_only_with_force() throws Exception {
    editAll();
    Map<String, String> before = contents(pack);

    assertThatThrownBy(() -> export.write(pack, pack, false)).isInstanceOf(CannotStart.class)
        .hasMessageContaining("--force");
    assertThat(contents(pack)).isEqualTo(before);
    export.write(pack, pack, true);

    assertThat(seed(pack)).isEqualTo(new Seeding.Seeded(0, 0, 0));
    assertThat(pack.resolve("services/gaestetaxe.yaml")).doesNotExist();
    assertThat(names(temp)).containsExactly("leipzig");
  }

  @Test
  void nothing_else_is_ever_overwritten() throws Exception {
    Path other = Files.createDirectories(temp.resolve("mine"));
    Files.writeString(other.resolve("letter.txt"), "Liebe");

    assertThatThrownBy(() -> export.write(pack, other, true)).isInstanceOf(CannotStart.class)
        .hasMessageContaining("not empty");
    assertThatThrownBy(() -> export.write(pack, pack.resolve("new"), true)).isInstanceOf(CannotStart.class)
        .hasMessageContaining("inside");
    assertThat(contents(other)).containsOnlyKeys("letter.txt");
  }

  @Test
  void what_a_crash_left_does_not_stand_in_the_way() throws Exception {
    Files.createDirectories(temp.resolve(".leipzig.unfinished/services"));
    Files.move(pack, temp.resolve(".leipzig.before"));

    assertThatThrownBy(() -> export.write(pack, pack, false)).isInstanceOf(CannotStart.class);

    assertThat(pack.resolve("city.yaml")).exists();
    export.write(pack, pack, true);
    assertThat(names(temp)).containsExactly("leipzig");
  }

  @Test
  void an_id_that_would_lead_out_of_the_folder_is_refused_and_leaves_nothing() throws Exception {
    JdbcClient.create(source).sql("""
        insert into content.item (kind, id, body, changed_in) values ('service', '../../evil', '{}', 1)
        """).update();

    assertThatThrownBy(() -> export.write(pack, temp.resolve("out"), false)).isInstanceOf(CannotStart.class)
        .hasMessageContaining("../../evil");
    assertThat(names(temp)).containsExactly("leipzig");
  }

  private void editAll() {
    edit(PASSPORT, body -> ((ObjectNode) body.at("/fees/0")).put("cents", 3800));
    edit(REGISTRY, body -> ((ObjectNode) body.at("/title")).put("de", "Standesamt: Neubau"));
    edit(WORDS, body -> body.withArray("place_names").add("Klein-Paris"));
    JsonNode likeLevy = Objects.requireNonNull(store.bodies().get(LEVY)).deepCopy();
    ((ObjectNode) likeLevy).put("id", NEW.id());
    publish(NEW, likeLevy, 0);
    assertThat(publishing.remove(LEVY, "me", null)).isInstanceOf(Publishing.Outcome.Published.class);
  }

  private void edit(Content.Key key, Consumer<ObjectNode> change) {
    var body = (ObjectNode) Objects.requireNonNull(store.bodies().get(key)).deepCopy();
    change.accept(body);
    publish(key, body, store.revision(key));
  }

  private void publish(Content.Key key, JsonNode body, int basedOn) {
    long save = ((Drafts.Outcome.Kept) drafts.save(key, body, 0, basedOn, "me")).draft().save();
    assertThat(publishing.publish(key, save, "me", null)).isInstanceOf(Publishing.Outcome.Published.class);
  }

  private Seeding.Seeded seed(Path folder) throws Exception {
    return new Seeding(store, new JdbcTemplate(source), transaction)
        .seed(Packs.reader().read(folder), folder.getFileName().toString(), PackHash.of(folder));
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    var contents = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
