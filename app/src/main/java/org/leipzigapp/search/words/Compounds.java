package org.leipzigapp.search.words;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Splits compounds by a list of parts: "Bewohnerparkausweis" into Ausweis, Parkausweis, Bewohner, Park. */
final class Compounds {

  /** What may stand between two parts, the longest first. */
  private static final List<String> LINKS = List.of("ens", "es", "en", "er", "ns", "s", "n", "e");
  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST_ALONE = 6;

  private final Set<String> surfaces = new HashSet<>();
  private final Set<String> stems = new HashSet<>();

  Compounds(Collection<String> parts) {
    for (String part : parts) {
      String folded = Folding.german(part);
      if (folded.length() >= SHORTEST_PART) {
        surfaces.add(folded);
        stems.add(GermanStem.of(folded));
      }
    }
  }

  /** Stems, head first; see {@link Word}. */
  record Split(List<String> halves, List<String> parts, boolean partly) {
    static final Split NONE = new Split(List.of(), List.of(), false);
  }

  Split split(String folded) {
    if (folded.length() < 2 * SHORTEST_PART || !folded.chars().allMatch(Character::isLetter)) {
      return Split.NONE;
    }
    List<String> top = halves(folded, 3);
    if (top != null) {
      Set<String> parts = new LinkedHashSet<>();
      collect(top.get(1), parts);
      collect(top.get(0), parts);
      return new Split(List.of(GermanStem.of(top.get(1)), GermanStem.of(top.get(0))), List.copyOf(parts), false);
    }
    return knownEnd(folded);
  }

  private void collect(String part, Set<String> into) {
    into.add(GermanStem.of(part));
    List<String> halves = halves(part, 2);
    if (halves != null) {
      collect(halves.get(1), into);
      collect(halves.get(0), into);
    }
  }

  /** The split with the longest head; two known sides are better than compounds of known parts. */
  private @Nullable List<String> halves(String word, int depth) {
    for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
      String front = isPart(word.substring(cut)) ? front(word.substring(0, cut), 0) : null;
      if (front != null) {
        return List.of(front, word.substring(cut));
      }
    }
    for (int cut = SHORTEST_PART; depth > 0 && cut <= word.length() - SHORTEST_PART; cut++) {
      String head = word.substring(cut);
      if (isPart(head) || halves(head, depth - 1) != null) {
        String front = front(word.substring(0, cut), depth);
        if (front != null) {
          return List.of(front, head);
        }
      }
    }
    return null;
  }

  private @Nullable String front(String front, int depth) {
    if (surfaces.contains(front)) {
      return front;
    }
    for (String link : LINKS) {
      String bare = front.substring(0, Math.max(0, front.length() - link.length()));
      if (front.endsWith(link) && bare.length() >= SHORTEST_PART && surfaces.contains(bare)) {
        return bare;
      }
    }
    if (front.length() > SHORTEST_PART && stems.contains(GermanStem.of(front))) {
      return front;
    }
    return depth > 0 && front.length() >= 2 * SHORTEST_PART && halves(front, 0) != null ? front : null;
  }

  private boolean isPart(String word) {
    return surfaces.contains(word) || (word.length() > SHORTEST_PART && stems.contains(GermanStem.of(word)));
  }

  private Split knownEnd(String word) {
    for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_ALONE; cut++) {
      if (isPart(word.substring(cut))) {
        return oneHalf(word.substring(cut));
      }
    }
    for (int cut = word.length() - SHORTEST_PART; cut >= SHORTEST_ALONE; cut--) {
      if (surfaces.contains(word.substring(0, cut))) {
        return oneHalf(word.substring(0, cut));
      }
    }
    return Split.NONE;
  }

  private static Split oneHalf(String half) {
    List<String> parts = List.of(GermanStem.of(half));
    return new Split(parts, parts, true);
  }
}
