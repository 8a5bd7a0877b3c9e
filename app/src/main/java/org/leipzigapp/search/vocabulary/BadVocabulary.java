package org.leipzigapp.search.vocabulary;

/** A vocabulary file breaks its format; the message names file and line. */
public final class BadVocabulary extends RuntimeException {

  private static final long serialVersionUID = 1;

  BadVocabulary(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
