package org.leipzigapp.readability;

import java.util.List;
import java.util.Set;
import org.leipzigapp.content.Reading;

/** Clauses in clauses. */
final class NestedSentence implements Rule {

  private static final Set<String> GERMAN = Set.of("dass", "weil", "wenn", "ob", "obwohl", "damit", "sofern", "falls",
      "soweit", "nachdem", "bevor", "während", "wobei", "wodurch", "sodass", "indem", "ehe", "obgleich", "solange",
      "sobald", "insofern", "wonach", "woraus", "worauf", "wofür", "wozu", "wo", "welche", "welcher", "welches",
      "welchen", "welchem");
  private static final Set<String> RELATIVE = Set.of("der", "die", "das", "den", "dem", "denen", "deren", "dessen",
      "was", "wer", "wem", "wen");
  private static final Set<String> PREPOSITIONS = Set.of("in", "an", "auf", "für", "mit", "von", "bei", "zu", "aus",
      "nach", "durch", "über", "unter", "um", "ohne", "gegen", "vor");
  private static final Set<String> ENGLISH = Set.of("which", "who", "whose", "whom", "unless", "although", "because",
      "whereas", "provided", "if", "when", "while", "where", "whether", "that", "until", "before", "after", "since");

  private final boolean german;

  NestedSentence(String language) {
    german = language.equals("de");
  }

  @Override
  public void look(Sentence sentence, Reading reading, Findings findings) {
    List<Word> words = sentence.words();
    int subordinate = 0;
    int start = 0;
    for (int at = 1; at <= words.size(); at++) {
      if (at == words.size() || words.get(at).opensClause()) {
        subordinate += german && isSubordinate(words, start, at - 1) ? 1 : 0;
        start = at;
      }
    }
    if (!german) {
      subordinate = (int) words.stream().filter(word -> ENGLISH.contains(word.lower())).count();
    }
    if (subordinate > (reading.simple() ? 1 : 2)) {
      findings.add(Kind.NESTED_SENTENCE, sentence.from(), sentence.to(), null);
    }
  }

  /** A relative clause is told from an item of a list by its end: a verb, written small. */
  private static boolean isSubordinate(List<Word> words, int first, int last) {
    String opener = words.get(first).lower();
    if (GERMAN.contains(opener)) {
      return true;
    }
    if (!words.get(first).afterComma() || last - first < 2 || !words.get(last).isSmall()) {
      return false;
    }
    return RELATIVE.contains(opener)
        || (PREPOSITIONS.contains(opener) && RELATIVE.contains(words.get(first + 1).lower()));
  }
}
