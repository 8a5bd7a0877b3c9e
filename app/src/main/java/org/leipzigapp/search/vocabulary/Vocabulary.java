package org.leipzigapp.search.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.search.EverydayWords;
import org.leipzigapp.search.words.Analysis;
import org.leipzigapp.search.words.English;
import org.leipzigapp.search.words.German;
import org.leipzigapp.search.words.Tokens;
import org.leipzigapp.search.words.Word;
import org.leipzigapp.search.words.WordLists;

/** All concepts and word lists, read once and never changed. */
public final class Vocabulary {

  private static final int LONGEST_PHRASE = 12;

  private final VocabularyFiles files;
  private final Set<String> nouns;
  private final German german;
  private final English english;
  private final Map<String, List<Expression>> germanExpressions = new HashMap<>();
  private final Map<String, List<Expression>> englishExpressions = new HashMap<>();
  /** All stems as they stand there, before a split-off prefix goes back to its verb: only such verbs there are. */
  private final Set<String> written = new HashSet<>();
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final Map<String, Set<String>> alike = new HashMap<>();
  private final Set<String> englishStems = new HashSet<>();
  private final Set<String> surfaces = new HashSet<>();
  private int size;

  /** @param before whose reading of words is taken over if it is the same; working it out is what takes time */
  private Vocabulary(VocabularyFiles files, @Nullable Vocabulary before) {
    this.files = files;
    WordLists lists = files.wordLists();
    List<VocabularyFile.Entry> german = files.entries("de");
    List<VocabularyFile.Entry> english = files.entries("en");
    nouns = nouns(german);
    boolean readsAlike = before != null && before.nouns.equals(nouns) && before.files.wordLists().equals(lists);
    this.german = before != null && readsAlike ? before.german : new German(lists, nouns);
    this.english = before != null && readsAlike ? before.english : new English(lists);
    files.same().map().forEach(this::addSame);
    files.broader().map().forEach(this::addBroader);
    german.forEach(this::addWritten);
    List<Expression> saidInGerman = new ArrayList<>();
    List<Expression> saidInEnglish = new ArrayList<>();
    german.forEach(entry -> add(entry, this.german, saidInGerman, saidInGerman));
    english.forEach(entry -> add(entry, this.english, saidInEnglish, saidInGerman));
    saidInGerman.forEach(expression -> put(expression, germanExpressions));
    saidInEnglish.forEach(expression -> put(expression, englishExpressions));
  }

  /** What is part of the program. */
  public static Vocabulary general() {
    return new Vocabulary(VocabularyFiles.general(), null);
  }

  /**
   * The general one with a place's own words and names.
   *
   * @param before an earlier one of this place, from which as much as possible is taken over; null for none
   */
  public static Vocabulary of(Collection<String> places, Collection<VocabularyFile> own, @Nullable Vocabulary before) {
    return new Vocabulary(VocabularyFiles.general().with(own).forPlace(places), before);
  }

  /** Also knows these, in the same format. */
  public Vocabulary with(Collection<VocabularyFile> more) {
    return more.isEmpty() ? this : new Vocabulary(files.with(more), null);
  }

  /** Knows that these names of the place itself tell little: everything here is about it. */
  public Vocabulary forPlace(Collection<String> names) {
    return names.isEmpty() ? this : new Vocabulary(files.forPlace(names), null);
  }

  public German german() {
    return german;
  }

  public English english() {
    return english;
  }

  /** Expressions of which this is the rarest stem. */
  public List<Expression> expressions(String language, String stem) {
    return (language.equals("en") ? englishExpressions : germanExpressions).getOrDefault(stem, List.of());
  }

  /** Stems of words that a German one may be understood as: nearly the same, or what it is a kind of. */
  public Set<String> alike(String stem) {
    return alike.getOrDefault(stem, Set.of());
  }

  /** In how many lines a German stem stands. */
  public int frequency(String stem) {
    return frequencies.getOrDefault(stem, 0);
  }

  public boolean knowsEnglish(String stem) {
    return englishStems.contains(stem);
  }

  /** Number of lines. */
  public int size() {
    return size;
  }

