package org.leipzigapp.services.offices;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.Calendar;
import org.leipzigapp.city.TimeSpan;

/** When an office is open: weekly series, holidays, and exceptions, which come first. */
public final class OpeningTimes {

  private static final int HORIZON_DAYS = 60;

  private final Office office;
  private final Calendar calendar;

  public OpeningTimes(Office office, Calendar calendar) {
    this.office = office;
    this.calendar = calendar;
  }

  /** The series that counts on a day; of several the one that began last. */
  public Optional<Office.Hours> findSeries(LocalDate day) {
    return office.listHours().stream()
        .filter(series -> series.isValidOn(day))
        .max((a, b) -> start(a).compareTo(start(b)));
  }

  public Optional<Office.HoursException> findException(LocalDate day) {
    return office.listExceptions().stream().filter(exception -> exception.covers(day)).findFirst();
  }

  /** Exceptions that are not over yet, soonest first. */
  public List<Office.HoursException> listComing(LocalDate today) {
    return office.listExceptions().stream()
        .filter(exception -> !exception.last().isBefore(today))
        .sorted((a, b) -> a.from().compareTo(b.from()))
        .toList();
  }

  public List<TimeSpan> spans(LocalDate day) {
    Optional<Office.HoursException> exception = findException(day);
    if (exception.isPresent()) {
      List<TimeSpan> open = exception.get().open();
      return open == null ? List.of() : open.stream().sorted().toList();
    }
    if (calendar.findHoliday(day).isPresent()) {
      return List.of();
    }
    return findSeries(day).map(series -> series.week().on(day.getDayOfWeek())).orElse(List.of());
  }

  public OpenState at(LocalDateTime now) {
    if (office.listHours().isEmpty() && office.listExceptions().isEmpty()) {
      return new OpenState.Unknown();
    }
    LocalTime time = now.toLocalTime();
    for (TimeSpan span : spans(now.toLocalDate())) {
      if (span.contains(time)) {
        return new OpenState.Open(span.end(), isCertain(now.toLocalDate()));
      }
    }
    return findNextOpening(now)
        .<OpenState>map(next -> new OpenState.Closed(
            next.toLocalDate(), next.toLocalTime(), isCertain(next.toLocalDate())))
        .orElseGet(OpenState.ClosedForLong::new);
  }

  /** A dated exception is certain; weekly hours are as certain as their source. */
  private boolean isCertain(LocalDate day) {
    return findException(day).isPresent() || findSeries(day).map(Office.Hours::isCertain).orElse(true);
  }

  private Optional<LocalDateTime> findNextOpening(LocalDateTime now) {
    for (int ahead = 0; ahead <= HORIZON_DAYS; ahead++) {
      LocalDate day = now.toLocalDate().plusDays(ahead);
      for (TimeSpan span : spans(day)) {
        LocalDateTime opens = day.atStartOfDay().plusMinutes(span.from());
        if (opens.isAfter(now)) {
          return Optional.of(opens);
        }
      }
    }
    return Optional.empty();
  }

  private static LocalDate start(Office.Hours series) {
    @Nullable LocalDate from = series.validFrom();
    return from == null ? LocalDate.MIN : from;
  }
}
