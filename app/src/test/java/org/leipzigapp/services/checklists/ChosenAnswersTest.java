package org.leipzigapp.services.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leipzigapp.content.Fact;
import org.leipzigapp.content.Text;
import org.leipzigapp.content.When;
import org.leipzigapp.services.checklists.Checklist.EventDay;
import org.leipzigapp.services.checklists.Checklist.Lies;
import org.leipzigapp.services.checklists.Checklist.Option;
import org.leipzigapp.services.checklists.Checklist.Question;
import org.leipzigapp.services.checklists.ChosenAnswers.Fit;

class ChosenAnswersTest {

  private static final Text WORD = Text.german("Wort");
  private static final When WITH_CAR = new When(Map.of("auto", List.of("ja")));
  private static final When ELECTRIC = new When(Map.of("antrieb", List.of("strom")));

  /** Only who has a car is asked what drives it. */
  private static final Checklist CARS = new Checklist(
      "x", WORD, List.of("t"), Map.of(), null, new Fact(WORD, null, null, "law", null, null),
      new EventDay(WORD, null, WORD, WORD, WORD, Lies.ANY),
      List.of(question("auto", null, "ja", "nein"), question("antrieb", WITH_CAR, "strom", "benzin")),
      List.of(step("alle", null), step("auto", WITH_CAR), step("laden", ELECTRIC)), Map.of(),
      LocalDate.of(2026, 11, 23));

  @Test
  void an_open_question_excludes_nothing() {
    assertThat(steps(Map.of())).containsExactly("alle", "auto", "laden");
    assertThat(ChosenAnswers.none(CARS).fit(ELECTRIC)).isEqualTo(Fit.MAYBE);
  }

  @Test
  void a_question_that_can_no_longer_be_asked_excludes_what_hangs_on_it() {
    assertThat(steps(Map.of("auto", "nein"))).containsExactly("alle");
  }

  @Test
  void a_question_is_asked_once_its_condition_is_met() {
    assertThat(asked(Map.of())).containsExactly("auto");
    assertThat(asked(Map.of("auto", "nein"))).containsExactly("auto");
    assertThat(asked(Map.of("auto", "ja"))).containsExactly("auto", "antrieb");
  }

  @Test
  void an_answer_to_what_is_not_asked_is_dropped() {
    assertThat(ChosenAnswers.of(CARS, Map.of("auto", "nein", "antrieb", "strom")).chosen())
        .containsExactly(Map.entry("auto", "nein"));
    assertThat(ChosenAnswers.of(CARS, Map.of("auto", "vielleicht", "wetter", "gut")).chosen()).isEmpty();
  }

  @Test
  void every_combination_is_tried_once() {
    var all = new ArrayList<Map<String, String>>();
    ChosenAnswers.forEach(CARS, answers -> all.add(answers.chosen()));

    assertThat(all).containsExactlyInAnyOrder(
        Map.of("auto", "ja", "antrieb", "strom"), Map.of("auto", "ja", "antrieb", "benzin"), Map.of("auto", "nein"));
  }

  private static List<String> steps(Map<String, String> given) {
    return ChosenAnswers.of(CARS, given).listSteps().stream().map(Step::id).toList();
  }

  private static List<String> asked(Map<String, String> given) {
    return ChosenAnswers.of(CARS, given).listAsked().stream().map(Question::id).toList();
  }

  private static Question question(String id, @Nullable When when, String first, String second) {
    return new Question(id, WORD, when, List.of(new Option(first, WORD, null), new Option(second, WORD, null)));
  }

  private static Step step(String id, @Nullable When when) {
    return new Step(id, WORD, WORD, WORD, "law", null, null, when, null, null, null, null, null, null, null, null,
        null, null);
  }
}