  /** All words as written, folded: what a typing error may have been meant to be. */
  public Set<String> surfaces() {
    return surfaces;
  }

  /** Each as it is written, in the order of the files. */
  public List<EverydayWords.Saying> sayings() {
    return files.sayings();
  }

  public Set<String> stopWords() {
    Set<String> all = new HashSet<>(files.wordLists().stopWords());
    all.addAll(files.wordLists().englishStopWords());
    return all;
  }

  public Set<String> weakWords() {
    return files.wordLists().weights().keySet();
  }

  /** Changes whenever an index made with this vocabulary would be another. */
  public String fingerprint() {
    return files.fingerprint();
  }

  private void add(VocabularyFile.Entry entry, Analysis analysis, List<Expression> said, List<Expression> written) {
    size++;
    List<List<Word>> terms = entry.left().stream().map(term -> german.words(term, LONGEST_PHRASE)).toList();
    Concept concept = new Concept(entry.place(), terms);
    Set<String> stems = new HashSet<>();
    for (List<Word> term : terms) {
      term.forEach(word -> surfaces.add(word.surface()));
      List<String> termStems = term.stream().map(Word::stem).distinct().toList();
      stems.addAll(termStems);
      written.add(new Expression(concept, termStems));
    }
    for (String expression : entry.right()) {
      List<String> required = required(expression, analysis);
      said.add(new Expression(concept, required));
      if (analysis == german) {
        stems.addAll(required);
      } else {
        englishStems.addAll(required);
      }
    }
    stems.forEach(stem -> frequencies.merge(stem, 1, Integer::sum));
  }

  private void addWritten(VocabularyFile.Entry entry) {
    for (List<String> side : List.of(entry.left(), entry.right())) {
      side.forEach(text -> Tokens.of(text, LONGEST_PHRASE).forEach(token -> written.add(german.word(token).stem())));
    }
  }

  private void addSame(String word, List<String> others) {
    Set<String> all = new LinkedHashSet<>(List.of(known(word)));
    others.forEach(other -> all.add(known(other)));
    for (String stem : all) {
      Set<String> rest = alike.computeIfAbsent(stem, key -> new LinkedHashSet<>());
      rest.addAll(all);
      rest.remove(stem);
    }
  }

  private void addBroader(String kind, List<String> things) {
    String broader = known(kind);
    for (String thing : things) {
      alike.computeIfAbsent(known(thing), key -> new LinkedHashSet<>()).add(broader);
    }
  }

  private String known(String word) {
    Word read = german.word(word);
    surfaces.add(read.surface());
    return read.stem();
  }

  /** Stop words count only where the expression has but one other word: "deutscher werden" is not "deutsch". */
  private List<String> required(String expression, Analysis analysis) {
    Set<String> all = new LinkedHashSet<>();
    Set<String> telling = new LinkedHashSet<>();
    for (String token : joined(Tokens.of(expression, LONGEST_PHRASE), analysis)) {
      Word word = analysis.word(token);
      surfaces.add(word.surface());
      all.add(word.stem());
      if (!analysis.isStopWord(word)) {
        telling.add(word.stem());
      }
    }
    return List.copyOf(telling.size() > 1 ? telling : all);
  }

  private List<String> joined(List<String> tokens, Analysis analysis) {
    return analysis == german ? german.joinSentence(tokens, written::contains) : tokens;
  }

  /** Under its rarest stem, so that few expressions are looked at for a question. */
  private void put(Expression expression, Map<String, List<Expression>> into) {
    expression.stems().stream().min(Comparator.comparingInt(this::frequency))
        .ifPresent(rarest -> into.computeIfAbsent(rarest, key -> new ArrayList<>()).add(expression));
  }

  private static Set<String> nouns(List<VocabularyFile.Entry> entries) {
    Set<String> nouns = new HashSet<>();
    for (VocabularyFile.Entry entry : entries) {
      for (String term : entry.left()) {
        for (String word : term.split("[^\\p{L}]+")) {
          if (!word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !word.equals(word.toUpperCase())) {
            nouns.add(word);
          }
        }
      }
    }
    return nouns;
  }
}
