package org.leipzigapp.services.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.Numbers;
import org.leipzigapp.content.Fact;
import org.leipzigapp.content.Text;
import org.leipzigapp.content.When;
import org.leipzigapp.services.catalogue.ServiceView.Glance;
import org.leipzigapp.services.catalogue.ServiceView.Line;
import org.leipzigapp.services.catalogue.ServiceView.OfficeLine;
import org.leipzigapp.services.catalogue.ServiceView.Part;
import org.leipzigapp.services.catalogue.ServiceView.Style;
import org.leipzigapp.services.offices.OpenState;
import org.leipzigapp.services.offices.Offices;
import org.leipzigapp.web.Card;
import org.leipzigapp.web.JsonLd;
import org.leipzigapp.web.Page;
import org.leipzigapp.web.SourceLine;
import org.leipzigapp.web.SourceLine.Citation;

/** Makes a service's page for one reader and one case. */
final class ServiceViews {

  private final Catalogue catalogue;
  private final Offices offices;
  private final LifeEvents events;

  ServiceViews(Catalogue catalogue, Offices offices, LifeEvents events) {
    this.catalogue = catalogue;
    this.offices = offices;
    this.events = events;
  }

  ServiceView view(Service service, Answers answers, Page page) {
    return new ServiceView(
        service,
        answers,
        service.answer().text().has(page.reading().atLevel(true)),
        glances(service, answers, page),
        parts(service, answers, page),
        officeLines(service, page),
        catalogue.listResponsible(service),
        action(service, page).orElse(null),
        Objects.requireNonNullElse(service.related(), List.<String>of()).stream()
            .flatMap(id -> catalogue.find(id).stream())
            .toList(),
        events.listFor(service.id()),
        number(service, page),
        SourceLine.ofCitations(glanceCitations(service, answers), service::source),
        data(service, page));
  }

  private JsonLd data(Service service, Page page) {
    return new JsonLd("GovernmentService")
        .with("name", page.t(service.title()))
        .with("description", page.t(service.answer().text()))
        .with("inLanguage", page.reading().language())
        .with("identifier", service.leika())
        .with("areaServed", page.city().name())
        .with("serviceOperator", JsonLd.part("GovernmentOrganization").with("name", page.city().name()))
        .with("availableChannel", catalogue.listOffices(service).stream()
            .filter(office -> office.address() != null)
            .map(office -> JsonLd.part("ServiceChannel")
                .with("serviceLocation", JsonLd.part("GovernmentOffice")
                    .with("name", page.t(office.title()))
                    .with("address", Objects.requireNonNull(office.address()).line()))
                .fields())
            .toList());
  }

  /** The one next step: online, else with an appointment, else by telephone. */
  static Optional<Card.Action> action(Service service, Page page) {
    if (service.online() != null) {
      return Optional.of(new Card.Action(page.t(service.online().label()), service.online().url()));
    }
    if (service.booking() != null) {
      return Optional.of(new Card.Action(page.t(service.booking().label()), service.booking().url()));
    }
    Numbers.PhoneNumber number = number(service, page);
    return Optional.of(new Card.Action(page.t("action.call", number.shown()), number.link()));
  }

  /** Who knows what is not known here. */
  static Numbers.PhoneNumber number(Service service, Page page) {
    return Optional.ofNullable(service.ask())
        .flatMap(id -> page.theCity().numbers().find(id))
        .orElseGet(() -> page.theCity().generalNumber());
  }

  private static List<Glance> glances(Service service, Answers answers, Page page) {
    var glances = new ArrayList<Glance>();
    glances.add(fee(service, answers, page));
    glances.add(glance("duration", service.duration(), answers, page));
    Stream.of(glance("deadline", service.deadline(), answers, page),
            glance("validity", service.validity(), answers, page),
            glance("appointment", service.appointment(), answers, page))
        .filter(glance -> glance.value() != null)
        .forEach(glances::add);
    return glances;
  }

  private static Glance glance(String key, @Nullable List<Fact> facts, Answers answers, Page page) {
    List<Fact> allowed = allowed(facts, answers);
    if (allowed.isEmpty()) {
      return new Glance(key, null, null);
    }
    String value = String.join(" / ", allowed.stream().map(fact -> page.t(fact.text())).distinct().toList());
    Text note = allowed.size() == 1 ? allowed.getFirst().note() : null;
    return new Glance(key, value, note == null ? null : page.t(note));
  }

  static Glance fee(Service service, Answers answers, Page page) {
    return switch (FeeSummary.of(service, answers)) {
      case FeeSummary.Unknown _ when CatalogueRules.isTakenOver(service) && service.payment() != null ->
          new Glance("fee", page.t("fee.below"), null); // the catalogue says it in words, not in amounts
      case FeeSummary.Unknown _ -> new Glance("fee", null, null);
      case FeeSummary.Free _ -> new Glance("fee", page.t("fee.free"), null);
      case FeeSummary.Exactly(int cents, Service.Fee fee) ->
          new Glance("fee", Money.format(cents, page.locale()) + per(fee, page), because(service, fee, answers, page));
      case FeeSummary.Between(int from, Integer to) when to == null ->
          new Glance("fee", page.t("fee.from", Money.format(from, page.locale())), null);
      case FeeSummary.Between(int from, Integer to) ->
          new Glance("fee", page.t("fee.between", Money.format(from, page.locale()),
              Money.format(Objects.requireNonNull(to), page.locale())), null);
    };
  }

  private static String per(Service.Fee fee, Page page) {
    return fee.per() == null ? "" : " " + page.t(fee.per());
  }

