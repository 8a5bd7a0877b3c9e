package org.leipzigapp.services.catalogue.xzufi;

import java.util.ArrayList;
import java.util.List;
import org.leipzigapp.services.catalogue.imports.PlainText;

/**
 * The one sentence that answers most people, out of teaser, short text and full text.
 *
 * @param text "" if nothing is said
 * @param rest the lines that remain for the description
 */
record Answer(String text, List<String> rest) {

  private static final int LONGEST = 300;

  /** @param texts teaser, short text and full text, as far as there are any; a short one of one line is the answer */
  static Answer of(List<PlainText> texts) {
    List<PlainText> said = texts.stream().filter(text -> !text.lines().isEmpty()).toList();
    if (said.isEmpty()) {
      return new Answer("", List.of());
    }
    PlainText first = said.getFirst();
    var lines = new ArrayList<String>();
    said.forEach(text -> lines.addAll(text.texts()));
    PlainText.Line beginning = first.lines().getFirst();
    boolean fits = beginning.text().length() <= LONGEST;
    boolean alone = first.lines().size() == 1 && (fits || said.size() > 1);
    if (alone || (fits && beginning.isSentence() && !beginning.isListed())) {
      return new Answer(lines.removeFirst(), lines);
    }
    return new Answer(first.findFirstSentence().orElseGet(() -> first.beginning(LONGEST)), lines);
  }
}
