package org.leipzigapp.services.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leipzigapp.city.Calendar;
import org.leipzigapp.city.TimeSpan;
import org.leipzigapp.city.Week;
import org.leipzigapp.content.Text;
import org.leipzigapp.services.offices.Office.Hours;
import org.leipzigapp.services.offices.Office.HoursException;

class OpeningTimesTest {

  private static final Calendar SAXONY = new Calendar("de", "sn");
  private static final Week WEEK =
      Week.of(Map.of("mo", List.of(TimeSpan.of("09:00-12:00"), TimeSpan.of("13:00-16:00")), "we",
          List.of(TimeSpan.of("09:00-14:00"))));

  @Test
  void an_office_says_until_when_it_is_open() {
    assertThat(weekly().at(time("2026-11-23T09:00"))).isEqualTo(new OpenState.Open("12:00", true));
  }

  @Test
  void the_last_minute_is_closed_already() {
    assertThat(weekly().at(time("2026-11-23T12:00"))).isEqualTo(closedUntil("2026-11-23T13:00"));
  }

  @Test
  void after_hours_the_next_opening_is_told() {
    assertThat(weekly().at(time("2026-11-23T18:00"))).isEqualTo(closedUntil("2026-11-25T09:00"));
  }

  @Test
  void on_buss_und_bettag_offices_in_saxony_are_closed() {
    assertThat(weekly().at(time("2026-11-18T10:00"))).isEqualTo(closedUntil("2026-11-23T09:00"));
  }

  @Test
  void on_buss_und_bettag_offices_in_bavaria_are_open() {
    var bavaria = new OpeningTimes(office(List.of(series(null, null, WEEK)), List.of()), new Calendar("de", "by"));

    assertThat(bavaria.at(time("2026-11-18T10:00"))).isEqualTo(new OpenState.Open("14:00", true));
  }

  @Test
  void a_dated_closure_comes_before_the_weekly_hours() {
    var meeting = exception("2026-11-23", null);

    assertThat(with(meeting).at(time("2026-11-23T10:00"))).isEqualTo(closedUntil("2026-11-25T09:00"));
  }

  @Test
  void a_dated_opening_comes_before_a_holiday() {
    var open = exception("2026-11-18", List.of(TimeSpan.of("10:00-11:00")));

    assertThat(with(open).at(time("2026-11-18T10:30"))).isEqualTo(new OpenState.Open("11:00", true));
  }

  @Test
  void of_several_series_the_one_that_began_last_counts() {
    Week later = Week.of(Map.of("mo", List.of(TimeSpan.of("07:00-08:00"))));
    var times = new OpeningTimes(
        office(List.of(series(null, null, WEEK), series("2026-11-01", null, later)), List.of()), SAXONY);

    assertThat(times.spans(LocalDate.parse("2026-11-23"))).containsExactly(TimeSpan.of("07:00-08:00"));
    assertThat(times.spans(LocalDate.parse("2026-10-26"))).hasSize(2);
  }

  @Test
  void an_office_whose_series_has_ended_is_closed_for_long() {
    var times = new OpeningTimes(office(List.of(series(null, "2026-01-01", WEEK)), List.of()), SAXONY);

    assertThat(times.at(time("2026-11-23T10:00"))).isEqualTo(new OpenState.ClosedForLong());
  }

  @Test
  void old_hours_are_not_told_as_certain() {
    var old = new Hours(null, null, WEEK, false, null, "s", null);
    var times = new OpeningTimes(office(List.of(old), List.of()), SAXONY);

    assertThat(times.at(time("2026-11-23T09:00"))).isEqualTo(new OpenState.Open("12:00", false));
    assertThat(times.at(time("2026-11-23T09:00")).isCertainlyOpen()).isFalse();
  }

  @Test
  void hours_that_are_not_known_are_not_guessed() {
    var times = new OpeningTimes(office(List.of(), List.of()), SAXONY);

    assertThat(times.at(time("2026-11-23T10:00"))).isEqualTo(new OpenState.Unknown());
  }

  @Test
  void closures_that_are_over_are_not_shown() {
    var times = with(exception("2026-11-22", null), exception("2026-12-24", null));

    assertThat(times.listComing(LocalDate.parse("2026-11-23"))).extracting(HoursException::from)
        .containsExactly(LocalDate.parse("2026-12-24"));
  }

  private static OpeningTimes weekly() {
    return with();
  }

  private static OpeningTimes with(HoursException... exceptions) {
    return new OpeningTimes(office(List.of(series(null, null, WEEK)), List.of(exceptions)), SAXONY);
  }

  private static OpenState closedUntil(String time) {
    LocalDateTime opens = time(time);
    return new OpenState.Closed(opens.toLocalDate(), opens.toLocalTime(), true);
  }

  private static LocalDateTime time(String time) {
    return LocalDateTime.parse(time);
  }

  private static Hours series(@Nullable String from, @Nullable String to, Week week) {
    return new Hours(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to), week, null,
        null, "s", null);
  }

  private static HoursException exception(String day, @Nullable List<TimeSpan> open) {
    return new HoursException(LocalDate.parse(day), null, open, Text.german("Personalversammlung"), "s", null);
  }

  private static Office office(List<Hours> hours, List<HoursException> exceptions) {
    return new Office("a", Text.german("Amt"), List.of("aemter"), null, null, null, null, null, null, hours, exceptions,
        null, Map.of(), LocalDate.parse("2026-11-23"));
  }
}
