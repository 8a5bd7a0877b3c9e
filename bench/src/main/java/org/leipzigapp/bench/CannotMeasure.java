package org.leipzigapp.bench;

/** Why there is no figure, in one line that a person can act on. */
final class CannotMeasure extends RuntimeException {

  CannotMeasure(String reason) {
    super(reason);
  }
}
