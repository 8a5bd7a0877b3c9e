package org.leipzigapp.services.checklists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which step comes before which, and the order in which they are shown: what must be first, then what is due first. */
final class StepGraph {

  private static final double DAYS_OF_MONTH = 365.25 / 12;
  private static final double WORKING_DAYS_OF_WEEK = 6;

  private final Map<String, Step> steps = new LinkedHashMap<>();
  private final Map<String, Set<String>> first = new HashMap<>();
  private final Map<String, Set<String>> next = new HashMap<>();
  private final Map<String, Integer> position = new HashMap<>();

  /** What is not the id of a step is passed over. */
  StepGraph(Checklist checklist) {
    checklist.steps().forEach(step -> steps.put(step.id(), step));
    checklist.steps().forEach(step -> {
      position.put(step.id(), position.size());
      var before = new LinkedHashSet<>(step.listAfter());
      for (Deadline deadline : deadlines(step)) {
        deadline.findStep().ifPresent(before::add);
      }
      before.retainAll(steps.keySet());
      first.put(step.id(), before);
      before.forEach(id -> next.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(step.id()));
    });
  }

  private static List<Deadline> deadlines(Step step) {
    var deadlines = new ArrayList<Deadline>();
    addTo(deadlines, step.earliest());
    addTo(deadlines, step.deadline());
    return deadlines;
  }

  private static void addTo(List<Deadline> deadlines, @Nullable Deadline deadline) {
    if (deadline != null) {
      deadlines.add(deadline);
    }
  }

  /** Steps that wait for each other, if there are any: "a → b → a". */
  Optional<List<String>> findCycle() {
    var done = new HashSet<String>();
    for (String id : steps.keySet()) {
      List<String> cycle = cycleFrom(id, new ArrayList<>(), done);
      if (!cycle.isEmpty()) {
        return Optional.of(cycle);
      }
    }
    return Optional.empty();
  }

  private List<String> cycleFrom(String id, List<String> path, Set<String> done) {
    if (path.contains(id)) {
      var cycle = new ArrayList<>(path.subList(path.indexOf(id), path.size()));
      cycle.add(id);
      return cycle;
    }
    if (!done.contains(id)) {
      path.add(id);
      for (String before : firstOf(id)) {
        List<String> cycle = cycleFrom(before, path, done);
        if (!cycle.isEmpty()) {
          return cycle;
        }
      }
      path.removeLast();
      done.add(id);
    }
    return List.of();
  }

  /** All steps in the order to do them. Only for a graph without a cycle. */
  List<Step> inOrder() {
    Map<String, Double> due = due();
    var byDue = Comparator.<String>comparingDouble(id -> Objects.requireNonNull(due.get(id)))
        .thenComparing(id -> Objects.requireNonNull(position.get(id)));
    var open = new ArrayList<>(steps.keySet());
    var order = new ArrayList<Step>();
    while (!open.isEmpty()) {
      String id = open.stream()
          .filter(candidate -> firstOf(candidate).stream().noneMatch(open::contains))
          .min(byDue)
          .orElseThrow(() -> new IllegalStateException("steps wait for each other: " + open));
      open.remove(id);
      order.add(Objects.requireNonNull(steps.get(id)));
    }
    return order;
  }

  /** Ids of the steps whose place is before the day of the event. */
  Set<String> idsBeforeTheEvent() {
    var ids = new HashSet<String>();
    due().forEach((id, days) -> {
      if (days < 0) {
        ids.add(id);
      }
    });
    return ids;
  }

  /** About how many days after the event each step is to be done: in time for itself and for what waits for it. */
  private Map<String, Double> due() {
    var own = new HashMap<String, Double>();
    steps.keySet().forEach(id -> ownDue(id, own));
    var due = new HashMap<String, Double>();
    steps.keySet().forEach(id -> effectiveDue(id, own, due));
    return due;
  }

  private double ownDue(String id, Map<String, Double> known) {
    Double present = known.get(id);
    if (present != null) {
      return present;
    }
    Step step = Objects.requireNonNull(steps.get(id));
    Deadline deadline = step.deadline() == null ? step.earliest() : step.deadline();
    double days;
    if (deadline == null) {
      days = firstOf(id).stream().mapToDouble(before -> ownDue(before, known)).max().orElse(0);
    } else {
      days = deadline.findStep().filter(steps::containsKey).map(of -> ownDue(of, known)).orElse(0.0) + days(deadline);
    }
    known.put(id, days);
    return days;
  }

  private double effectiveDue(String id, Map<String, Double> own, Map<String, Double> known) {
    Double present = known.get(id);
    if (present != null) {
      return present;
    }
    double days = Objects.requireNonNull(own.get(id));
    for (String later : next.getOrDefault(id, Set.of())) {
      days = Math.min(days, effectiveDue(later, own, known));
    }
    known.put(id, days);
    return days;
  }

  private static double days(Deadline deadline) {
    if (deadline.amount() == null || deadline.unit() == null) {
      return 0;
    }
    double days = deadline.amount() * switch (deadline.unit()) {
      case DAYS -> 1;
      case WORKING_DAYS -> 7 / WORKING_DAYS_OF_WEEK;
      case WEEKS -> 7;
      case MONTHS -> DAYS_OF_MONTH;
      case YEARS -> 12 * DAYS_OF_MONTH;
    };
    return deadline.countsBack() ? -days - 1 : days;
  }

  private Set<String> firstOf(String id) {
    return first.getOrDefault(id, Set.of());
  }
}
