package org.leipzigapp.search.engine;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.leipzigapp.search.vocabulary.Vocabulary;

/** How rare words are, in the index and in the vocabulary, and which words there are at all. */
final class Lexicon {

  /** Words that stand in no strong field tell what the city does not do: they weigh full. */
  static final double UNKNOWN = 1.0;
  private static final double RAREST_IN_BODY = 0.85;
  private static final double LEAST = 0.15;

  private final Vocabulary vocabulary;
  private final int entries;
  private final Map<Integer, Integer> strong = new HashMap<>();
  private final Map<Integer, Double> rarities = new HashMap<>();
  private final Map<Integer, Integer> body = new HashMap<>();
  private final Set<Integer> special;
  private final Spelling spelling;

  private Lexicon(Vocabulary vocabulary, IndexReader reader) throws IOException {
    this.vocabulary = vocabulary;
    entries = reader.numDocs();
    special = vocabulary.german().special().stream().map(Tongue.GERMAN::hash).collect(Collectors.toSet());
    Set<String> words = new TreeSet<>(vocabulary.surfaces());
    for (Tongue tongue : Tongue.ALL) {
      count(reader, tongue.strong, tongue, strong);
      count(reader, tongue.body, tongue, body);
      forEachTerm(reader, tongue.strong, (term, documents) -> rarities.put(tongue.hash(term), rarity(tongue, term)));
      forEachTerm(reader, tongue.surface, (term, documents) -> words.add(term));
    }
    spelling = new Spelling(words);
  }

  static Lexicon of(Vocabulary vocabulary, IndexReader reader) throws IOException {
    return new Lexicon(vocabulary, reader);
  }

  Spelling spelling() {
    return spelling;
  }

  /** Stands in a title, a name, a keyword or in the vocabulary. */
  boolean knows(Tongue tongue, String stem) {
    return strong.containsKey(tongue.hash(stem)) || vocabularyFrequency(tongue, stem) > 0;
  }

  /** Stands in a title, a name or a keyword of the index. */
  boolean isStrong(Tongue tongue, String stem) {
    return strong.containsKey(tongue.hash(stem));
  }

  boolean standsInText(Tongue tongue, String stem) {
    return body.containsKey(tongue.hash(stem));
  }

  /** How much a stem tells, from 0 to 1. */
  double rarity(Tongue tongue, String stem) {
    return tongue.analysis(vocabulary).weight(stem) * byFrequency(tongue, stem);
  }

  /** As {@link #rarity}, also for words that are weak when they stand alone. */
  double rarityInCompound(String stem) {
    return byFrequency(Tongue.GERMAN, stem);
  }

  /** As {@link #rarity} for a word of an entry, of which only the hash is known. */
  double rarityInIndex(int hash) {
    return rarities.getOrDefault(hash, UNKNOWN);
  }

  /** A word of an entry makes it a special case; see the vocabulary. */
  boolean isSpecial(int hash) {
    return special.contains(hash);
  }

  private double byFrequency(Tongue tongue, String stem) {
    Integer documents = strong.get(tongue.hash(stem));
    int lines = vocabularyFrequency(tongue, stem);
    if (documents == null && lines == 0) {
      Integer texts = body.get(tongue.hash(stem));
      return texts == null ? UNKNOWN : Math.min(RAREST_IN_BODY, ofFrequency(texts, entries));
    }
    double inIndex = documents == null ? 1 : ofFrequency(documents, entries);
    double inVocabulary = lines == 0 ? 1 : (1 + ofFrequency(lines, vocabulary.size())) / 2;
    return Math.min(inIndex, inVocabulary);
  }

  private int vocabularyFrequency(Tongue tongue, String stem) {
    return tongue == Tongue.GERMAN ? vocabulary.frequency(stem) : vocabulary.knowsEnglish(stem) ? 1 : 0;
  }

  private static double ofFrequency(int frequency, int all) {
    return Math.max(LEAST, 1 - Math.log(frequency) / Math.log(all + 2.0));
  }

  private static void count(IndexReader reader, String field, Tongue tongue, Map<Integer, Integer> into)
      throws IOException {
    forEachTerm(reader, field, (term, documents) -> into.put(tongue.hash(term), documents));
  }

  private interface TermReader {
    void read(String term, int documents);
  }

  private static void forEachTerm(IndexReader reader, String field, TermReader each) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return;
    }
    TermsEnum all = terms.iterator();
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      each.read(term.utf8ToString(), all.docFreq());
    }
  }
}
