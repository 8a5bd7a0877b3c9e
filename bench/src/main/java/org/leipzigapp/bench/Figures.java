package org.leipzigapp.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that was measured so far; every figure is shown at once. */
final class Figures {

  /** A measure without figures. */
  record Gap(String measure, String reason) {}

  private final List<Figure> all = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final Screen screen;

  Figures(Screen screen) {
    this.screen = screen;
  }

  void add(String measure, String name, double value, String unit, Figure.@Nullable Target target) {
    Figure figure = new Figure(measure, name, value, unit, target);
    all.add(figure);
    screen.show(figure);
  }

  void missing(String measure, String reason) {
    Gap gap = new Gap(measure, reason);
    gaps.add(gap);
    screen.show(gap);
  }

  List<Figure> list() {
    return List.copyOf(all);
  }

  List<Gap> listGaps() {
    return List.copyOf(gaps);
  }
}
