package org.leipzigapp.services.checklists;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.Calendar;
import org.leipzigapp.content.Text;
import org.leipzigapp.content.When;
import org.leipzigapp.services.catalogue.Service;
import org.leipzigapp.services.catalogue.ServiceBriefs;
import org.leipzigapp.services.catalogue.ServiceBriefs.Brief;
import org.leipzigapp.services.catalogue.ServiceView.Line;
import org.leipzigapp.services.checklists.ChecklistView.Group;
import org.leipzigapp.services.checklists.ChecklistView.ServiceLink;
import org.leipzigapp.services.checklists.ChecklistView.StepView;
import org.leipzigapp.services.offices.Office;
import org.leipzigapp.services.offices.Offices;
import org.leipzigapp.web.JsonLd;
import org.leipzigapp.web.Page;
import org.leipzigapp.web.SourceLine;
import org.leipzigapp.web.SourceLine.Citation;

/** Makes a life event's page for one reader and one person's answers. */
final class ChecklistViews {

  /** Days that somebody may type lie within these years of today; periods may reach a little further. */
  static final int YEARS_BACK = 3;

  static final int YEARS_AHEAD = 3;

  private static final int LONGEST_PERIOD_YEARS = 2;
  private static final int OFFICES_SHOWN = 2;
  private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);

  private final ServiceBriefs services;
  private final Offices offices;

  ChecklistViews(ServiceBriefs services, Offices offices) {
    this.services = services;
    this.offices = offices;
  }

  ChecklistView view(Checklists.Ready ready, ChosenAnswers answers, Page page) {
    Checklist checklist = ready.checklist();
    List<StepView> early = new ArrayList<>();
    List<StepView> later = new ArrayList<>();
    Set<String> counted = counted(checklist);
    for (Step step : ready.steps()) {
      if (answers.fit(step.when()) != ChosenAnswers.Fit.NO) {
        (ready.early().contains(step.id()) ? early : later)
            .add(step(checklist, step, answers, counted.contains(step.id()), page));
      }
    }
    return new ChecklistView(
        checklist, topic(checklist, page), answers, answers.listAsked(), groups(checklist, early, later, page),
        early.size() + later.size(), holidays(checklist, page), page.theCity().generalNumber(),
        data(checklist, Stream.concat(early.stream(), later.stream()).toList(), page));
  }

  private static @Nullable String topic(Checklist checklist, Page page) {
    return checklist.topics().stream()
        .filter(topic -> page.theCity().topics().find(topic).isPresent())
        .findFirst()
        .orElse(null);
  }

  private static List<Group> groups(Checklist checklist, List<StepView> early, List<StepView> later, Page page) {
    if (early.isEmpty() || later.isEmpty()) {
      return List.of(new Group("schritte", null, early.isEmpty() ? later : early));
    }
    return List.of(
        new Group("vorher", capital(page.t(checklist.date().before()), page), early),
        new Group("danach", capital(page.t(checklist.date().after()), page), later));
  }

  private static String capital(String text, Page page) {
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(page.locale()) + text.substring(first);
  }

  /** Ids of steps from whose end others are counted. */
  private static Set<String> counted(Checklist checklist) {
    return checklist.steps().stream()
        .flatMap(step -> Stream.of(step.earliest(), step.deadline()))
        .filter(Objects::nonNull)
        .flatMap(deadline -> deadline.findStep().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private StepView step(Checklist checklist, Step step, ChosenAnswers answers, boolean counted, Page page) {
    var words = new DueWords(checklist, page);
    Brief brief = brief(step, answers, page).orElse(null);
    List<Office> all = brief != null && !brief.offices().isEmpty() ? brief.offices() : own(step.offices());
    boolean tooMany = all.size() > OFFICES_SHOWN && brief != null;
    return new StepView(
        step,
        condition(checklist, step.when(), answers, page),
        words.earliest(step.earliest()),
        words.deadline(step.deadline()),
        counted,
        brief == null ? null : new ServiceLink(brief.title(), brief.path()),
        papers(step, brief),
        fee(step, brief, page),
        tooMany ? List.of() : all,
        tooMany ? "/aemter?fuer=" + step.service() : null,
        online(step, brief),
        SourceLine.ofCitations(citations(step), checklist::source));
  }

  private Optional<Brief> brief(Step step, ChosenAnswers answers, Page page) {
    if (step.service() == null) {
      return Optional.empty();
    }
    var given = new HashMap<String, String>();
    step.listAnswers().forEach((question, answer) ->
        answer.from(answers.chosen()).ifPresent(option -> given.put(question, option)));
    return services.find(step.service(), given, page);
  }

  private List<Office> own(@Nullable List<String> ids) {
    return Objects.requireNonNullElse(ids, List.<String>of()).stream()
        .flatMap(id -> offices.listByIdOrGroup(id).stream())
        .distinct()
        .toList();
  }

  private static List<Line> papers(Step step, @Nullable Brief brief) {
    if (brief != null && brief.papers() != null) {
      return brief.papers().lines();
    }
    return step.listPapers().stream().map(fact -> new Line(fact.text(), fact.note(), null, null)).toList();
  }

  private static @Nullable String fee(Step step, @Nullable Brief brief, Page page) {
    if (brief != null && brief.fee() != null) {
      return brief.fee();
    }
    return step.fee() == null ? null : ServiceBriefs.amount(step.fee(), page);
  }

  private static Service.@Nullable Link online(Step step, @Nullable Brief brief) {
    return brief != null && brief.online() != null ? brief.online() : step.online();
  }

  private static List<Citation> citations(Step step) {
    return Stream.of(
            Stream.of(new Citation(step.source(), step.place(), step.asOf())),
            Stream.of(step.earliest(), step.deadline()).filter(Objects::nonNull)
                .map(deadline -> new Citation(deadline.source(), deadline.place(), deadline.asOf())),
            step.listPapers().stream().map(fact -> new Citation(fact.source(), fact.place(), fact.asOf())),
            Stream.ofNullable(step.fee()).map(fee -> new Citation(fee.source(), fee.place(), fee.asOf())))
        .flatMap(citations -> citations)
        .toList();
  }

  /** What must be so for the step to concern the person, as long as that is open. */
  private static @Nullable String condition(Checklist checklist, @Nullable When when, ChosenAnswers answers, Page page) {
    if (when == null || answers.fit(when) == ChosenAnswers.Fit.YES) {
      return null;
    }
    String or = " " + page.t("case.or") + " ";
    return checklist.listQuestions().stream()
        .filter(question -> when.options().containsKey(question.id()) && answers.find(question.id()).isEmpty())
        .map(question -> question.options().stream()
            .filter(option -> Objects.requireNonNull(when.options().get(question.id())).contains(option.id()))
            .map(option -> page.t(because(option)))
            .collect(Collectors.joining(or)))
        .collect(Collectors.joining(", "));
  }

  private static Text because(Checklist.Option option) {
    return option.because() == null ? option.label() : option.because();
  }

  /** Sundays are left out: the browser knows them. */
  private static String holidays(Checklist checklist, Page page) {
    boolean needed = checklist.steps().stream()
        .flatMap(step -> Stream.of(step.earliest(), step.deadline()))
        .filter(Objects::nonNull)
        .anyMatch(deadline -> deadline.movesOn() || deadline.unit() == Deadline.Unit.WORKING_DAYS);
    if (!needed) {
      return "";
    }
    Calendar calendar = page.theCity().calendar();
    int year = page.now().getYear();
    return IntStream.rangeClosed(year - YEARS_BACK, year + YEARS_AHEAD + LONGEST_PERIOD_YEARS)
        .mapToObj(y -> y + ":" + calendar.list(y).stream()
            .map(holiday -> holiday.getDate())
            .filter(day -> day.getDayOfWeek().getValue() < 7)
            .map(MONTH_AND_DAY::format)
            .collect(Collectors.joining(".")))
        .collect(Collectors.joining(","));
  }

  private static JsonLd data(Checklist checklist, List<StepView> steps, Page page) {
    return new JsonLd("HowTo")
        .with("name", page.t(checklist.title()))
        .with("description", page.t(checklist.intro().text()))
        .with("inLanguage", page.reading().language())
        .with("step", steps.stream()
            .map(view -> Map.of(
                "@type", "HowToStep",
                "name", page.t(view.step().title()),
                "text", page.t(view.step().what())))
            .toList());
  }
}
