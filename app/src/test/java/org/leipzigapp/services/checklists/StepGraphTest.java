package org.leipzigapp.services.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.leipzigapp.content.Fact;
import org.leipzigapp.content.PartialDate;
import org.leipzigapp.content.Source;
import org.leipzigapp.content.Text;
import org.leipzigapp.services.checklists.Checklist.EventDay;
import org.leipzigapp.services.checklists.Checklist.Lies;

class StepGraphTest {

  private static final Text WORD = Text.german("Wort");

  @Test
  void what_must_be_first_comes_first_and_then_what_is_due_first() {
    var list = checklist(List.of(
        step("spaet", due(6, Deadline.Unit.MONTHS), List.of("papier")),
        step("frueh", due(1, Deadline.Unit.WEEKS), List.of()),
        step("papier", null, List.of("frueh")),
        step("vorher", before(7), List.of())));

    assertThat(new StepGraph(list).inOrder()).extracting(Step::id)
        .containsExactly("vorher", "frueh", "papier", "spaet");
    assertThat(new StepGraph(list).idsBeforeTheEvent()).containsExactly("vorher");
  }

  @Test
  void what_waits_before_the_event_pulls_its_preparation_before_it() {
    var list = checklist(List.of(step("formular", null, List.of()), step("antrag", before(2), List.of("formular"))));

    assertThat(new StepGraph(list).idsBeforeTheEvent()).containsExactlyInAnyOrder("formular", "antrag");
  }

  @RepeatedTest(60)
  void any_graph_that_only_looks_back_has_an_order_that_keeps_to_it(RepetitionInfo run) {
    Checklist list = checklist(shuffled(random(new Random(run.getCurrentRepetition())), run.getCurrentRepetition()));
    var graph = new StepGraph(list);

    assertThat(graph.findCycle()).isEmpty();
    List<String> order = graph.inOrder().stream().map(Step::id).toList();
    assertThat(order).hasSameSizeAs(list.steps());
    list.steps().forEach(step -> step.listAfter().forEach(before ->
        assertThat(order.indexOf(before)).isLessThan(order.indexOf(step.id()))));
  }

  @RepeatedTest(60)
  void one_edge_back_makes_a_circle_that_is_found(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    List<Step> steps = random(random);
    // a chain through all, and the first waits for the last of a part of it
    for (int i = 1; i < steps.size(); i++) {
      steps.set(i, after(steps.get(i), steps.get(i - 1).id()));
    }
    int last = 1 + random.nextInt(steps.size() - 1);
    steps.set(0, after(steps.getFirst(), steps.get(last).id()));

    assertThat(new StepGraph(checklist(shuffled(steps, run.getCurrentRepetition()))).findCycle())
        .hasValueSatisfying(cycle -> {
          assertThat(cycle).hasSizeGreaterThan(2);
          assertThat(cycle.getFirst()).isEqualTo(cycle.getLast());
        });
  }

  private static List<Step> random(Random random) {
    var steps = new ArrayList<Step>();
    int size = 2 + random.nextInt(15);
    for (int i = 0; i < size; i++) {
      var after = new ArrayList<String>();
      for (int j = 0; j < i; j++) {
        if (random.nextInt(3) == 0) {
          after.add("s" + j);
        }
      }
      Deadline deadline = switch (random.nextInt(3)) {
        case 0 -> due(random.nextInt(20), Deadline.Unit.WEEKS);
        case 1 -> before(random.nextInt(20));
        default -> null;
      };
      steps.add(step("s" + i, deadline, after));
    }
    return steps;
  }

  private static List<Step> shuffled(List<Step> steps, long seed) {
    var mixed = new ArrayList<>(steps);
    Collections.shuffle(mixed, new Random(seed));
    return mixed;
  }

  private static Step after(Step step, String id) {
    var after = new ArrayList<>(step.listAfter());
    after.add(id);
    return step(step.id(), step.deadline(), after);
  }

  private static Deadline due(int amount, Deadline.Unit unit) {
    return new Deadline(amount, unit, null, Deadline.EVENT, null, null, null, Deadline.Kind.MUST, null, "law", null,
        null);
  }

  private static Deadline before(int weeks) {
    return new Deadline(weeks, Deadline.Unit.WEEKS, Deadline.EVENT, null, null, null, null, Deadline.Kind.MUST, null,
        "law", null, null);
  }

  private static Step step(String id, @Nullable Deadline deadline, List<String> after) {
    return new Step(id, WORD, WORD, WORD, "law", null, null, null, after.isEmpty() ? null : after, null, deadline,
        null, null, null, null, null, null, null);
  }

  private static Checklist checklist(List<Step> steps) {
    return new Checklist("x", WORD, List.of("t"), Map.of(), null, new Fact(WORD, null, null, "law", null, null),
        new EventDay(WORD, null, WORD, WORD, WORD, Lies.ANY), null, steps,
        Map.of("law", new Source(Source.Kind.LAW, "Gesetz", null, new PartialDate("2025"))),
        LocalDate.of(2026, 11, 23));
  }
}
