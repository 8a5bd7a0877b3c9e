package org.leipzigapp.readability;

import java.util.List;

/** The words of one sentence, heading or item of a list; at least one. */
record Sentence(List<Word> words) {

  int from() {
    return words.getFirst().from();
  }

  int to() {
    return words.getLast().to();
  }
}
