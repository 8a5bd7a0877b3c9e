package org.leipzigapp.search.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.leipzigapp.search.IndexEntry;
import org.leipzigapp.search.vocabulary.Vocabulary;
import org.leipzigapp.search.words.Analysis;
import org.leipzigapp.search.words.Word;

/** Turns entries into Lucene documents. */
final class Documents {

  static final String KEY = "key";
  static final String KIND = "kind";
  static final String ID = "id";
  static final String PROFILE = "profile";
  static final String LABELS = "labels";

  private static final int LONGEST_PHRASE = 30;
  private static final int MOST_PHRASES = 80;
  private static final int LONGEST_TEXT = 4_000;

  /** What a part of a compound is worth: more, the more of its letters it has, and a bit more for the head. */
  private static final double PART = 0.3;
  private static final double MORE_LETTERS = 0.4;
  private static final double HEAD = 0.08;

  private final Vocabulary vocabulary;

  Documents(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static Term key(String kind, String id) {
    return new Term(KEY, kind + "\u0000" + id);
  }

  Document document(IndexEntry entry) {
    Draft draft = new Draft();
    entry.title().forEach((language, title) -> draft.phrase(Profile.Field.TITLE, language, title));
    entry.names().forEach((language, all) -> all.forEach(name -> draft.phrase(Profile.Field.NAME, language, name)));
    entry.keywords().forEach((language, all) -> all.forEach(word -> draft.phrase(Profile.Field.KEYWORD, language, word)));
    Set<Integer> answer = new TreeSet<>();
    Set<Integer> body = new TreeSet<>();
    entry.answer().forEach((language, text) -> draft.text(language, text, answer));
    entry.body().forEach((language, text) -> draft.text(language, text, body));

    Document document = draft.document;
    document.add(new StringField(KEY, key(entry.kind(), entry.id()).text(), Field.Store.NO));
    document.add(new SortedDocValuesField(KIND, new BytesRef(entry.kind())));
    document.add(new BinaryDocValuesField(ID, new BytesRef(entry.id())));
    document.add(new BinaryDocValuesField(PROFILE, new Profile(draft.phrases, ints(answer), ints(body)).encode()));
    document.add(new BinaryDocValuesField(LABELS, Labels.of(entry).encode()));
    return document;
  }

  private static int[] ints(Set<Integer> sorted) {
    return sorted.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Profile.Entry entry(Tongue tongue, Word word) {
    int[] parts = new int[word.parts().size()];
    byte[] worth = new byte[parts.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = tongue.hash(word.parts().get(i));
      double letters = Math.min(1, (double) word.parts().get(i).length() / word.stem().length());
      worth[i] = (byte) Math.round(100 * (i == 0 ? HEAD : 0) + 100 * (PART + MORE_LETTERS * letters));
    }
    return new Profile.Entry(tongue.hash(word.stem()), parts, worth);
  }

  private final class Draft {
    final Document document = new Document();
    final List<Profile.Phrase> phrases = new ArrayList<>();
    private final Set<String> added = new HashSet<>();

    void phrase(Profile.Field field, String language, String text) {
      Tongue tongue = Tongue.of(language);
      Analysis analysis = tongue.analysis(vocabulary);
      List<Word> words = analysis.words(text, LONGEST_PHRASE);
      if (words.isEmpty() || phrases.size() >= MOST_PHRASES) {
        return;
      }
      Profile.Entry[] entries = new Profile.Entry[words.size()];
      for (int i = 0; i < entries.length; i++) {
        Word word = words.get(i);
        entries[i] = entry(tongue, word);
        word.parts().forEach(part -> add(tongue.strong, part));
        add(tongue.strong, word.stem());
        add(tongue.surface, word.surface());
        if (field == Profile.Field.TITLE) {
          add(tongue.title, word.stem());
        }
      }
      phrases.add(new Profile.Phrase(field, tongue, entries));
    }

    void text(String language, String text, Set<Integer> hashes) {
      Tongue tongue = Tongue.of(language);
      for (Word word : tongue.analysis(vocabulary).words(text, LONGEST_TEXT)) {
        hashes.add(tongue.hash(word.stem()));
        add(tongue.body, word.stem());
        for (String part : word.parts()) {
          hashes.add(tongue.hash(part));
          add(tongue.body, part);
        }
      }
    }

    private void add(String field, String term) {
      if (added.add(field + "\u0000" + term)) {
        document.add(new StringField(field, term, Field.Store.NO));
      }
    }
  }
}
