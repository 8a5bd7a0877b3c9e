package org.leipzigapp.readability;

import java.util.List;
import org.leipzigapp.content.Reading;

/** Hints for who writes: what in a text could be said more plainly. */
public final class PlainLanguage {

  /** As much of a text is looked at, in characters. */
  static final int LONGEST = 1 << 20;

  /** So many hints are told at most; who has that many begins anew anyway. */
  static final int MOST_HINTS = 500;

  private PlainLanguage() {}

  /** Rules are made, and their word lists read, when first needed. */
  private static final class Rules {
    static final List<Rule> EVERY = List.of(new SentenceLength(), new WordLength());
    static final List<Rule> GERMAN = List.of(
        new SentenceLength(),
        new WordLength(),
        new GermanPassive(),
        new OfficeWords("de"),
        new NounStyle("de"),
        new GenitiveChain(),
        new NestedSentence("de"),
        new Negations("de"),
        new ShortForms(),
        new ManSentence());
    static final List<Rule> ENGLISH = List.of(
        new SentenceLength(),
        new WordLength(),
        new EnglishPassive(),
        new OfficeWords("en"),
        new NounStyle("en"),
        new NestedSentence("en"),
        new Negations("en"),
        new ShortForms());
  }

  /**
   * What could be plainer, in the order of the text.
   *
   * @param text plain or Markdown; of it the first {@value #LONGEST} characters are looked at
   * @param reading its language and level; in languages other than German and English only lengths are looked at
   * @return at most {@value #MOST_HINTS}
   */
  public static List<Hint> hints(String text, Reading reading) {
    String start = start(text);
    var findings = new Findings(start, MOST_HINTS);
    List<Rule> rules = rules(reading.language());
    Sentences.each(start, reading.language(), sentence -> {
      rules.forEach(rule -> rule.look(sentence, reading, findings));
      return !findings.isFull();
    });
    return findings.list();
  }

  static List<Rule> rules(String language) {
    return switch (language) {
      case "de" -> Rules.GERMAN;
      case "en" -> Rules.ENGLISH;
      default -> Rules.EVERY;
    };
  }

  static String start(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
