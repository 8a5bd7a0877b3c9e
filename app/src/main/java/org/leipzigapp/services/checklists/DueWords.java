package org.leipzigapp.services.checklists;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.services.checklists.ChecklistView.Due;
import org.leipzigapp.web.Page;

/** Periods in words, as they stand until somebody types a day: "innerhalb von 2 Wochen nach dem Einzug". */
final class DueWords {

  private final Checklist checklist;
  private final Page page;

  DueWords(Checklist checklist, Page page) {
    this.checklist = checklist;
    this.page = page;
  }

  @Nullable Due deadline(@Nullable Deadline deadline) {
    if (deadline == null) {
      return null;
    }
    Deadline.Kind kind = Objects.requireNonNullElse(deadline.kind(), Deadline.Kind.ADVICE);
    String label = kind == Deadline.Kind.ADVICE ? null : page.t("checklist.kind." + kind.id());
    return new Due(label, sayDeadline(deadline), period(deadline), kind.id());
  }

  @Nullable Due earliest(@Nullable Deadline earliest) {
    return earliest == null ? null : new Due(null, sayEarliest(earliest), period(earliest), "earliest");
  }

  private String sayDeadline(Deadline deadline) {
    String words;
    if (deadline.saysAtOnce()) {
      words = page.t("checklist.due.at-once", after(deadline));
    } else if (amount(deadline) == 0) {
      words = deadline.countsBack() ? page.t(checklist.date().before()) : onTheDay(deadline);
    } else if (deadline.countsBack()) {
      String before = page.t(checklist.date().before());
      String key = deadline.kind() == Deadline.Kind.ADVICE ? "checklist.due.some-before" : "checklist.due.before";
      words = page.t(key, span(deadline, "plain"), before);
    } else {
      words = page.t("checklist.due.within", span(deadline, "within"), after(deadline));
    }
    return advised(deadline, words);
  }

  private String advised(Deadline deadline, String words) {
    return deadline.kind() == Deadline.Kind.ADVICE ? page.t("checklist.due.advice", words) : words;
  }

  private String sayEarliest(Deadline earliest) {
    if (amount(earliest) == 0) {
      return page.t("checklist.due.earliest", onTheDay(earliest));
    }
    String side = earliest.countsBack() ? page.t(checklist.date().before()) : after(earliest);
    return page.t("checklist.due.earliest", span(earliest, "plain") + " " + side);
  }

  private String onTheDay(Deadline deadline) {
    return deadline.findStep().isEmpty() ? page.t(checklist.date().on()) : after(deadline);
  }

  /** "nach der Geburt", or after another step. */
  private String after(Deadline deadline) {
    return deadline.findStep().flatMap(checklist::findStep).map(Step::title)
        .map(title -> page.t("checklist.due.after-step", page.t(title)))
        .orElseGet(() -> page.t(checklist.date().after()));
  }

  /** "einer Woche", "6 Monaten" ({@code within}); "eine Woche", "6 Monate" ({@code plain}). */
  private String span(Deadline deadline, String form) {
    String key = "checklist.span." + form + "." + unit(deadline) + (amount(deadline) == 1 ? ".one" : ".many");
    return page.t(key, String.valueOf(amount(deadline)));
  }

  /** As the browser reads it. */
  private static String period(Deadline deadline) {
    var words = new StringBuilder(deadline.saysAtOnce() ? "at-once" : amount(deadline) + " " + unit(deadline));
    words.append(deadline.countsBack() ? " before " : " after ")
        .append(deadline.findStep().orElse(Deadline.EVENT));
    if (deadline.countsFirstDay()) {
      words.append(" from-day");
    }
    if (deadline.movesOn()) {
      words.append(" moves");
    }
    return words.toString();
  }

  private static int amount(Deadline deadline) {
    return Objects.requireNonNullElse(deadline.amount(), 0);
  }

  private static String unit(Deadline deadline) {
    return Objects.requireNonNull(deadline.unit()).id();
  }
}
