package org.leipzigapp.readability;

import java.util.List;
import java.util.Set;
import org.leipzigapp.content.Reading;

/** "The form must be handed in": nobody is seen to act. */
final class EnglishPassive implements Rule {

  private static final int NEAR = 3;
  private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being", "isn't", "aren't");
  private static final Set<String> IRREGULAR = Set.of("given", "taken", "made", "paid", "sent", "done", "held", "shown",
      "written", "kept", "told", "brought", "bought", "sold", "put", "drawn", "chosen", "withdrawn", "borne", "found",
      "met", "lent", "built", "seen", "known", "lost", "stolen", "spoken", "broken", "driven", "cut", "set");
  private static final Set<String> STATES = Set.of("interested", "married", "tired", "unemployed", "closed", "located",
      "related", "used", "retired", "divorced", "disabled", "pleased", "indeed", "need", "aged", "widowed", "separated",
      "worried", "limited", "supposed", "self-employed", "employed", "needed", "satisfied", "based");

  @Override
  public void look(Sentence sentence, Reading reading, Findings findings) {
    List<Word> words = sentence.words();
    for (int at = 0; at < words.size(); at++) {
      if (!BE.contains(words.get(at).lower())) {
        continue;
      }
      for (int next = at + 1; next < Math.min(words.size(), at + 1 + NEAR); next++) {
        Word word = words.get(next);
        if (word.opensClause() || BE.contains(word.lower())) {
          break;
        }
        if (isParticiple(word.lower())) {
          findings.add(Kind.PASSIVE, words.get(at), word, null);
          break;
        }
        if (!isBetween(word.lower())) {
          break;
        }
      }
    }
  }

  /** "is not usually paid". */
  private static boolean isBetween(String lower) {
    return lower.endsWith("ly") || Set.of("not", "also", "often", "always", "never", "only", "then", "usually")
        .contains(lower);
  }

  private static boolean isParticiple(String lower) {
    return IRREGULAR.contains(lower) || (lower.length() > 4 && lower.endsWith("ed") && !STATES.contains(lower));
  }
}
