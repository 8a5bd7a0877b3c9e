package org.leipzigapp.readability;

import java.util.Locale;

/** What a hint is about. */
public enum Kind {
  LONG_SENTENCE,
  NESTED_SENTENCE,
  LONG_WORD,
  PASSIVE,
  OFFICE_WORDS,
  NOUN_STYLE,
  GENITIVE_CHAIN,
  NEGATION,
  ABBREVIATION,
  MAN;

  /** The interface text that explains it in a sentence, e.g. "readability.long-sentence". */
  public String textKey() {
    return "readability." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The interface text that names it in a word or two. */
  public String nameKey() {
    return textKey() + ".name";
  }
}
