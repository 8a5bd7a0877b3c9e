package org.leipzigapp.bench.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leipzigapp.search.IndexEntry;

class GeneratedDocumentsTest {

  @Test
  void there_are_fifty_thousand() {
    assertThat(Stream.of(Kind.values()).mapToInt(kind -> new GeneratedDocuments(kind).entries().size()).sum())
        .isEqualTo(50_000);
  }

  @Test
  void every_run_has_the_same() {
    var documents = new GeneratedDocuments(Kind.EVENT);
    assertThat(documents.entry(4711)).isEqualTo(new GeneratedDocuments(Kind.EVENT).entry(4711));
    assertThat(documents.findEntry("4711")).contains(documents.entry(4711));
  }

  @Test
  void they_differ_from_one_another() {
    for (Kind kind : Kind.values()) {
      Set<String> titles = new HashSet<>();
      for (IndexEntry entry : new GeneratedDocuments(kind).entries()) {
        titles.add(entry.title().get("de") + entry.answer().get("de"));
      }
      assertThat(titles).as(kind.key).hasSizeGreaterThan(kind.count * 99 / 100);
    }
  }

  @Test
  void what_is_no_number_of_theirs_is_not_there() {
    var documents = new GeneratedDocuments(Kind.CLUB);
    assertThat(documents.findEntry("5000")).isEmpty();
    assertThat(documents.findEntry("-1")).isEmpty();
    assertThat(documents.findEntry("x")).isEmpty();
  }

  @Test
  void questions_are_the_same_for_the_same_seed_and_never_empty() {
    for (int seed = -500; seed < 500; seed++) {
      assertThat(new Questions(seed).question()).isEqualTo(new Questions(seed).question()).isNotBlank();
      assertThat(new Questions(seed).beginning()).hasSizeGreaterThanOrEqualTo(1);
    }
  }
}
