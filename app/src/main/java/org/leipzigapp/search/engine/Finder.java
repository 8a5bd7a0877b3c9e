package org.leipzigapp.search.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for all needles of a question in one phrase at once: the words of the phrase are looked up in a table of what
 * the needles look for, so that a phrase that has nothing to do with the question costs next to nothing.
 */
final class Finder {

  /** What "Hunde" and "Anmeldung" together are worth for "Hundeanmeldung". */
  private static final double BY_HALVES = 0.92;
  /** How much less each part of a compound leaves open where two of them are asked for: "Steuer für Hunde". */
  private static final double TOGETHER = 0.5;
  private static final int WHOLE = -1;
  private static final int OPPOSITE = -2;

  /** A stem that a needle looks for: as a whole, as one of its halves, or as its opposite. */
  private record Clue(int needle, int place, double quality) {}

  private final List<Needle> needles;
  private final Map<Integer, List<Clue>> clues = new HashMap<>();
  private final double[] whole;
  private final double[][] halves;
  private final boolean[] opposed;
  private boolean touched;

  Finder(List<Needle> needles) {
    this.needles = needles;
    whole = new double[needles.size()];
    opposed = new boolean[needles.size()];
    halves = new double[needles.size()][];
    for (int i = 0; i < halves.length; i++) {
      Needle needle = needles.get(i);
      halves[i] = new double[needle.halves().size()];
      add(i, WHOLE, needle.forms());
      for (int j = 0; j < halves[i].length; j++) {
        add(i, j, needle.halves().get(j).forms());
      }
      for (String opposite : needle.opposites()) {
        add(i, OPPOSITE, List.of(new Needle.Form(opposite, 1)));
      }
    }
  }

  /** Compares with a phrase; the other methods then tell about this one. False if nothing at all is found. */
  boolean read(Profile.Phrase phrase) {
    if (touched) {
      Arrays.fill(whole, 0);
      Arrays.fill(opposed, false);
      for (double[] each : halves) {
        Arrays.fill(each, 0);
      }
      touched = false;
    }
    for (Profile.Entry word : phrase.words()) {
      take(word.stem(), 1);
      int parts = 0;
      for (int i = 0; i < word.parts().length; i++) {
        parts += take(word.parts()[i], word.worth()[i] / 100.0) ? 1 : 0;
      }
      for (int i = 0; parts > 1 && i < word.parts().length; i++) {
        take(word.parts()[i], 1 - TOGETHER * (1 - word.worth()[i] / 100.0));
      }
    }
    return touched;
  }

  /** From 0 to 1: how well a needle is found in the phrase. */
  double found(int needle) {
    if (!touched) {
      return 0;
    }
    double byHalves = 0;
    for (int i = 0; i < halves[needle].length; i++) {
      byHalves += needles.get(needle).halves().get(i).share() * halves[needle][i];
    }
    return Math.max(whole[needle], byHalves * BY_HALVES);
  }

  /** "abmelden" is asked for, and the phrase is about "anmelden" only. */
  boolean isContradicted(int needle) {
    return opposed[needle] && found(needle) == 0;
  }

  /** How much of one word was asked for by those needles that are {@code meant}. */
  double explained(Profile.Entry word, boolean[] meant) {
    double best = explained(word.stem(), 1, meant);
    for (int i = 0; i < word.parts().length; i++) {
      best = Math.max(best, explained(word.parts()[i], word.worth()[i] / 100.0, meant));
    }
    return best;
  }

  /** Whether any form of a needle is in a text. */
  static boolean isIn(Needle needle, int[] sortedHashes) {
    for (Needle.Form form : needle.forms()) {
      if (Arrays.binarySearch(sortedHashes, needle.tongue().hash(form.stem())) >= 0) {
        return true;
      }
    }
    return false;
  }

  private double explained(int hash, double worth, boolean[] meant) {
    double best = 0;
    for (Clue clue : clues(hash)) {
      if (meant[clue.needle] && clue.place != OPPOSITE) {
        best = Math.max(best, clue.quality * worth * (clue.place == WHOLE ? 1 : BY_HALVES));
      }
    }
    return best;
  }

  /** True if something looks for it as a whole. */
  private boolean take(int hash, double worth) {
    boolean wanted = false;
    for (Clue clue : clues(hash)) {
      touched = true;
      wanted |= clue.place == WHOLE;
      if (clue.place == OPPOSITE) {
        opposed[clue.needle] = true;
      } else if (clue.place == WHOLE) {
        whole[clue.needle] = Math.max(whole[clue.needle], clue.quality * worth);
      } else {
        double[] all = halves[clue.needle];
        all[clue.place] = Math.max(all[clue.place], clue.quality * worth);
      }
    }
    return wanted;
  }

  private List<Clue> clues(int hash) {
    @Nullable List<Clue> found = clues.get(hash);
    return found == null ? List.of() : found;
  }

  private void add(int needle, int place, List<Needle.Form> forms) {
    for (Needle.Form form : forms) {
      clues.computeIfAbsent(needles.get(needle).tongue().hash(form.stem()), key -> new ArrayList<>())
          .add(new Clue(needle, place, form.quality()));
    }
  }
}
