package org.leipzigapp.services.checklists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.Numbers;
import org.leipzigapp.content.Text;
import org.leipzigapp.services.catalogue.Service;
import org.leipzigapp.services.catalogue.ServiceView;
import org.leipzigapp.services.offices.Office;
import org.leipzigapp.web.JsonLd;
import org.leipzigapp.web.Page;
import org.leipzigapp.web.SourceLine;

/**
 * A life event's page, narrowed by the answers.
 *
 * @param questions those that are asked with these answers
 * @param holidays of the Land for the browser: "2026:0101.0403,2027:…"; empty if no period needs them
 */
public record ChecklistView(
    Checklist checklist,
    @Nullable String topic,
    ChosenAnswers answers,
    List<Checklist.Question> questions,
    List<Group> groups,
    int steps,
    String holidays,
    Numbers.PhoneNumber number,
    JsonLd data) {

  /** Steps before or after the event. @param title null if all steps stand in one group */
  public record Group(String id, @Nullable String title, List<StepView> steps) {}

  /**
   * A step for one person.
   *
   * @param condition "Sie sind nicht verheiratet", if it may not concern the person
   * @param counted whether another step's period begins when this one is done
   * @param service path of its service with the case, null if there is none
   * @param offices at most a few; {@code moreOffices} is a path to all of them
   */
  public record StepView(
      Step step,
      @Nullable String condition,
      @Nullable Due earliest,
      @Nullable Due deadline,
      boolean counted,
      @Nullable ServiceLink service,
      List<ServiceView.Line> papers,
      @Nullable String fee,
      List<Office> offices,
      @Nullable String moreOffices,
      Service.@Nullable Link online,
      List<SourceLine> sources) {

    /** Whether there is more to say than what and why. */
    public boolean hasDetails() {
      return !papers.isEmpty() || fee != null || !offices.isEmpty() || moreOffices != null
          || step.responsible() != null || service != null;
    }
  }

  /** Its service. @param path inside the app, without the reading */
  public record ServiceLink(Text title, String path) {}

  /**
   * A period in words and for the browser.
   *
   * @param label "Pflicht"; null if there is nothing to warn of
   * @param words "innerhalb von 1 Woche nach der Geburt"
   * @param period "1 weeks after date moves", see {@code due.ts}
   * @param kind "must", "money", "advice" or "earliest"
   */
  public record Due(@Nullable String label, String words, String period, String kind) {}

  public boolean isChosen(String question, String option) {
    return answers.find(question).filter(option::equals).isPresent();
  }

  public boolean isAnswered(String question) {
    return answers.find(question).isPresent();
  }

  /** What the person answered, as sentences. */
  public List<String> answerLabels(Page page) {
    return checklist.listQuestions().stream()
        .flatMap(question -> question.options().stream().filter(option -> isChosen(question.id(), option.id())))
        .map(option -> page.t(option.because() == null ? option.label() : option.because()))
        .toList();
  }

  public boolean isNarrowed() {
    return !answers.chosen().isEmpty();
  }

  /** Whether an answer can change which questions are asked. */
  public boolean hasConditionalQuestions() {
    return checklist.listQuestions().stream().anyMatch(question -> question.when() != null);
  }

  /** How far back from today the day of the event may lie, in years. */
  public int yearsBack() {
    return ChecklistViews.YEARS_BACK;
  }

  /** How far ahead of today the day of the event may lie, in years. */
  public int yearsAhead() {
    return ChecklistViews.YEARS_AHEAD;
  }
}
