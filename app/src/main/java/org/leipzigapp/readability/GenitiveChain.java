package org.leipzigapp.readability;

import java.util.List;
import java.util.Set;
import org.leipzigapp.content.Reading;

/** "die Prüfung der Voraussetzungen der Erteilung": one noun hangs on the next. */
final class GenitiveChain implements Rule {

  private static final int MOST_LINKS = 1;
  private static final int MOST_ADJECTIVES = 2;
  private static final Set<String> ARTICLES = Set.of("des", "der", "eines", "einer", "dieses", "dieser", "ihres",
      "ihrer", "seines", "seiner", "deren", "dessen", "aller");
  private static final Set<String> OPENERS = Set.of("die", "der", "das", "den", "dem", "des", "eine", "einer", "ein");

  @Override
  public void look(Sentence sentence, Reading reading, Findings findings) {
    List<Word> words = sentence.words();
    for (int at = 0; at < words.size(); at++) {
      if (!isNoun(words, at)) {
        continue;
      }
      int last = at;
      int links = 0;
      for (int next = link(words, last); next > last; next = link(words, last)) {
        last = next;
        links++;
      }
      if (links > MOST_LINKS) {
        findings.add(Kind.GENITIVE_CHAIN, words.get(at), words.get(last), null);
      }
      at = last;
    }
  }

  /** The noun that hangs on this one by a genitive; the place itself if there is none. */
  private static int link(List<Word> words, int noun) {
    if (noun + 2 >= words.size() || words.get(noun + 1).opensClause()
        || !ARTICLES.contains(words.get(noun + 1).lower())) {
      return noun;
    }
    for (int at = noun + 2; at < Math.min(words.size(), noun + 3 + MOST_ADJECTIVES); at++) {
      if (words.get(at).opensClause()) {
        return noun;
      }
      if (words.get(at).isCapital()) {
        return at;
      }
      if (OPENERS.contains(words.get(at).lower())) {
        return noun;
      }
    }
    return noun;
  }

  /** The first word of a sentence is written large whatever it is. */
  private static boolean isNoun(List<Word> words, int at) {
    Word word = words.get(at);
    return word.isCapital() && (at > 0 || word.lower().matches(".{3,90}(ung|heit|keit|tion|lage|nahme|gabe)(en|n)?"))
        && !Set.of("sie", "ihr", "ihre", "ihnen", "ihrer", "ihrem", "ihren").contains(word.lower());
  }
}
