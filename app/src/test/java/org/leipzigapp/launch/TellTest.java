package org.leipzigapp.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TellTest {

  @Test
  void a_problem_is_always_one_line() {
    assertThat(told("one\n  two\n")).isEqualTo("one two\n");
    assertThat(told(null)).isEqualTo("unknown problem\n");
  }

  @Test
  void of_many_problems_the_first_is_told_and_where_the_others_are() {
    assertThat(told("The pack is broken:\n  a.yaml:1: x\n  b.yaml:2: y\n  c.yaml:3: z"))
        .isEqualTo("The pack is broken: a.yaml:1: x (and 2 more; ./leipzig-app doctor lists them)\n");
  }

  private static String told(@Nullable String message) {
    PrintStream before = System.err;
    ByteArrayOutputStream caught = new ByteArrayOutputStream();
    System.setErr(new PrintStream(caught, true, StandardCharsets.UTF_8));
    try {
      Tell.problem(message);
    } finally {
      System.setErr(before);
    }
    return caught.toString(StandardCharsets.UTF_8);
  }
}
