package org.leipzigapp.services.checklists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leipzigapp.services.checklists.ChecklistCheck.Finding;
import org.leipzigapp.services.checklists.Checklist.Question;

/** Tries every combination of answers: whether each step can be reached, and what it waits for with it. */
final class Reachability {

  private final Checklist checklist;
  private final Set<String> reached = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final Map<String, Finding> findings = new LinkedHashMap<>();

  private Reachability(Checklist checklist) {
    this.checklist = checklist;
  }

  static List<Finding> check(Checklist checklist) {
    var reachability = new Reachability(checklist);
    ChosenAnswers.forEach(checklist, reachability::tryOut);
    return reachability.result();
  }

  private void tryOut(ChosenAnswers answers) {
    asked.addAll(answers.chosen().keySet());
    Set<String> applying = answers.listSteps().stream().map(Step::id).collect(Collectors.toSet());
    reached.addAll(applying);
    for (int i = 0; i < checklist.steps().size(); i++) {
      Step step = checklist.steps().get(i);
      if (applying.contains(step.id())) {
        waits("/steps/" + i, step, applying, answers);
      }
    }
  }

  private void waits(String field, Step step, Set<String> applying, ChosenAnswers answers) {
    if (!step.listAfter().isEmpty() && step.listAfter().stream().noneMatch(applying::contains)) {
      findings.putIfAbsent(field + "/after", new Finding(field + "/after",
          "at least one step that applies whenever this one does; none does with " + answers.chosen()));
    }
    counted(field + "/deadline/after", step.deadline() == null ? List.of() : List.of(step.deadline()), applying,
        answers);
    counted(field + "/earliest/after", step.earliest() == null ? List.of() : List.of(step.earliest()), applying,
        answers);
  }

  private void counted(String field, List<Deadline> deadlines, Set<String> applying, ChosenAnswers answers) {
    for (Deadline deadline : deadlines) {
      deadline.findStep().filter(of -> !applying.contains(of)).ifPresent(of ->
          findings.putIfAbsent(field, new Finding(field,
              "a step that applies whenever this one does; '" + of + "' does not with " + answers.chosen())));
    }
  }

  private List<Finding> result() {
    var all = new ArrayList<Finding>();
    List<Question> questions = checklist.listQuestions();
    for (int i = 0; i < questions.size(); i++) {
      if (!asked.contains(questions.get(i).id())) {
        all.add(new Finding("/questions/" + i + "/when", "a condition that some answers meet"));
      }
    }
    for (int i = 0; i < checklist.steps().size(); i++) {
      if (!reached.contains(checklist.steps().get(i).id())) {
        all.add(new Finding("/steps/" + i + "/when", "a condition that some answers meet: nobody gets to this step"));
      }
    }
    all.addAll(findings.values());
    return all;
  }
}
