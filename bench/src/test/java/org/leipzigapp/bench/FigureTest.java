package org.leipzigapp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FigureTest {

  @Test
  void a_value_on_the_bound_keeps_it() {
    assertThat(new Figure("pages", "x", 20, "ms", Figure.Target.atMost(20)).outcome()).isEqualTo("ok");
    assertThat(new Figure("pages", "x", 40, "%", Figure.Target.atLeast(40)).outcome()).isEqualTo("ok");
  }

  @Test
  void a_value_beyond_the_bound_is_missed() {
    assertThat(new Figure("pages", "x", 20.01, "ms", Figure.Target.atMost(20)).outcome()).isEqualTo("missed");
    assertThat(new Figure("pages", "x", 39.9, "%", Figure.Target.atLeast(40)).outcome()).isEqualTo("missed");
  }

  @Test
  void what_has_no_target_is_only_told() {
    Figure figure = new Figure("start", "x", 8.1, "s", null);
    assertThat(figure.outcome()).isEmpty();
    assertThat(figure.shownTarget()).isEmpty();
    assertThat(figure.shownValue()).isEqualTo("8.10 s");
  }

  @Test
  void every_figure_and_every_gap_stands_in_the_table() {
    var bytes = new ByteArrayOutputStream();
    var screen = new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    var figures = new Figures(screen);
    figures.add("pages", "share", 46.2, "%", Figure.Target.atLeast(40));
    figures.missing("search", "the app is not built");
    screen.sum(figures.list(), figures.listGaps());
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .containsSubsequence("≥ 40 %", "46.2 %", "ok", "not measured: the app is not built")
        .contains("1 of 1 targets met, 1 not measured");
  }
}
