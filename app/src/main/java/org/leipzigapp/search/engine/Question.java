package org.leipzigapp.search.engine;

import java.util.List;

/**
 * A query as it was understood.
 *
 * @param length number of words, the empty ones too
 */
record Question(List<Unit> units, List<Reading> readings, int length) {

  /**
   * A word that tells something.
   *
   * @param text as typed, folded
   * @param weight how much it tells, above 0, at most 1
   * @param missing how much it tells where it is not found
   * @param needles one for each language
   */
  record Unit(String text, double weight, double missing, List<Needle> needles) {}

  /**
   * Another way to say some of the units.
   *
   * @param shares how much of the meaning each word carries; together 1
   * @param units bit set of the units that it stands for
   * @param trust at most 1
   */
  record Reading(List<Needle> words, double[] shares, long units, double trust) {

    boolean standsFor(int unit) {
      return (units & 1L << unit) != 0;
    }
  }

  double weight(Reading reading) {
    double weight = 0;
    for (int i = 0; i < units.size(); i++) {
      weight += reading.standsFor(i) ? units.get(i).weight : 0;
    }
    return weight;
  }
}
