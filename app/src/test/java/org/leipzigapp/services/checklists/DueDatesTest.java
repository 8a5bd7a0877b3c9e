package org.leipzigapp.services.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leipzigapp.city.Calendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DueDatesTest {

  private static final JsonNode TABLE = table();
  private static final Set<LocalDate> HOLIDAYS = new HashSet<>(
      TABLE.path("holidays").valueStream().map(day -> LocalDate.parse(day.asString())).toList());

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_period_ends_as_the_law_says(String rule, JsonNode line) {
    var dates = new DueDates(HOLIDAYS::contains);
    LocalDate from = LocalDate.parse(line.path("from").asString());
    Deadline period = deadline(line.path("period").asString());

    if (line.has("first")) {
      assertThat(dates.first(period, from)).isEqualTo(LocalDate.parse(line.path("first").asString()));
    } else if (line.path("last").isNull()) {
      assertThat(dates.findLast(period, from)).isEmpty();
    } else {
      assertThat(dates.findLast(period, from)).contains(LocalDate.parse(line.path("last").asString()));
    }
  }

  @Test
  void the_holidays_of_the_table_are_those_of_saxony() {
    var saxony = new Calendar("de", "sn");

    for (int year : List.of(2024, 2026, 2027, 2028)) {
      assertThat(saxony.list(year)).extracting(holiday -> holiday.getDate())
          .containsExactlyInAnyOrderElementsOf(HOLIDAYS.stream().filter(day -> day.getYear() == year).toList());
    }
  }

  static Stream<Arguments> cases() {
    return TABLE.path("cases").valueStream().map(line -> Arguments.of(line.path("rule").asString(), line));
  }

  /** "1 weeks after date moves", as the pages tell it to the browser. */
  private static Deadline deadline(String words) {
    List<String> parts = Arrays.asList(words.split(" "));
    boolean atOnce = parts.getFirst().equals("at-once");
    String side = parts.get(atOnce ? 1 : 2);
    return new Deadline(
        atOnce ? null : Integer.valueOf(parts.getFirst()),
        atOnce ? null : Deadline.Unit.of(parts.get(1)),
        named(parts, side, "before"), named(parts, side, "after"), atOnce,
        parts.contains("from-day"), parts.contains("moves"), null, null, "law", null, null);
  }

  private static @Nullable String named(List<String> parts, String side, String wanted) {
    return side.equals(wanted) ? parts.get(parts.indexOf(side) + 1) : null;
  }

  static JsonNode table() {
    try (InputStream in = DueDatesTest.class.getResourceAsStream("/checklists/due-dates.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in).readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
