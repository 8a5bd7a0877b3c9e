package org.leipzigapp.readability;

import org.leipzigapp.content.Reading;

/** Finds one kind of hint. Looks at each word a bounded number of times, however long the sentence is. */
interface Rule {

  void look(Sentence sentence, Reading reading, Findings findings);
}
