package org.leipzigapp.services.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.Numbers;
import org.leipzigapp.content.Reading;
import org.leipzigapp.content.Text;
import org.leipzigapp.services.offices.Office;
import org.leipzigapp.services.offices.OpenState;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.Card;
import org.leipzigapp.web.JsonLd;
import org.leipzigapp.web.Page;
import org.leipzigapp.web.SourceLine;

/** A service's page, narrowed to one person's case. */
public record ServiceView(
    Service service,
    Answers answers,
    boolean hasSimpleText,
    List<Glance> glances,
    List<Part> parts,
    List<OfficeLine> offices,
    List<Office> responsible,
    Card.@Nullable Action action,
    List<Service> related,
    List<LifeEvents.Event> events,
    Numbers.PhoneNumber number,
    List<SourceLine> glanceSources,
    JsonLd data) {

  /**
   * A fact at a glance. @param label key of its name
   *
   * @param value null if it is not known here
   */
  public record Glance(String label, @Nullable String value, @Nullable String note) {}

  /** A part of the page. @param key of its heading, and its anchor */
  public record Part(String key, Style style, List<Line> lines, List<SourceLine> sources) {}

  /** How a part is shown. */
  public enum Style {
    PLAIN,
    STEPS,
    CHECKLIST,
    ALERT
  }

  /** One statement. @param condition "verloren oder gestohlen", if it may not concern the person */
  public record Line(Text text, @Nullable Text note, @Nullable String condition, @Nullable String amount) {}

  /** An office in the list of where it is done. */
  public record OfficeLine(Office office, OpenState state) {}

  public boolean isChosen(String question, String option) {
    return answers.find(question).filter(option::equals).isPresent();
  }

  /** The case as the end of an address: "?alter=ab-24", or nothing. */
  public String query() {
    String url = new Address(new Reading("de", false), "", answers.chosen()).url();
    return url.contains("?") ? url.substring(url.indexOf('?')) : "";
  }

  /** What the person answered, as it stood on the buttons. */
  public List<String> answerLabels(Page page) {
    return service.listCases().stream()
        .flatMap(question -> question.options().stream().filter(option -> isChosen(question.id(), option.id())))
        .map(option -> page.t(option.label()))
        .toList();
  }

  public boolean isSomethingUnknown() {
    return glances.stream().anyMatch(glance -> glance.value() == null);
  }

  /** Whether another office decides than those where one goes. */
  public boolean isDecidedElsewhere() {
    return !responsible.isEmpty() && offices.stream().map(OfficeLine::office).noneMatch(responsible::contains);
  }
}
