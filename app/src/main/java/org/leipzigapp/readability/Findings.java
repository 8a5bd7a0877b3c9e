package org.leipzigapp.readability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hints as they are found, up to a bound. */
final class Findings {

  private static final int LONGEST_EXCERPT = 120;

  private final String text;
  private final int most;
  private final List<Hint> hints = new ArrayList<>();

  Findings(String text, int most) {
    this.text = text;
    this.most = most;
  }

  void add(Kind kind, Word first, Word last, @Nullable String better) {
    add(kind, first.from(), last.to(), better);
  }

  void add(Kind kind, int from, int to, @Nullable String better) {
    if (isFull()) {
      return;
    }
    boolean cut = to - from > LONGEST_EXCERPT;
    String excerpt = cut ? text.substring(from, from + LONGEST_EXCERPT) + "…" : text.substring(from, to);
    hints.add(new Hint(kind, from, to, excerpt, better));
  }

  boolean isFull() {
    return hints.size() >= most;
  }

  /** In the order of the text. */
  List<Hint> list() {
    return hints.stream().sorted(Comparator.comparingInt(Hint::from)).toList();
  }
}
