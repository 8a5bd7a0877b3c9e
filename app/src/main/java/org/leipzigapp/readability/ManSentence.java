package org.leipzigapp.readability;

import org.leipzigapp.content.Reading;

/** "Man" leaves open who has to act. */
final class ManSentence implements Rule {

  @Override
  public void look(Sentence sentence, Reading reading, Findings findings) {
    for (Word word : sentence.words()) {
      if (word.lower().equals("man")) {
        findings.add(Kind.MAN, word, word, word.isCapital() ? "Sie" : null);
      }
    }
  }
}
