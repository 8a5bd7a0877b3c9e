package org.leipzigapp.search.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;

/** The best documents of each kind by Lucene's score, in one pass. */
final class Candidates {

  /** An entry that may be meant. */
  record Candidate(String kind, String id, Profile profile) {}

  private record Found(int document, float score) {}

  /** Of the best score; what is further behind cannot come to the front again. */
  private static final double HOPELESS = 0.2;

  private final int most;
  private final Map<String, PriorityQueue<Found>> kinds = new HashMap<>();

  private Candidates(int most) {
    this.most = most;
  }

  /** @param most at most so many of each kind */
  static List<Candidate> find(IndexSearcher searcher, Query query, int most) throws IOException {
    return searcher.search(query, new CollectorManager<Collector, List<Candidate>>() {
      @Override
      public Collector newCollector() {
        return new Candidates(most).new Collector();
      }

      @Override
      public List<Candidate> reduce(Collection<Collector> collectors) throws IOException {
        List<Candidate> all = new ArrayList<>();
        for (Collector collector : collectors) {
          all.addAll(collector.read(searcher));
        }
        return all;
      }
    });
  }

  private final class Collector implements org.apache.lucene.search.Collector {

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      SortedDocValues kind = DocValues.getSorted(leaf.reader(), Documents.KIND);
      List<PriorityQueue<Found>> queues = new ArrayList<>();
      for (int i = 0; i < kind.getValueCount(); i++) {
        queues.add(kinds.computeIfAbsent(kind.lookupOrd(i).utf8ToString(), name -> new PriorityQueue<>(
            Comparator.comparingDouble(Found::score).thenComparing(Found::document, Comparator.reverseOrder()))));
      }
      return new LeafCollector() {
        private Scorable scorer = new NoScore();

        @Override
        public void setScorer(Scorable scorer) {
          this.scorer = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
          if (kind.advanceExact(document)) {
            offer(queues.get(kind.ordValue()), leaf.docBase + document, scorer.score());
          }
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    private void offer(PriorityQueue<Found> queue, int document, float score) {
      if (queue.size() < most) {
        queue.add(new Found(document, score));
      } else if (queue.element().score < score) {
        queue.remove();
        queue.add(new Found(document, score));
      }
    }

    private List<Candidate> read(IndexSearcher searcher) throws IOException {
      List<Candidate> all = new ArrayList<>();
      double best = kinds.values().stream().flatMap(Collection::stream).mapToDouble(Found::score).max().orElse(0);
      for (Map.Entry<String, PriorityQueue<Found>> kind : kinds.entrySet()) {
        List<Found> inOrder = new ArrayList<>(kind.getValue());
        inOrder.removeIf(found -> found.score < HOPELESS * best);
        inOrder.sort(Comparator.comparingInt(Found::document));
        Values ids = new Values(searcher, Documents.ID);
        Values profiles = new Values(searcher, Documents.PROFILE);
        for (Found found : inOrder) {
          all.add(new Candidate(kind.getKey(), ids.of(found.document).utf8ToString(),
              Profile.decode(profiles.of(found.document))));
        }
      }
      return all;
    }
  }

  /** One stored field, read for documents in ascending order. */
  private static final class Values {
    private final List<LeafReaderContext> leaves;
    private final String field;
    private int leaf = -1;
    private BinaryDocValues values = DocValues.emptyBinary();

    Values(IndexSearcher searcher, String field) {
      leaves = searcher.getIndexReader().leaves();
      this.field = field;
    }

    BytesRef of(int document) throws IOException {
      int its = ReaderUtil.subIndex(document, leaves);
      if (its != leaf) {
        leaf = its;
        values = DocValues.getBinary(leaves.get(its).reader(), field);
      }
      if (!values.advanceExact(document - leaves.get(its).docBase)) {
        throw new CorruptIndexException("no " + field, String.valueOf(document));
      }
      return values.binaryValue();
    }
  }

  private static final class NoScore extends Scorable {
    @Override
    public float score() {
      return 0;
    }
  }
}
