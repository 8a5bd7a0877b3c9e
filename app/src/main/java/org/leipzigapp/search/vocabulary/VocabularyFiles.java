package org.leipzigapp.search.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leipzigapp.search.EverydayWords;
import org.leipzigapp.search.words.WordLists;

/** The files that one vocabulary is made of. */
record VocabularyFiles(List<VocabularyFile> concepts, VocabularyFile same,
    VocabularyFile broader, WordLists wordLists, List<VocabularyFile> all, Set<String> places) {

  /** Grows when words are read in another way, so that an index of an older program is made anew. */
  private static final String READING = "1";
  private static final double WEAK = 0.25;
  private static final double ACTION = 0.4;

  /** Read once: these files are part of the program. */
  private static final class General {
    static final VocabularyFiles FILES = read();
  }

  static VocabularyFiles general() {
    return General.FILES;
  }

  private static VocabularyFiles read() {
    List<VocabularyFile> concepts = new ArrayList<>();
    for (String language : List.of("de", "en")) {
      for (String name : VocabularyFile.ofClasspath(language, "topics.txt").words()) {
        concepts.add(VocabularyFile.ofClasspath(language, name + ".txt"));
      }
    }
    VocabularyFile stopWords = VocabularyFile.ofClasspath("de", "stopwords.txt");
    VocabularyFile english = VocabularyFile.ofClasspath("en", "stopwords.txt");
    VocabularyFile actions = VocabularyFile.ofClasspath("de", "actions.txt");
    VocabularyFile weak = VocabularyFile.ofClasspath("de", "weak.txt");
    VocabularyFile verbs = VocabularyFile.ofClasspath("de", "verbs.txt");
    VocabularyFile prefixes = VocabularyFile.ofClasspath("de", "prefixes.txt");
    VocabularyFile parts = VocabularyFile.ofClasspath("de", "compound-parts.txt");
    VocabularyFile same = VocabularyFile.ofClasspath("de", "same.txt");
    VocabularyFile broader = VocabularyFile.ofClasspath("de", "broader.txt");
    VocabularyFile elsewhere = VocabularyFile.ofClasspath("de", "elsewhere.txt");
    VocabularyFile special = VocabularyFile.ofClasspath("de", "special.txt");
    Map<String, Double> weights = new HashMap<>();
    weak.words().forEach(word -> weights.put(word, WEAK));
    actions.words().forEach(word -> weights.put(word, ACTION));
    WordLists lists = new WordLists(Set.copyOf(stopWords.words()), Set.copyOf(english.words()), weights,
        Set.copyOf(special.words()), Set.copyOf(elsewhere.words()),
        verbs.map(), Set.copyOf(prefixes.words()), Set.copyOf(parts.words()));
    List<VocabularyFile> all = new ArrayList<>(concepts);
    all.addAll(List.of(same, broader, stopWords, english, actions, weak, elsewhere, special, verbs, prefixes, parts));
    return new VocabularyFiles(concepts, same, broader, lists, all, Set.of());
  }

  VocabularyFiles with(Collection<VocabularyFile> more) {
    List<VocabularyFile> moreConcepts = new ArrayList<>(concepts);
    moreConcepts.addAll(more);
    List<VocabularyFile> moreFiles = new ArrayList<>(all);
    moreFiles.addAll(more);
    return new VocabularyFiles(moreConcepts, same, broader, wordLists, moreFiles, places);
  }

  VocabularyFiles forPlace(Collection<String> names) {
    Map<String, Double> weights = new HashMap<>(wordLists.weights());
    names.forEach(name -> weights.put(name, WEAK));
    WordLists lists = new WordLists(wordLists.stopWords(), wordLists.englishStopWords(), weights,
        wordLists.special(), wordLists.elsewhere(), wordLists.verbs(), wordLists.prefixes(), wordLists.compoundParts());
    return new VocabularyFiles(concepts, same, broader, lists, all, Set.copyOf(names));
  }

  List<VocabularyFile.Entry> entries(String language) {
    return concepts.stream().filter(file -> file.language().equals(language))
        .flatMap(file -> file.entries().stream()).toList();
  }

  List<EverydayWords.Saying> sayings() {
    List<EverydayWords.Saying> sayings = new ArrayList<>();
    for (VocabularyFile file : concepts) {
      file.entries().forEach(entry -> sayings.add(new EverydayWords.Saying(entry.left(), entry.right())));
    }
    for (VocabularyFile file : List.of(same, broader)) {
      file.map().forEach((word, others) -> sayings.add(new EverydayWords.Saying(List.of(word), others)));
    }
    return sayings;
  }

  String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(READING.getBytes(StandardCharsets.UTF_8));
      for (VocabularyFile file : all) {
        digest.update((file.name() + "\n" + String.join("\n", file.lines())).getBytes(StandardCharsets.UTF_8));
      }
      places.stream().sorted().forEach(place -> digest.update(place.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
