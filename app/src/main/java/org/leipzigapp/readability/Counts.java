package org.leipzigapp.readability;

/**
 * What the formulae need of a text.
 *
 * @param longWords of more than {@value #LONG_WORD} letters
 * @param manySyllables words of {@value #MANY_SYLLABLES} syllables or more
 * @param oneSyllable words of one syllable
 */
record Counts(int words, int sentences, int syllables, int longWords, int manySyllables, int oneSyllable) {

  static final int LONG_WORD = 6;
  static final int MANY_SYLLABLES = 3;

  /** Flesch's reading ease for German, by Amstad. */
  double amstad() {
    return 180 - sentenceLength() - 58.5 * perWord(syllables);
  }

  /** Flesch's reading ease for English. */
  double flesch() {
    return 206.835 - 1.015 * sentenceLength() - 84.6 * perWord(syllables);
  }

  /** Björnsson's LIX. */
  double lix() {
    return sentenceLength() + 100 * perWord(longWords);
  }

  /** The first of the "Neue Wiener Sachtextformeln" by Bamberger and Vanecek. */
  double wiener() {
    return 19.35 * perWord(manySyllables) + 0.1672 * sentenceLength() + 12.97 * perWord(longWords)
        - 3.27 * perWord(oneSyllable) - 0.875;
  }

  private double sentenceLength() {
    return words == 0 ? Double.NaN : (double) words / Math.max(1, sentences);
  }

  private double perWord(int count) {
    return words == 0 ? Double.NaN : (double) count / words;
  }
}
