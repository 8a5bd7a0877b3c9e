package org.leipzigapp.readability;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Reading;

/** "Der Antrag wird gestellt", "Der Antrag ist zu stellen": nobody is seen to act. */
final class GermanPassive implements Rule {

  private static final Set<String> WERDEN = Set.of("wird", "werden", "wirst", "werdet", "wurde", "wurden", "würde",
      "würden", "worden", "werde");
  private static final Set<String> SEIN = Set.of("ist", "sind", "war", "waren", "sei", "seien", "wäre", "wären");

  /** "Es ist möglich, … zu …" has someone who acts. */
  private static final Set<String> JUDGEMENTS = Set.of("möglich", "unmöglich", "wichtig", "nötig", "notwendig",
      "erforderlich", "ratsam", "sinnvoll", "leicht", "schwer", "einfach", "schwierig", "besser", "gut", "verboten",
      "erlaubt", "berechtigt", "verpflichtet", "bereit", "befugt", "pflicht", "ziel", "aufgabe", "zweck", "recht");
  private static final Set<String> AFTER_INFINITIVE = Set.of("und", "oder", "bzw.", "sowie");

  @Override
  public void look(Sentence sentence, Reading reading, Findings findings) {
    List<Word> words = sentence.words();
    var clause = new Clause();
    for (int at = 0; at < words.size(); at++) {
      Word word = words.get(at);
      if (word.opensClause()) {
        clause.tell(findings);
        clause = new Clause();
      }
      clause.see(word, get(words, at + 1), get(words, at + 2));
    }
    clause.tell(findings);
  }

  private static @Nullable Word get(List<Word> words, int at) {
    return at < words.size() ? words.get(at) : null;
  }

  /** What one clause has of both patterns. */
  private static final class Clause {
    private @Nullable Word werden;
    private @Nullable Word participle;
    private @Nullable Word sein;
    private @Nullable Word infinitive;
    private boolean judges;

    void see(Word word, @Nullable Word next, @Nullable Word afterNext) {
      String lower = word.lower();
      if (WERDEN.contains(lower)) {
        werden = werden == null ? word : werden;
      } else if (SEIN.contains(lower)) {
        sein = sein == null ? word : sein;
      } else if (JUDGEMENTS.contains(lower)) {
        judges = true;
      } else if (word.isSmall() && Participles.isParticiple(lower)) {
        participle = word;
      } else if (word.isSmall() && Participles.isInfinitiveWithZu(lower)) {
        infinitive = word;
      } else if (lower.equals("zu") && next != null && isInfinitive(next, afterNext)) {
        infinitive = next;
      }
    }

    private static boolean isInfinitive(Word word, @Nullable Word next) {
      boolean last = next == null || next.opensClause() || AFTER_INFINITIVE.contains(next.lower())
          || SEIN.contains(next.lower());
      return last && word.isSmall() && !word.opensClause() && word.lower().matches("[a-zäöüß]{2,40}(en|ern|eln|tun)");
    }

    void tell(Findings findings) {
      if (werden != null && participle != null) {
        tell(findings, werden, participle);
      } else if (sein != null && infinitive != null && !judges) {
        tell(findings, sein, infinitive);
      }
    }

    private static void tell(Findings findings, Word one, Word other) {
      Word first = one.from() < other.from() ? one : other;
      findings.add(Kind.PASSIVE, first, first == one ? other : one, null);
    }
  }
}
