package org.leipzigapp.search.engine;

import java.util.List;
import org.leipzigapp.search.vocabulary.Vocabulary;
import org.leipzigapp.search.words.Analysis;

/** A language of the index; languages other than German are read like English. */
enum Tongue {
  GERMAN("de"),
  ENGLISH("en");

  static final List<Tongue> ALL = List.of(values());

  /** Field of the stems of title, names and keywords, parts of compounds too. */
  final String strong;
  /** Field of the stems of the title. */
  final String title;
  /** Field of the stems of answer and body. */
  final String body;
  /** Field of the words of title, names and keywords as written. */
  final String surface;

  private final String code;

  Tongue(String code) {
    this.code = code;
    strong = code + ".strong";
    title = code + ".title";
    body = code + ".body";
    surface = code + ".surface";
  }

  static Tongue of(String language) {
    return language.startsWith("de") ? GERMAN : ENGLISH;
  }

  Analysis analysis(Vocabulary vocabulary) {
    return this == GERMAN ? vocabulary.german() : vocabulary.english();
  }

  /** A stem as a number; the same stem of two languages has two. */
  int hash(String stem) {
    int hash = 0x811c9dc5 ^ ordinal();
    for (int i = 0; i < stem.length(); i++) {
      hash = (hash ^ stem.charAt(i)) * 0x01000193;
    }
    hash ^= hash >>> 15;
    hash *= 0x2c1b3c6d;
    return hash ^ (hash >>> 12);
  }

  String code() {
    return code;
  }
}