  /** Why it is this amount: the person's own answers, else what the fee is for. */
  private static @Nullable String because(Service service, Service.Fee fee, Answers answers, Page page) {
    When when = fee.when();
    if (when != null) {
      List<String> reasons =
          service.listCases().stream()
              .filter(question -> when.options().containsKey(question.id()))
              .flatMap(question -> question.options().stream()
                  .filter(option -> answers.find(question.id()).filter(option.id()::equals).isPresent()))
              .map(option -> page.t(option.because() == null ? option.label() : option.because()))
              .toList();
      if (!reasons.isEmpty()) {
        return String.join(", ", reasons);
      }
    }
    return fee.label() == null ? null : page.t(fee.label());
  }

  private static List<Part> parts(Service service, Answers answers, Page page) {
    var parts = new ArrayList<Part>();
    add(parts, "first", Style.ALERT, service.first(), service, answers, page);
    add(parts, "description", Style.PLAIN, service.description(), service, answers, page);
    add(parts, "papers", Style.CHECKLIST, service.papers(), service, answers, page);
    add(parts, "steps", Style.STEPS, service.steps(), service, answers, page);
    add(parts, "who", Style.PLAIN, service.who(), service, answers, page);
    addFees(parts, service, answers, page);
    add(parts, "payment", Style.PLAIN, service.payment(), service, answers, page);
    add(parts, "child", Style.PLAIN, service.child(), service, answers, page);
    add(parts, "proxy", Style.PLAIN, service.proxy(), service, answers, page);
    add(parts, "urgent", Style.PLAIN, service.urgent(), service, answers, page);
    add(parts, "hints", Style.PLAIN, service.hints(), service, answers, page);
    add(parts, "remedy", Style.PLAIN, service.remedy(), service, answers, page);
    return parts;
  }

  static Optional<Part> findPapers(Service service, Answers answers, Page page) {
    var parts = new ArrayList<Part>();
    add(parts, "papers", Style.CHECKLIST, service.papers(), service, answers, page);
    return parts.stream().findFirst();
  }

  private static void add(
      List<Part> parts, String key, Style style, @Nullable List<Fact> facts, Service service, Answers answers,
      Page page) {
    List<Fact> allowed = allowed(facts, answers).stream()
        .filter(fact -> style != Style.ALERT || answers.meet(fact.when()))
        .toList();
    if (!allowed.isEmpty()) {
      List<Line> lines = allowed.stream()
          .map(fact -> new Line(fact.text(), fact.note(), condition(service, fact.when(), answers, page), null))
          .toList();
      parts.add(new Part(key, style, lines, SourceLine.of(allowed, service::source)));
    }
  }

  private static void addFees(List<Part> parts, Service service, Answers answers, Page page) {
    List<Service.Fee> fees = allowedFees(service, answers);
    if (fees.size() < 2) {
      return;
    }
    List<Line> lines = fees.stream()
        .map(fee -> new Line(
            Objects.requireNonNullElseGet(fee.label(), service::title),
            null,
            fee.label() == null ? condition(service, fee.when(), answers, page) : null,
            amount(fee, page)))
        .toList();
    var citations = fees.stream().map(fee -> new Citation(fee.source(), fee.place(), fee.asOf())).toList();
    parts.add(new Part("fees", Style.PLAIN, lines, SourceLine.ofCitations(citations, service::source)));
  }

  static String amount(Service.Fee fee, Page page) {
    String from = Money.format(fee.lowest(), page.locale());
    Integer to = fee.highest();
    if (to == null) {
      return page.t("fee.from", from) + per(fee, page);
    }
    if (to == 0) {
      return page.t("fee.free");
    }
    String amount =
        to == fee.lowest() ? from : page.t("fee.between", from, Money.format(to, page.locale()));
    return (fee.isExtra() ? "+ " : "") + amount + per(fee, page);
  }

  /** "verloren oder gestohlen", unless it is certain that it concerns the person. */
  private static @Nullable String condition(Service service, @Nullable When when, Answers answers, Page page) {
    if (when == null || answers.meet(when)) {
      return null;
    }
    String or = " " + page.t("case.or") + " ";
    return String.join(", ", service.listCases().stream()
        .filter(question -> when.options().containsKey(question.id()) && answers.find(question.id()).isEmpty())
        .map(question -> String.join(or, question.options().stream()
            .filter(option -> Objects.requireNonNull(when.options().get(question.id())).contains(option.id()))
            .map(option -> page.t(option.label()))
            .toList()))
        .toList());
  }

  private List<OfficeLine> officeLines(Service service, Page page) {
    return catalogue.listOffices(service).stream()
        .map(office -> new OfficeLine(office, offices.times(office).at(page.now())))
        .sorted(Comparator.<OfficeLine>comparingInt(line -> line.state() instanceof OpenState.Open ? 0 : 1)
            .thenComparing(OfficeLine::office, Offices.alphabetical()))
        .toList();
  }

  private static List<Citation> glanceCitations(Service service, Answers answers) {
    Stream<Citation> fees =
        allowedFees(service, answers).stream().map(fee -> new Citation(fee.source(), fee.place(), fee.asOf()));
    Stream<Citation> facts =
        Stream.of(service.duration(), service.deadline(), service.validity(), service.appointment())
            .flatMap(list -> allowed(list, answers).stream())
            .map(fact -> new Citation(fact.source(), fact.place(), fact.asOf()));
    return Stream.concat(fees, facts).toList();
  }

  private static List<Service.Fee> allowedFees(Service service, Answers answers) {
    return Objects.requireNonNullElse(service.fees(), List.<Service.Fee>of()).stream()
        .filter(fee -> answers.allow(fee.when()))
        .toList();
  }

  private static List<Fact> allowed(@Nullable List<Fact> facts, Answers answers) {
    return Objects.requireNonNullElse(facts, List.<Fact>of()).stream()
        .filter(fact -> answers.allow(fact.when()))
        .toList();
  }
}
