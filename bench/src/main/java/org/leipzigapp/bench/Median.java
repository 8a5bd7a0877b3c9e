package org.leipzigapp.bench;

import java.util.Arrays;

final class Median {

  private Median() {}

  /** The middle one of an odd number of values, the upper middle one of an even number. */
  static double of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
