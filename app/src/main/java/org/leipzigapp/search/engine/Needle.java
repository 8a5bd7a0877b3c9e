package org.leipzigapp.search.engine;

import java.util.List;
import java.util.function.IntPredicate;
import org.leipzigapp.search.words.Word;

/**
 * A word that is looked for: in one of several forms (a typing error may have several corrections), or by the halves of
 * a compound.
 */
final class Needle {

  /** A form of the word; quality 1 is the word itself. */
  record Form(String stem, double quality) {}

  /** A half of a compound and its share of the meaning; shares sum up to less than 1 if a half is unknown. */
  record Half(String stem, double share) {}

  /** What "Hunde" and "Anmeldung" together are worth for "Hundeanmeldung". */
  private static final double BY_HALVES = 0.92;

  final Tongue tongue;
  final List<Form> forms;
  final List<Half> halves;
  private final int[] opposites;
  private final int[] formHashes;
  private final int[] halfHashes;

  Needle(Tongue tongue, List<Form> forms, List<Half> halves, List<String> opposites) {
    this.tongue = tongue;
    this.forms = forms;
    this.halves = halves;
    this.opposites = opposites.stream().mapToInt(tongue::hash).toArray();
    formHashes = forms.stream().mapToInt(form -> tongue.hash(form.stem)).toArray();
    halfHashes = halves.stream().mapToInt(half -> tongue.hash(half.stem)).toArray();
  }

  static List<Half> halves(Tongue tongue, Word word, Lexicon lexicon) {
    double all = word.partly() ? Lexicon.UNKNOWN : 0;
    for (String half : word.halves()) {
      all += lexicon.rarity(tongue, half);
    }
    double whole = all;
    return word.halves().stream().map(half -> new Half(half, lexicon.rarity(tongue, half) / whole)).toList();
  }

  /** From 0 to 1: how well this word is found in a phrase. */
  double in(Profile.Phrase phrase) {
    if (phrase.tongue() != tongue) {
      return 0;
    }
    double best = 0;
    for (Profile.Entry word : phrase.words()) {
      best = Math.max(best, at(word));
    }
    if (best == 1 || halfHashes.length == 0) {
      return best;
    }
    double byHalves = 0;
    for (int i = 0; i < halfHashes.length; i++) {
      double half = 0;
      for (Profile.Entry word : phrase.words()) {
        half = Math.max(half, link(halfHashes[i], word));
      }
      byHalves += halves.get(i).share * half;
    }
    return Math.max(best, byHalves * BY_HALVES);
  }

  /** From 0 to 1: how much of one word of a phrase was asked for by this word. */
  double explains(Profile.Entry word) {
    double best = at(word);
    for (int hash : halfHashes) {
      best = Math.max(best, BY_HALVES * link(hash, word));
    }
    return best;
  }

  /** "abmelden" is asked for, and the phrase is about "anmelden" only. */
  boolean isContradictedBy(Profile.Phrase phrase) {
    if (opposites.length == 0 || phrase.tongue() != tongue || in(phrase) > 0) {
      return false;
    }
    for (Profile.Entry word : phrase.words()) {
      for (int hash : opposites) {
        if (link(hash, word) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  boolean standsIn(IntPredicate text) {
    for (int hash : formHashes) {
      if (text.test(hash)) {
        return true;
      }
    }
    return false;
  }

  private double at(Profile.Entry word) {
    double best = 0;
    for (int i = 0; i < formHashes.length; i++) {
      best = Math.max(best, forms.get(i).quality * link(formHashes[i], word));
    }
    return best;
  }

  private static double link(int hash, Profile.Entry word) {
    if (word.stem() == hash) {
      return 1;
    }
    for (int i = 0; i < word.parts().length; i++) {
      if (word.parts()[i] == hash) {
        return word.worth()[i] / 100.0;
      }
    }
    return 0;
  }
}
