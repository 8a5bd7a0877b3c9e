package org.leipzigapp.bench;

import java.io.IOException;

/** One run that yields figures. */
interface Measure {

  /** As one asks for it on the command line. */
  String name();

  /** How long it takes at most, on an idle machine with two cores. */
  int seconds();

  /** @throws CannotMeasure in one line, if the figures would say nothing */
  void run(Place place, Figures figures) throws IOException, InterruptedException;
}
