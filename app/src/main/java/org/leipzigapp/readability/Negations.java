package org.leipzigapp.readability;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Reading;

/** Two negations in one sentence, "nicht unerheblich" among them: the reader has to turn the sense round twice. */
final class Negations implements Rule {

  private static final Set<String> GERMAN = Set.of("nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines",
      "nie", "niemals", "niemand", "niemanden", "niemandem", "nichts", "ohne", "weder", "nirgends");
  private static final Set<String> ENGLISH = Set.of("not", "no", "never", "nobody", "nothing", "without", "unless",
      "neither", "none", "cannot");
  private static final Set<String> NO_NEGATION = Set.of("unter", "uns", "und", "unser", "unsere", "unseren", "unserer",
      "unserem", "ungefähr", "unterwegs", "unten", "under", "until", "unit", "units", "unique", "union", "unless");

  /** "Kein Ausweis und kein Pass" denies once. */
  private static final Set<String> ENUMERATION = Set.of("und", "oder", "and", "or");

  private final boolean german;

  Negations(String language) {
    german = language.equals("de");
  }

  @Override
  public void look(Sentence sentence, Reading reading, Findings findings) {
    List<Word> words = sentence.words();
    @Nullable Word first = null;
    for (int at = 0; at < words.size(); at++) {
      Word word = words.get(at);
      String next = at + 1 < words.size() ? words.get(at + 1).lower() : "";
      boolean negates = isNegation(word.lower()) && !next.equals(german ? "nur" : "only");
      boolean goesOn = at > 0 && ENUMERATION.contains(words.get(at - 1).lower());
      if (negates && first != null && !goesOn) {
        findings.add(Kind.NEGATION, first, word, null);
        return;
      }
      if (negates && isUnWord(next)) {
        findings.add(Kind.NEGATION, word, words.get(at + 1), null);
        return;
      }
      first = negates ? word : first;
    }
  }

  private boolean isNegation(String lower) {
    return german ? GERMAN.contains(lower) : ENGLISH.contains(lower) || lower.endsWith("n't") || lower.endsWith("n’t");
  }

  private static boolean isUnWord(String lower) {
    return lower.length() >= 6 && lower.startsWith("un") && !lower.startsWith("unter") && !lower.startsWith("under")
        && !lower.startsWith("univers") && !NO_NEGATION.contains(lower);
  }
}
