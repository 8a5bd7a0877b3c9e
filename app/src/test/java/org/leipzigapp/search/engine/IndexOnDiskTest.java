package org.leipzigapp.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leipzigapp.search.engine.Entries.ids;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leipzigapp.search.IndexEntry;
import org.leipzigapp.search.vocabulary.Vocabulary;
import org.leipzigapp.search.vocabulary.VocabularyFile;

class IndexOnDiskTest {

  private static final Vocabulary GENERAL = Vocabulary.general();

  @TempDir
  Path folder;

  private final AtomicInteger asked = new AtomicInteger();
  private List<IndexEntry> entries = Entries.town();
  private long version = 1;

  enum Damage {
    TRUNCATED,
    GARBAGE,
    ONE_FLIPPED_BYTE,
    MISSING
  }

  @Test
  void an_index_of_the_same_versions_is_kept() throws IOException {
    open(GENERAL).close();
    List<String> before = files();

    try (SearchIndex index = open(GENERAL)) {
      assertThat(ids(index.search("perso", 5))).startsWith("perso");
      assertThat(files()).containsAll(before);
    }
  }

  @Test
  void an_index_of_another_version_is_made_anew() {
    open(GENERAL).close();
    entries = List.of(Entries.service("markt", "Wochenmarkt"));
    version = 2;

    try (SearchIndex index = open(GENERAL)) {
      assertThat(ids(index.search("wochenmarkt", 5))).containsExactly("markt");
      assertThat(index.search("perso", 5).hits()).isEmpty();
    }
  }

  @Test
  void another_vocabulary_makes_the_index_anew() {
    open(GENERAL).close();
    entries = List.of(Entries.service("markt", "Wochenmarkt"));
    Vocabulary other = GENERAL.with(List.of(new VocabularyFile("x", "de", List.of("Wochenmarkt : frisches obst"))));

    try (SearchIndex index = open(other)) {
      assertThat(ids(index.search("obst frisch", 5))).containsExactly("markt");
    }
  }

  @Test
  void changes_outlive_a_restart() {
    try (SearchIndex index = open(GENERAL)) {
      index.change("service", 2, Map.of("markt", Optional.of(Entries.service("markt", "Wochenmarkt"))));
    }
    version = 2;

    try (SearchIndex index = open(GENERAL)) {
      assertThat(ids(index.search("wochenmarkt", 5))).containsExactly("markt");
    }
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void an_index_found_damaged_is_made_anew(Damage damage) throws IOException {
    open(GENERAL).close();
    damage(damage);

    try (SearchIndex index = open(GENERAL)) {
      assertThat(ids(index.search("perso verloren", 5))).startsWith("perso");
      assertThat(index.suggest("sperrm", "de", 5)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Damage.class, names = {"TRUNCATED", "GARBAGE"})
  void an_index_damaged_while_in_use_is_made_anew(Damage damage) throws IOException {
    try (SearchIndex index = open(GENERAL)) {
      damage(damage);

      assertThat(ids(index.search("perso verloren", 5))).startsWith("perso");
      index.change("service", 2, Map.of("markt", Optional.of(Entries.service("markt", "Wochenmarkt"))));
      assertThat(ids(index.search("hundesteuer", 5))).startsWith("hund");
    }
  }

  @Test
  void an_index_deleted_while_in_use_takes_further_changes() throws IOException {
    try (SearchIndex index = open(GENERAL)) {
      damage(Damage.MISSING);

      assertThat(ids(index.search("perso verloren", 5))).startsWith("perso");
      entries = List.of(Entries.service("markt", "Wochenmarkt"));
      index.change("service", 2, Map.of("markt", Optional.of(entries.getFirst())));
      assertThat(ids(index.search("wochenmarkt", 5))).containsExactly("markt");
    }
  }

  @Test
  void a_second_process_keeps_its_own_index_and_leaves_the_first_alone() {
    try (SearchIndex first = open(GENERAL)) {
      try (SearchIndex second = open(GENERAL)) {
        assertThat(ids(second.search("perso", 5))).startsWith("perso");
        second.change("service", 2, Map.of("perso", Optional.empty()));
      }
      assertThat(ids(first.search("perso", 5))).startsWith("perso");
    }
    try (SearchIndex next = open(GENERAL)) {
      assertThat(ids(next.search("perso", 5))).startsWith("perso");
    }
  }

  @Test
  void a_folder_that_cannot_be_made_is_no_reason_not_to_start() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    try (SearchIndex index = SearchIndex.open(GENERAL, file.resolve("index"), this::contents)) {
      assertThat(ids(index.search("perso", 5))).startsWith("perso");
    }
  }

  @Test
  void a_defect_in_one_question_does_not_make_the_index_anew() {
    try (SearchIndex index = open(GENERAL)) {
      int before = asked.get();
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> index.search(defect(), 5));
      assertThat(asked.get()).isEqualTo(before);
    }
  }

  @org.jspecify.annotations.NullUnmarked
  private static String defect() {
    return null;
  }

  private SearchIndex open(Vocabulary vocabulary) {
    return SearchIndex.open(vocabulary, folder, this::contents);
  }

  private Contents contents() {
    asked.incrementAndGet();
    return new Contents(Map.of("service", version), entries);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("write.lock")).toList();
    }
  }

  private void damage(Damage damage) throws IOException {
    for (String name : files()) {
      Path file = folder.resolve(name);
      switch (damage) {
        case MISSING -> Files.delete(file);
        case TRUNCATED -> {
          try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(access.length() / 2);
          }
        }
        case GARBAGE -> {
          try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] garbage = new byte[(int) access.length()];
            new java.util.Random(7).nextBytes(garbage);
            access.write(garbage);
          }
        }
        case ONE_FLIPPED_BYTE -> {
          try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(access.length() / 2);
            int old = access.read();
            access.seek(access.length() / 2);
            access.write(old ^ 0xff);
          }
        }
      }
    }
  }
}
