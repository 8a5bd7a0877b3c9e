package org.leipzigapp.services.checklists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.When;
import org.leipzigapp.services.checklists.Checklist.Option;
import org.leipzigapp.services.checklists.Checklist.Question;

/** Whether a checklist holds together in itself: names, conditions, order, deadlines. */
final class ChecklistCheck {

  private static final DueDates WITHOUT_HOLIDAYS = new DueDates(day -> false);

  /** As in the schema: every combination of answers is tried out. */
  private static final int MOST = 6;

  private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 31);

  private final Checklist checklist;
  private final List<Finding> findings = new ArrayList<>();

  private ChecklistCheck(Checklist checklist) {
    this.checklist = checklist;
  }

  /** Something wrong. @param field JSON pointer @param expected what should stand there */
  record Finding(String field, String expected) {}

  static List<Finding> of(Checklist checklist) {
    var check = new ChecklistCheck(checklist);
    check.names();
    check.conditions();
    check.stepsNamed();
    check.deadlines();
    if (check.findings.isEmpty()) {
      check.order();
      check.findings.addAll(Reachability.check(checklist));
      check.questionsMatter();
    }
    return check.findings;
  }

  private void names() {
    boolean tooMany = checklist.listQuestions().size() > MOST
        || checklist.listQuestions().stream().anyMatch(question -> question.options().size() > MOST);
    if (tooMany) {
      add("/questions", "at most " + MOST + " questions with at most " + MOST + " options each");
    }
    once("/questions", checklist.listQuestions().stream().map(Question::id).toList());
    once("/steps", checklist.steps().stream().map(Step::id).toList());
    for (int i = 0; i < checklist.listQuestions().size(); i++) {
      once("/questions/" + i + "/options",
          checklist.listQuestions().get(i).options().stream().map(Option::id).toList());
    }
  }

  private void once(String field, List<String> ids) {
    var seen = new HashSet<String>();
    for (int i = 0; i < ids.size(); i++) {
      if (!seen.add(ids.get(i))) {
        add(field + "/" + i + "/id", "an id of its own, '" + ids.get(i) + "' stands twice");
      }
    }
  }

  private void conditions() {
    List<Question> questions = checklist.listQuestions();
    for (int i = 0; i < questions.size(); i++) {
      condition("/questions/" + i + "/when", questions.get(i).when(), questions.subList(0, i), "an earlier question");
    }
    forEachStep((step, field) -> condition(field + "/when", step.when(), questions, "a question of this list"));
  }

  private void condition(String field, @Nullable When when, List<Question> known, String expected) {
    if (when == null) {
      return;
    }
    when.options().forEach((id, options) -> {
      Optional<Question> question = known.stream().filter(q -> q.id().equals(id)).findFirst();
      if (question.isEmpty()) {
        add(field + "/" + id, "the id of " + expected);
      } else if (!optionsOf(question.get()).containsAll(options)) {
        add(field + "/" + id, "options of this question: " + optionsOf(question.get()));
      }
    });
  }

  private static Set<String> optionsOf(Question question) {
    return question.options().stream().map(Option::id).collect(Collectors.toSet());
  }

  private void stepsNamed() {
    forEachStep((step, field) -> {
      List<String> after = step.listAfter();
      for (int i = 0; i < after.size(); i++) {
        stepNamed(field + "/after/" + i, after.get(i), step);
      }
      for (Period period : periodsOf(step, field)) {
        period.deadline.findStep().ifPresent(of -> stepNamed(period.field + "/after", of, step));
      }
    });
  }

  private void stepNamed(String field, String id, Step step) {
    if (id.equals(step.id()) || checklist.findStep(id).isEmpty()) {
      add(field, "the id of another step of this list, not '" + id + "'");
    }
  }

  private void deadlines() {
    forEachStep((step, field) -> {
      for (Period period : periodsOf(step, field)) {
        Deadline deadline = period.deadline;
        if (!deadline.saysAtOnce() && (deadline.amount() == null || deadline.unit() == null)) {
          add(period.field, "an amount and a unit, or 'at_once'");
        }
        if (deadline.countsBack() && (deadline.movesOn() || deadline.countsFirstDay())) {
          add(period.field, "neither 'moves' nor 'from_day' with 'before': such a period only gets shorter");
        }
      }
      if (findings.isEmpty() && step.earliest() != null && step.deadline() != null && isEmptyTime(step.earliest(), step.deadline())) {
        add(field + "/earliest", "a day that is not after the deadline");
      }
    });
  }

  private static boolean isEmptyTime(Deadline earliest, Deadline deadline) {
    return earliest.findStep().isEmpty() && deadline.findStep().isEmpty()
        && WITHOUT_HOLIDAYS.findLast(deadline, SOME_DAY)
            .filter(last -> last.isBefore(WITHOUT_HOLIDAYS.first(earliest, SOME_DAY)))
            .isPresent();
  }

  private void order() {
    new StepGraph(checklist).findCycle().ifPresent(cycle ->
        add(fieldOf(cycle.getFirst()) + "/after", "no cycle, but here it is " + String.join(" → ", cycle)));
  }

  private String fieldOf(String step) {
    return "/steps/" + checklist.steps().stream().map(Step::id).toList().indexOf(step);
  }

  private void questionsMatter() {
    List<Question> questions = checklist.listQuestions();
    for (int i = 0; i < questions.size(); i++) {
      String id = questions.get(i).id();
      boolean used = questions.stream().anyMatch(question -> names(question.when(), id))
          || checklist.steps().stream().anyMatch(step -> names(step.when(), id) || passesOn(step, id));
      if (!used) {
        add("/questions/" + i, "a question whose answer changes something");
      }
    }
  }

  private static boolean names(@Nullable When when, String question) {
    return when != null && when.options().containsKey(question);
  }

  private static boolean passesOn(Step step, String question) {
    return step.listAnswers().values().stream()
        .anyMatch(answer -> answer instanceof ServiceAnswer.Mapped mapped && mapped.question().equals(question));
  }

  private record Period(String field, Deadline deadline) {}

  private static List<Period> periodsOf(Step step, String field) {
    var periods = new ArrayList<Period>();
    if (step.earliest() != null) {
      periods.add(new Period(field + "/earliest", step.earliest()));
    }
    if (step.deadline() != null) {
      periods.add(new Period(field + "/deadline", step.deadline()));
    }
    return periods;
  }

  private interface AtStep {
    void check(Step step, String field);
  }

  private void forEachStep(AtStep check) {
    IntStream.range(0, checklist.steps().size()).forEach(i -> check.check(checklist.steps().get(i), "/steps/" + i));
  }

  private void add(String field, String expected) {
    findings.add(new Finding(field, expected));
  }
}
