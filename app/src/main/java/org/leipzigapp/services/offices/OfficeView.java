package org.leipzigapp.services.offices;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.TimeSpan;
import org.leipzigapp.web.JsonLd;
import org.leipzigapp.web.Page;
import org.leipzigapp.web.SourceLine;
import org.leipzigapp.web.SourceLine.Citation;

/** An office's page. */
public record OfficeView(
    Office office,
    OpenState state,
    Office.@Nullable Hours series,
    List<Day> week,
    List<Coming> coming,
    List<OfficeServices.Offered> services,
    @Nullable String mapLink,
    @Nullable String partName,
    List<SourceLine> sources,
    JsonLd data) {

  /** One day of the coming week. @param reason a holiday or a dated exception */
  public record Day(LocalDate date, String name, String hours, @Nullable String reason, boolean today) {}

  /** A closure or other hours ahead. */
  public record Coming(String when, String hours, String reason) {}

  static OfficeView of(Office office, Offices offices, OfficeServices services, Page page) {
    OpeningTimes times = offices.times(office);
    LocalDate today = page.now().toLocalDate();
    return new OfficeView(
        office,
        times.at(page.now()),
        times.findSeries(today).orElse(null),
        office.hours() == null ? List.of() : week(times, today, page),
        times.listComing(today).stream().limit(5).map(exception -> coming(exception, page)).toList(),
        services.listAt(office),
        mapLink(office),
        Optional.ofNullable(office.address())
            .flatMap(address -> Optional.ofNullable(address.district()))
            .flatMap(key -> page.theCity().districts().findPart(key))
            .map(part -> part.name())
            .orElse(null),
        SourceLine.ofCitations(citations(office), office::source),
        data(office, page));
  }

  /** When the series of hours was true. */
  public String seriesAsOf(Page page) {
    Office.Hours hours = Objects.requireNonNull(series);
    return page.date(Objects.requireNonNullElseGet(hours.asOf(), () -> office.source(hours.source()).asOf()));
  }

  private static JsonLd data(Office office, Page page) {
    var data = new JsonLd("GovernmentOffice").with("name", page.t(office.title()));
    if (office.address() != null) {
      data.with("address", JsonLd.part("PostalAddress")
          .with("streetAddress", office.address().street())
          .with("postalCode", office.address().postcode())
          .with("addressLocality", office.address().town()));
    }
    if (office.position() != null && office.position().isExact()) {
      data.with("geo", JsonLd.part("GeoCoordinates")
          .with("latitude", office.position().lat())
          .with("longitude", office.position().lon()));
    }
    return data;
  }

  /** The coming seven days, beginning with today, so that closures and holidays are in it. */
  private static List<Day> week(OpeningTimes times, LocalDate today, Page page) {
    var days = new ArrayList<Day>();
    for (int i = 0; i < DayOfWeek.values().length; i++) {
      LocalDate date = today.plusDays(i);
      String name = date.getDayOfWeek().getDisplayName(TextStyle.FULL, page.locale());
      days.add(new Day(date, name, hours(times.spans(date), page), reason(times, date, page), i == 0));
    }
    return days;
  }

  private static @Nullable String reason(OpeningTimes times, LocalDate date, Page page) {
    Optional<Office.HoursException> exception = times.findException(date);
    if (exception.isPresent()) {
      return page.t(exception.get().reason());
    }
    return page.theCity().calendar().findHoliday(date)
        .map(holiday -> page.theCity().calendar().name(holiday, page.reading().language()))
        .orElse(null);
  }

  private static Coming coming(Office.HoursException exception, Page page) {
    String from = page.date(exception.from());
    String when = exception.last().equals(exception.from())
        ? from
        : page.t("open.range", from, page.date(exception.last()));
    return new Coming(
        when, hours(Objects.requireNonNullElse(exception.open(), List.of()), page), page.t(exception.reason()));
  }

  private static String hours(List<TimeSpan> spans, Page page) {
    return spans.isEmpty()
        ? page.t("open.closed")
        : String.join(", ", spans.stream().map(span -> span.start() + "–" + span.end()).toList());
  }

  /** A geo: link that the phone opens with its own map app; only for what is really there. */
  private static @Nullable String mapLink(Office office) {
    if (office.position() != null && office.position().isExact()) {
      return "geo:%s,%s".formatted(office.position().lat(), office.position().lon());
    }
    return office.address() == null
        ? null
        : "geo:0,0?q=" + URLEncoder.encode(office.address().line(), StandardCharsets.UTF_8);
  }

  private static List<Citation> citations(Office office) {
    return Stream.of(
            Stream.ofNullable(office.address()).map(a -> new Citation(a.source(), null, a.asOf())),
            Stream.ofNullable(office.about()).map(a -> new Citation(a.source(), a.place(), a.asOf())),
            office.listHours().stream().map(h -> new Citation(h.source(), null, h.asOf())),
            office.listExceptions().stream()
                .map(e -> new Citation(e.source(), null, e.asOf())),
            office.listContacts().stream()
                .map(c -> new Citation(c.source(), null, c.asOf())),
            Stream.ofNullable(office.stepFree()).map(s -> new Citation(s.source(), null, s.asOf())))
        .flatMap(citations -> citations)
        .toList();
  }
}
