package org.leipzigapp.services.checklists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.When;
import org.leipzigapp.services.checklists.Checklist.Option;
import org.leipzigapp.services.checklists.Checklist.Question;

/** What a person answered to a checklist's questions; in their order, nothing unknown in it. */
record ChosenAnswers(Checklist checklist, Map<String, String> chosen) {

  /** How a condition stands: {@code MAYBE} as long as a question is open. */
  enum Fit {
    YES,
    MAYBE,
    NO
  }

  static ChosenAnswers none(Checklist checklist) {
    return new ChosenAnswers(checklist, Map.of());
  }

  /** Takes answers to questions that are asked; everything else that came along is dropped. */
  static ChosenAnswers of(Checklist checklist, Map<String, String> given) {
    var answers = new ChosenAnswers(checklist, new LinkedHashMap<>());
    for (Question question : checklist.listQuestions()) {
      String value = given.get(question.id());
      if (answers.isAsked(question) && question.options().stream().anyMatch(option -> option.id().equals(value))) {
        answers.chosen.put(question.id(), Objects.requireNonNull(value));
      }
    }
    return answers;
  }

  /** Every way in which somebody can have answered all questions that are then asked. */
  static void forEach(Checklist checklist, Consumer<ChosenAnswers> use) {
    answerFrom(0, none(checklist), use);
  }

  private static void answerFrom(int position, ChosenAnswers soFar, Consumer<ChosenAnswers> use) {
    List<Question> questions = soFar.checklist.listQuestions();
    if (position == questions.size()) {
      use.accept(soFar);
      return;
    }
    Question question = questions.get(position);
    if (!soFar.isAsked(question)) {
      answerFrom(position + 1, soFar, use);
      return;
    }
    for (Option option : question.options()) {
      var more = new LinkedHashMap<>(soFar.chosen);
      more.put(question.id(), option.id());
      answerFrom(position + 1, new ChosenAnswers(soFar.checklist, more), use);
    }
  }

  boolean isAsked(Question question) {
    return fit(question.when()) == Fit.YES;
  }

  List<Question> listAsked() {
    return checklist.listQuestions().stream().filter(this::isAsked).toList();
  }

  Fit fit(@Nullable When when) {
    Fit all = Fit.YES;
    for (var condition : when == null ? Map.<String, List<String>>of().entrySet() : when.options().entrySet()) {
      Fit one = fit(condition.getKey(), condition.getValue());
      if (one == Fit.NO) {
        return Fit.NO;
      }
      all = one == Fit.MAYBE ? Fit.MAYBE : all;
    }
    return all;
  }

  private Fit fit(String question, List<String> options) {
    String answer = chosen.get(question);
    if (answer != null) {
      return options.contains(answer) ? Fit.YES : Fit.NO;
    }
    return checklist.findQuestion(question).filter(this::mayBeAsked).isPresent() ? Fit.MAYBE : Fit.NO;
  }

  private boolean mayBeAsked(Question question) {
    return fit(question.when()) != Fit.NO;
  }

  /** The steps that may concern the person, in the order of the file. */
  List<Step> listSteps() {
    return checklist.steps().stream().filter(step -> fit(step.when()) != Fit.NO).toList();
  }

  Optional<String> find(String question) {
    return Optional.ofNullable(chosen.get(question));
  }
}
