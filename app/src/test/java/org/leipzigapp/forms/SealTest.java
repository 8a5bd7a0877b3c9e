package org.leipzigapp.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.care.MovingClock;

class SealTest {

  private static final String PAGE = "/de/services/personalausweis";

  private final MovingClock clock = new MovingClock();
  private final Seal seal = new Seal("a key of the test that is long".getBytes(), clock);

  @Test
  void a_form_that_was_open_for_a_while_is_whole() {
    String made = seal.make(PAGE);
    clock.forward(Duration.ofSeconds(3));

    assertThat(seal.check(made, PAGE)).isEqualTo(Seal.Verdict.WHOLE);
  }

  @Test
  void nobody_types_within_two_seconds() {
    assertThat(seal.check(seal.make(PAGE), PAGE)).isEqualTo(Seal.Verdict.TOO_FAST);
  }

  @Test
  void after_a_day_a_form_is_too_old() {
    String made = seal.make(PAGE);
    clock.forward(Seal.LONGEST.plusSeconds(1));

    assertThat(seal.check(made, PAGE)).isEqualTo(Seal.Verdict.EXPIRED);
  }

  @Test
  void a_seal_is_for_one_page_and_one_key() {
    String made = seal.make(PAGE);
    clock.forward(Duration.ofMinutes(1));

    assertThat(seal.check(made, "/de/")).isEqualTo(Seal.Verdict.FORGED);
    assertThat(new Seal("another key".getBytes(), clock).check(made, PAGE)).isEqualTo(Seal.Verdict.FORGED);
  }

  @Test
  void every_changed_letter_breaks_a_seal() {
    String made = seal.make(PAGE);
    clock.forward(Duration.ofMinutes(1));

    for (int i = 0; i < made.length() - 1; i++) {
      String other = made.substring(0, i) + (made.charAt(i) == 'A' ? 'B' : 'A') + made.substring(i + 1);
      assertThat(seal.check(other, PAGE)).as("letter %d", i).isEqualTo(Seal.Verdict.FORGED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "äöü", "====", "\u0000", "AAAAAAAAAAAAAAAAAAAA"})
  void nonsense_is_no_seal(String nonsense) {
    assertThat(seal.check(nonsense, PAGE)).isEqualTo(Seal.Verdict.FORGED);
  }

  @Test
  void the_same_seal_gives_the_same_link_and_others_give_others() {
    String made = seal.make(PAGE);

    assertThat(seal.link(made)).isEqualTo(seal.link(made)).hasSize(32).isNotEqualTo(seal.link(seal.make(PAGE)));
  }
}
