package org.leipzigapp.readability;

import org.leipzigapp.content.Reading;

/** Abbreviations that one can write out. */
final class ShortForms implements Rule {

  @Override
  public void look(Sentence sentence, Reading reading, Findings findings) {
    for (Word word : sentence.words()) {
      String longForm = word.longForm();
      if (longForm != null && !longForm.isEmpty()) {
        findings.add(Kind.ABBREVIATION, word, word, longForm);
      }
    }
  }
}
