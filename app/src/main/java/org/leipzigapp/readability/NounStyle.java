package org.leipzigapp.readability;

import java.util.List;
import org.leipzigapp.content.Reading;

/** Many nouns that are made of verbs: who does what is hidden in them. */
final class NounStyle implements Rule {

  private static final int SHORTEST = 6;
  private static final List<String> GERMAN = List.of("ung", "ungen", "heit", "heiten", "keit", "keiten", "tion",
      "tionen", "ität", "itäten", "nahme", "nahmen", "gabe", "gaben");
  private static final List<String> ENGLISH = List.of("tion", "tions", "sion", "sions", "ment", "ments", "ness", "ity",
      "ities", "ance", "ence");

  /** Things, not doings. */
  private static final List<String> THINGS = List.of("wohnung", "wohnungen", "zeitung", "zeitungen", "rechnung",
      "rechnungen", "kleidung", "quittung", "heizung", "kreuzung", "station", "stationen", "region", "regionen",
      "verwaltung", "abteilung", "versicherung", "krankheit", "einheit", "mehrheit", "freiheit", "gesundheit",
      "document", "documents", "apartment", "department", "city", "cities", "station", "stations", "pension", "moment",
      "government", "university", "electricity", "nation", "parliament", "appointment", "appointments", "entrance");

  private final boolean german;

  NounStyle(String language) {
    german = language.equals("de");
  }

  @Override
  public void look(Sentence sentence, Reading reading, Findings findings) {
    List<Word> nouns = sentence.words().stream().filter(this::isDoing).toList();
    int most = (german ? 2 : 3) - (reading.simple() ? 1 : 0);
    if (nouns.size() > most) {
      findings.add(Kind.NOUN_STYLE, nouns.getFirst(), nouns.getLast(), null);
    }
  }

  private boolean isDoing(Word word) {
    String lower = word.lower();
    return lower.length() >= SHORTEST
        && (!german || word.isCapital())
        && (german ? GERMAN : ENGLISH).stream().anyMatch(lower::endsWith)
        && THINGS.stream().noneMatch(lower::endsWith);
  }
}
