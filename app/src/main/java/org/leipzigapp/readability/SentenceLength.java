package org.leipzigapp.readability;

import org.leipzigapp.content.Reading;

/** A sentence longer than one keeps in mind. */
final class SentenceLength implements Rule {

  private static final int EVERYDAY = 20;
  private static final int SIMPLE = 10;

  @Override
  public void look(Sentence sentence, Reading reading, Findings findings) {
    if (sentence.words().size() > (reading.simple() ? SIMPLE : EVERYDAY)) {
      findings.add(Kind.LONG_SENTENCE, sentence.from(), sentence.to(), null);
    }
  }
}
