package org.leipzigapp.bench;

import java.io.PrintStream;
import java.util.List;

/** The table for the person at the terminal. */
final class Screen {

  private static final String ROW = "%-8s %-52s %12s %14s  %s";

  private final PrintStream out;

  Screen(PrintStream out) {
    this.out = out;
  }

  void line(String text) {
    out.println(text);
  }

  void head() {
    out.println(row("measure", "what", "target", "measured", ""));
    out.println("-".repeat(98));
  }

  void show(Figure figure) {
    out.println(row(figure.measure(), figure.name(), figure.shownTarget(), figure.shownValue(), figure.outcome()));
  }

  void show(Figures.Gap gap) {
    out.println(row(gap.measure(), "not measured: " + gap.reason(), "", "", ""));
  }

  void sum(List<Figure> figures, List<Figures.Gap> gaps) {
    long targets = figures.stream().filter(figure -> figure.target() != null).count();
    long missed = figures.stream().filter(Figure::isMissed).count();
    out.println("-".repeat(98));
    out.println((targets - missed) + " of " + targets + " targets met, " + gaps.size() + " not measured");
  }

  private static String row(Object... cells) {
    return String.format(ROW, cells).stripTrailing();
  }
}
