package org.leipzigapp.search.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.leipzigapp.search.IndexEntry;
import org.leipzigapp.search.Suggestion;
import org.leipzigapp.search.vocabulary.Vocabulary;
import org.leipzigapp.search.words.Folding;
import org.leipzigapp.search.words.Tokens;
import org.leipzigapp.search.words.Word;

/**
 * Completes what is being typed. All titles and names are kept folded in memory; an array of all places where one may
 * begin to type (each word, each part of a compound) is sorted by what follows, so that a prefix is a range.
 */
final class Suggestions {

  private static final int MOST_LOOKED_AT = 400;
  private static final int SHORTEST = 2;
  private static final int SHORTEST_WITH_ERROR = 5;
  private static final int LONGEST = 60;

  /** @param title true for a title, false for a name */
  private record Text(String shown, String folded, String language, boolean title, String kind, String id) {}

  /** Where one may begin to type; {@code at} is an offset of the folded text. */
  private record Start(Text text, int at, boolean inWord) implements Comparable<Start> {

    @Override
    public int compareTo(Start other) {
      String left = text.folded;
      String right = other.text.folded;
      int length = Math.min(left.length() - at, right.length() - other.at);
      for (int i = 0; i < length; i++) {
        int difference = left.charAt(at + i) - right.charAt(other.at + i);
        if (difference != 0) {
          return difference;
        }
      }
      return (left.length() - at) - (right.length() - other.at);
    }

    int compareTo(String prefix) {
      String folded = text.folded;
      int length = Math.min(prefix.length(), folded.length() - at);
      for (int i = 0; i < length; i++) {
        int difference = folded.charAt(at + i) - prefix.charAt(i);
        if (difference != 0) {
          return difference;
        }
      }
      return length < prefix.length() ? -1 : 0;
    }
  }

  private final Start[] starts;

  private Suggestions(Start[] sorted) {
    starts = sorted;
  }

