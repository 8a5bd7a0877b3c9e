package org.leipzigapp.readability;

import java.util.Locale;

/**
 * How hard a text is to read, by formulae that count words, sentences and syllables.
 *
 * @param sentences number of sentences; an item of a list counts as one
 * @param words number of words, numbers included
 * @param amstad Flesch's reading ease, in German with Amstad's figures: about 0 (very hard) to 100 (easy), may lie
 *     outside; NaN without words and for languages other than German and English
 * @param lix Björnsson's LIX: below 40 easy, above 50 hard; NaN without words
 * @param wiener first Wiener Sachtextformel, about the school year that can read it; NaN without words and for
 *     languages other than German
 */
public record Readability(int sentences, int words, double amstad, double lix, double wiener) {

  /**
   * Looks at a text; plain or Markdown.
   *
   * @param text of it the first {@value PlainLanguage#LONGEST} characters count
   * @param language "de" or "en"; of others only LIX is known
   */
  public static Readability of(String text, String language) {
    var tally = new Tally(language);
    Sentences.each(PlainLanguage.start(text), language, tally::add);
    Counts counts = tally.counts();
    boolean german = language.equals("de");
    double flesch = german ? counts.amstad() : language.equals("en") ? counts.flesch() : Double.NaN;
    return new Readability(
        counts.sentences(), counts.words(), flesch, counts.lix(), german ? counts.wiener() : Double.NaN);
  }

  /** Adds up sentence by sentence. */
  private static final class Tally {
    private final String language;
    private int sentences;
    private int words;
    private int syllables;
    private int longWords;
    private int manySyllables;
    private int oneSyllable;

    Tally(String language) {
      this.language = language;
    }

    boolean add(Sentence sentence) {
      sentences++;
      for (Word word : sentence.words()) {
        int here = syllables(word.read());
        words++;
        syllables += here;
        longWords += word.letters() > Counts.LONG_WORD ? 1 : 0;
        manySyllables += here >= Counts.MANY_SYLLABLES ? 1 : 0;
        oneSyllable += here == 1 ? 1 : 0;
      }
      return true;
    }

    private int syllables(String read) {
      int sum = 0;
      for (String part : read.toLowerCase(Locale.ROOT).equals(read) ? read.split(" ") : new String[] {read}) {
        sum += language.equals("en") ? EnglishSyllables.count(part) : GermanSyllables.count(part);
      }
      return sum;
    }

    Counts counts() {
      return new Counts(words, sentences, syllables, longWords, manySyllables, oneSyllable);
    }
  }
}
