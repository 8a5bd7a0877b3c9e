package org.leipzigapp.search.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Reads German: verbs lead to their infinitive, compounds are split, endings go. */
public final class German implements Analysis {

  private static final int KEPT_WORDS = 20_000;
  private static final Set<String> CONNECTORS = Set.of("und", "oder", "bzw", "sowie", "beziehungsweise");

  private final Set<String> stopWords = new HashSet<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final Set<String> special = new HashSet<>();
  private final Set<String> elsewhere = new HashSet<>();
  private final Verbs verbs;
  private final Compounds compounds;
  private final ConcurrentHashMap<String, Word> kept = new ConcurrentHashMap<>();

  /** @param moreParts further words that compounds are made of, e.g. those of the vocabulary */
  public German(WordLists lists, Collection<String> moreParts) {
    verbs = new Verbs(lists.verbs(), lists.prefixes());
    lists.stopWords().forEach(word -> stopWords.add(Folding.german(word)));
    Set<String> parts = new HashSet<>(lists.compoundParts());
    for (String part : moreParts) {
      String folded = Folding.german(part);
      if (folded.length() >= 4 && !stopWords.contains(folded) && !verbs.isPrefix(folded)) {
        parts.add(folded);
      }
    }
    compounds = new Compounds(parts);
    lists.weights().forEach((word, weight) -> weights.merge(word(word).stem(), weight, Math::max));
    lists.elsewhere().forEach(word -> elsewhere.add(word(word).stem()));
    lists.special().forEach(word -> special.add(word(word).stem()));
  }

  @Override
  public Word word(String token) {
    Word known = kept.get(token);
    if (known != null) {
      return known;
    }
    String folded = Folding.german(token.endsWith("-") ? token.substring(0, token.length() - 1) : token);
    String base = verbs.findInfinitive(folded).orElse(folded);
    Compounds.Split split = base.equals(folded) ? compounds.split(folded) : Compounds.Split.NONE;
    Word word = new Word(folded, GermanStem.of(base), split.halves(), split.parts(), split.partly());
    if (kept.size() < KEPT_WORDS) {
      kept.put(token, word);
    }
    return word;
  }

  @Override
  public boolean isStopWord(Word word) {
    return stopWords.contains(word.surface());
  }

  @Override
  public double weight(String stem) {
    return weights.getOrDefault(stem, 1.0);
  }

  /** Names a thing that no municipality does. */
  public boolean isElsewhere(String stem) {
    return elsewhere.contains(stem);
  }

  /** Stems that make a service a special case. */
  public Set<String> special() {
    return special;
  }

  @Override
  public List<String> join(List<String> tokens) {
    List<String> whole = new ArrayList<>(tokens);
    for (int i = 0; i < whole.size(); i++) {
      if (whole.get(i).endsWith("-")) {
        whole.set(i, completed(whole, i));
      }
    }
    return whole;
  }

  /** As {@link #join}, and a split-off prefix goes back to its verb where {@code isKnown} knows the stem it makes. */
  public List<String> joinSentence(List<String> tokens, Predicate<String> isKnown) {
    return verbs.join(join(tokens), infinitive -> isKnown.test(GermanStem.of(infinitive)));
  }

  /** Stems of the same verb with another prefix: for "abmeld" it is "anmeld", "ummeld" and so on. */
  public List<String> opposites(String stem) {
    return verbs.opposites(stem);
  }

  /** "An-" before "oder Ummeldung" is "Anmeldung", "Kranken-" before "oder Unfallversicherung" a "Krankenversicherung". */
  private String completed(List<String> tokens, int at) {
    String front = tokens.get(at).substring(0, tokens.get(at).length() - 1);
    for (int i = at + 1; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (token.endsWith("-") || CONNECTORS.contains(token)) {
        continue;
      }
      String folded = Folding.german(token);
      if (verbs.isPrefix(Folding.german(front))) {
        return verbs.findRest(folded).map(rest -> front + rest).orElse(front);
      }
      String head = compounds.split(folded).parts().stream().findFirst().orElse("");
      int from = head.isEmpty() ? -1 : folded.lastIndexOf(head);
      return from > 0 ? front + folded.substring(from) : front;
    }
    return front;
  }
}
