package org.leipzigapp.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.CannotStart;
import org.leipzigapp.Packs;
import org.leipzigapp.services.catalogue.xzufi.XzufiExport;

/** XZuFi at the command line. */
class XzufiCommandTest {

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

  @TempDir Path temp;

  @Test
  void the_catalogue_of_the_reference_city_becomes_a_valid_pack() throws Exception {
    Path file = temp.resolve("leipzig.xml");
    WholeFile.write(file, XzufiExport.of(Packs.reader().read(Packs.folder("leipzig")))::write);

    assertThat(run("xzufi", file.toString(), "--out", out().toString(), "--name", "Leipzig")).isZero();

    assertThat(PackCheck.problems(out())).isEmpty();
    assertThat(Files.readString(out().resolve("import-report.md")))
        .contains("Taken: 66 of 66 services").doesNotContain("does not know this field");
    assertThat(run("xzufi", file.toString(), "--out", out().toString())).isZero();
  }

  @Test
  void wrong_words_are_told_in_a_line() {
    assertThatThrownBy(() -> run("xzufi")).isInstanceOf(BadOption.class).hasMessageStartingWith("Usage:");
    assertThatThrownBy(() -> run("xzufi", "a.xml")).isInstanceOf(BadOption.class);
    assertThatThrownBy(() -> run("xzufi", "a.xml", "--out", out().toString(), "--land", "xx"))
        .hasMessageContaining("no Land");
    assertThatThrownBy(() -> run("xzufi", temp.resolve("a.xml").toString(), "--out", out().toString()))
        .isInstanceOf(CannotStart.class).hasMessageContaining("There is no file");
    assertThatThrownBy(() -> new ExportCommand().run(List.of("xzufi"))).isInstanceOf(BadOption.class);
  }

  @Test
  void a_file_that_cannot_be_finished_leaves_the_old_one() throws Exception {
    Path file = Files.writeString(temp.resolve("old.xml"), "old");

    assertThatThrownBy(() -> WholeFile.write(file, XzufiCommandTest::fail)).isInstanceOf(IllegalStateException.class);

    assertThat(file).hasContent("old");
    try (var all = Files.list(temp)) {
      assertThat(all).containsExactly(file);
    }
  }

  private static void fail(OutputStream out) {
    throw new IllegalStateException("no more room");
  }

  private static int run(String... arguments) {
    return new ImportCommand(CLOCK).run(List.of(arguments));
  }

  private Path out() {
    return temp.resolve("pack");
  }
}
