package org.leipzigapp.bench;

import java.io.IOException;

/** How long people wait for the app when its database exists already. */
final class StartTime implements Measure {

  private static final int STARTS = 3;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public int seconds() {
    return 45;
  }

  @Override
  public void run(Place place, Figures figures) throws IOException, InterruptedException {
    try (App first = App.run(place)) {
      figures.add(name(), "first start, with a new database", first.start().toMillis() / 1e3, "s", null);
    }
    double[] seconds = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      try (App next = App.run(place)) {
        seconds[i] = next.start().toMillis() / 1e3;
      }
    }
    figures.add(name(), "start to first answer, database exists", Median.of(seconds), "s", Figure.Target.atMost(5));
  }
}
