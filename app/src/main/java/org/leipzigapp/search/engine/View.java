package org.leipzigapp.search.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.leipzigapp.search.Hit;
import org.leipzigapp.search.IndexEntry;
import org.leipzigapp.search.SearchResult;
import org.leipzigapp.search.Suggestion;
import org.leipzigapp.search.vocabulary.Vocabulary;

/** One state of the index, with all that is derived from it; never changes. */
final class View {

  private static final int MOST_CANDIDATES = 24;
  /** The score from which a hit is called an answer: less in a sentence, where many words are only the story. */
  private static final double ENOUGH = 0.52;
  private static final double LESS_FOR_EACH_WORD = 0.04;
  private static final double LEAST = 0.2;
  /** Share of the question that must be found in title, names and keywords in any case. */
  private static final double LEAST_COVERAGE = 0.25;
  /** "Freundin finden": a few words that tell next to nothing are no question, unless they fit all but perfectly. */
  private static final double LEAST_EVIDENCE = 0.3;
  private static final double BEYOND_DOUBT = 0.6;
  /** Hits far behind the best are no help. */
  private static final double FAR_BEHIND = 0.4;

  private static final int KEPT_ANSWERS = 2_000;

  private record Asked(String text, int limit) {}

  private record Judged(Hit hit, Judge.Verdict verdict) {}

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Lexicon lexicon;
  private final Suggestions suggestions;
  private final QuestionReader questions;
  /** The same things are asked again and again; kept as long as this state of the index. */
  private final Cache<Asked, SearchResult> answers = Caffeine.newBuilder().maximumSize(KEPT_ANSWERS).build();

  View(Vocabulary vocabulary, DirectoryReader reader) throws IOException {
    this(vocabulary, reader, Suggestions.of(vocabulary, reader));
  }

  private View(Vocabulary vocabulary, DirectoryReader reader, Suggestions suggestions) throws IOException {
    this.reader = reader;
    this.suggestions = suggestions;
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BooleanSimilarity());
    searcher.setQueryCache(null);
    lexicon = Lexicon.of(vocabulary, reader);
    questions = new QuestionReader(vocabulary, lexicon);
  }

  /** The next state, after entries of one kind were changed. */
  View changed(Vocabulary vocabulary, DirectoryReader next, String kind, Map<String, Optional<IndexEntry>> entries)
      throws IOException {
    return new View(vocabulary, next, suggestions.with(vocabulary, kind, entries));
  }

  DirectoryReader reader() {
    return reader;
  }

  /** Reads every byte. */
  boolean isDamaged() {
    if (!reader.tryIncRef()) {
      return false;
    }
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return false;
    } catch (IOException | RuntimeException | InternalError e) {
      return true;
    } finally {
      release();
    }
  }

  private void release() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException("a damaged index cannot be closed", e);
    }
  }

  SearchResult search(String text, int limit) throws IOException {
    Asked asked = new Asked(QuestionReader.bounded(text), limit);
    SearchResult known = answers.getIfPresent(asked);
    if (known == null) {
      known = answer(asked.text, limit);
      answers.put(asked, known);
    }
    return known;
  }

  private SearchResult answer(String text, int limit) throws IOException {
    Question question = questions.read(text);
    if (question.units().isEmpty()) {
      return new SearchResult.NothingFits(List.of());
    }
    Judge judge = new Judge(question, lexicon);
    List<Judged> all = new ArrayList<>();
    for (Candidates.Candidate candidate : Candidates.find(searcher, Retrieval.query(question, lexicon), MOST_CANDIDATES)) {
      Judge.Verdict verdict = judge.judge(candidate.profile());
      all.add(new Judged(new Hit(candidate.kind(), candidate.id(), verdict.score()), verdict));
    }
    all.sort(Comparator.comparingDouble((Judged judged) -> -judged.hit.score())
        .thenComparing(judged -> judged.hit.kind()).thenComparing(judged -> judged.hit.id()));
    boolean fits = !all.isEmpty() && isAnswer(question, all.getFirst());
    List<Hit> hits = List.copyOf(bestOfEachKind(all, limit));
    return fits ? new SearchResult.Found(hits) : new SearchResult.NothingFits(hits);
  }

  private static boolean isAnswer(Question question, Judged judged) {
    double enough = Math.max(LEAST, ENOUGH - LESS_FOR_EACH_WORD * question.length());
    Judge.Verdict verdict = judged.verdict;
    boolean telling = verdict.evidence() >= LEAST_EVIDENCE || verdict.score() >= BEYOND_DOUBT;
    return verdict.score() >= enough && verdict.coverage() >= LEAST_COVERAGE && telling;
  }

  List<Suggestion> suggest(String typed, String language, int limit) {
    return suggestions.suggest(typed, language, limit);
  }

  private static List<Hit> bestOfEachKind(List<Judged> sorted, int limit) {
    Map<String, Integer> kinds = new HashMap<>();
    List<Hit> hits = new ArrayList<>();
    for (Judged judged : sorted) {
      if (judged.hit.score() >= FAR_BEHIND * sorted.getFirst().hit.score()
          && kinds.merge(judged.hit.kind(), 1, Integer::sum) <= limit) {
        hits.add(judged.hit);
      }
    }
    return hits;
  }
}