  static Suggestions of(Vocabulary vocabulary, IndexReader reader) throws IOException {
    List<Start> starts = new ArrayList<>();
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      BinaryDocValues labels = DocValues.getBinary(leaf, Documents.LABELS);
      BinaryDocValues ids = DocValues.getBinary(leaf, Documents.ID);
      SortedDocValues kinds = DocValues.getSorted(leaf, Documents.KIND);
      Bits live = leaf.getLiveDocs();
      for (int document = 0; document < leaf.maxDoc(); document++) {
        if ((live == null || live.get(document)) && labels.advanceExact(document) && ids.advanceExact(document)
            && kinds.advanceExact(document)) {
          add(vocabulary, Labels.decode(labels.binaryValue()), kinds.lookupOrd(kinds.ordValue()).utf8ToString(),
              ids.binaryValue().utf8ToString(), starts);
        }
      }
    }
    return new Suggestions(sorted(starts));
  }

  /** As this, with other entries in place of those of the same kind and id; much faster than starting anew. */
  Suggestions with(Vocabulary vocabulary, String kind, Map<String, Optional<IndexEntry>> changed) {
    List<Start> added = new ArrayList<>();
    changed.forEach((id, entry) -> entry.ifPresent(present ->
        add(vocabulary, Labels.of(present), kind, id, added)));
    Start[] more = sorted(added);
    List<Start> merged = new ArrayList<>(starts.length + more.length);
    int next = 0;
    for (Start start : starts) {
      if (start.text.kind.equals(kind) && changed.containsKey(start.text.id)) {
        continue;
      }
      while (next < more.length && more[next].compareTo(start) <= 0) {
        merged.add(more[next++]);
      }
      merged.add(start);
    }
    merged.addAll(Arrays.asList(more).subList(next, more.length));
    return new Suggestions(merged.toArray(Start[]::new));
  }

  private static Start[] sorted(List<Start> starts) {
    Start[] sorted = starts.toArray(Start[]::new);
    Arrays.sort(sorted);
    return sorted;
  }

  private static void add(Vocabulary vocabulary, Labels labels, String kind, String id, List<Start> starts) {
    labels.all().forEach(label -> add(vocabulary, label, kind, id, starts));
  }

  private static void add(Vocabulary vocabulary, Labels.Label label, String kind, String id, List<Start> starts) {
    List<String> tokens = vocabulary.german().join(Tokens.of(label.text(), LONGEST));
    String folded = String.join(" ", tokens.stream().map(Folding::german).toList());
    Text text = new Text(label.text(), folded, label.language(), label.title(), kind, id);
    for (int at = 0; at >= 0 && at < folded.length(); at = folded.indexOf(' ', at) + 1) {
      starts.add(new Start(text, at, false));
      int end = folded.indexOf(' ', at);
      String surface = folded.substring(at, end < 0 ? folded.length() : end);
      Word word = vocabulary.german().word(surface);
      for (String part : word.parts()) {
        int inside = surface.indexOf(part, 1);
        if (inside > 0) {
          starts.add(new Start(text, at + inside, true));
        }
      }
      if (end < 0) {
        break;
      }
    }
  }

  List<Suggestion> suggest(String typed, String language, int limit) {
    List<String> tokens = Tokens.of(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed, LONGEST);
    String prefix = String.join(" ", tokens.stream().map(Folding::german).toList());
    if (prefix.length() < SHORTEST || limit <= 0) {
      return List.of();
    }
    List<Start> found = new ArrayList<>();
    collect(0, starts.length, prefix, found);
    if (found.isEmpty() && tokens.size() > 1) {
      inAnyOrder(tokens, found);
    }
    if (found.isEmpty() && prefix.length() >= SHORTEST_WITH_ERROR) {
      withOneError(prefix, found);
    }
    found.sort(Comparator.comparingInt((Start start) -> start.text.language.equals(language) ? 0 : 1)
        .thenComparingInt(Suggestions::rank).thenComparingInt(start -> start.text.folded.length())
        .thenComparing(start -> start.text.folded).thenComparing(start -> start.text.id));
    Set<String> seen = new HashSet<>();
    return found.stream().filter(start -> seen.add(start.text.kind + "\u0000" + start.text.id)).limit(limit)
        .map(start -> new Suggestion(start.text.shown, start.text.kind, start.text.id)).toList();
  }

  private static int rank(Start start) {
    int place = start.at == 0 ? 0 : start.inWord ? 4 : 2;
    return place + (start.text.title ? 0 : 1);
  }

  private void collect(int from, int to, String prefix, List<Start> into) {
    int at = first(from, to, prefix);
    for (int i = at; i < to && into.size() < MOST_LOOKED_AT && starts[i].compareTo(prefix) == 0; i++) {
      into.add(starts[i]);
    }
  }

  private int first(int from, int to, String prefix) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle].compareTo(prefix) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Every typed word begins some word of the text. */
  private void inAnyOrder(List<String> tokens, List<Start> into) {
    List<String> folded = tokens.stream().map(Folding::german).toList();
    String longest = folded.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    List<Start> some = new ArrayList<>();
    collect(0, starts.length, longest, some);
    for (Start start : some) {
      String text = " " + start.text.folded;
      if (folded.stream().allMatch(token -> text.contains(" " + token))) {
        into.add(start);
      }
    }
  }

  /** All ways to have typed one letter wrong, too much, too little or swapped, behind the first letter. */
  private void withOneError(String typed, List<Start> into) {
    Set<String> tried = new HashSet<>();
    for (int i = 1; i < typed.length(); i++) {
      String front = typed.substring(0, i);
      int from = first(0, starts.length, front);
      int to = first(from, starts.length, front + '\uffff');
      if (from == to) {
        return;
      }
      String rest = typed.substring(i);
      tryOne(from, to, front + rest.substring(1), tried, into);
      if (rest.length() > 1) {
        tryOne(from, to, front + rest.charAt(1) + rest.charAt(0) + rest.substring(2), tried, into);
      }
      for (char c = 'a'; c <= 'z'; c++) {
        int branch = first(from, to, front + c);
        if (branch < to && starts[branch].compareTo(front + c) == 0) {
          tryOne(branch, to, front + c + rest, tried, into);
          tryOne(branch, to, front + c + rest.substring(1), tried, into);
        }
      }
    }
  }

  private void tryOne(int from, int to, String prefix, Set<String> tried, List<Start> into) {
    if (into.size() < MOST_LOOKED_AT && tried.add(prefix)) {
      collect(from, to, prefix, into);
    }
  }
}
