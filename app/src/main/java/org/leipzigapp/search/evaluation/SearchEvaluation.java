package org.leipzigapp.search.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import org.leipzigapp.search.IndexEntry;
import org.leipzigapp.search.engine.SearchIndex;
import org.leipzigapp.search.vocabulary.Vocabulary;

/** Runs a file of questions against a catalogue, without database and web. */
public final class SearchEvaluation {

  private static final int LIMIT = 10;

  private SearchEvaluation() {}

  /** A catalogue as it shall be searched; the name is for the print. */
  public record Catalogue(String name, Vocabulary vocabulary, Collection<IndexEntry> entries) {}

  /**
   * Prints the figures of each catalogue and every question that failed with what came instead.
   *
   * @param questions lines {@code query<TAB>id|id}, see {@link Questions}
   * @throws IllegalArgumentException naming file and line if the file breaks the format
   */
  public static void run(Path questions, Collection<Catalogue> catalogues, PrintStream out) throws IOException {
    for (Catalogue catalogue : catalogues) {
      Figures figures = evaluate(questions, catalogue);
      out.println(catalogue.name() + ": " + figures);
      figures.failures().forEach(failure -> out.println("  " + failure));
    }
  }

  /** The figures of one catalogue. */
  public static Figures evaluate(Path questions, Catalogue catalogue) throws IOException {
    SearchIndex index = SearchIndex.inMemory(catalogue.vocabulary(), catalogue.entries());
    return Figures.of(Questions.of(questions), query -> index.search(query, LIMIT));
  }
}
