package org.leipzigapp.readability;

import org.leipzigapp.content.Reading;

/** A word longer than the eye takes in at once; what a hyphen parts is two words. */
final class WordLength implements Rule {

  private static final int EVERYDAY = 20;
  private static final int SIMPLE = 14;

  @Override
  public void look(Sentence sentence, Reading reading, Findings findings) {
    for (Word word : sentence.words()) {
      if (longestPart(word.text()) > (reading.simple() ? SIMPLE : EVERYDAY)) {
        boolean german = reading.language().equals("de");
        findings.add(Kind.LONG_WORD, word, word, german ? Compounds.plainer(word.text(), reading.simple()) : null);
      }
    }
  }

  private static int longestPart(String word) {
    int longest = 0;
    int part = 0;
    for (int at = 0; at < word.length(); at++) {
      char next = word.charAt(at);
      part = next == '-' || next == '·' || next == '•' ? 0 : part + (Character.isLetter(next) ? 1 : 0);
      longest = Math.max(longest, part);
    }
    return longest;
  }
}
