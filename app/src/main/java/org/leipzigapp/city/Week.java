package org.leipzigapp.city;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Hours of a week; a day that is left out is closed. Days are written mo, tu, we, th, fr, sa, su. */
public record Week(Map<DayOfWeek, List<TimeSpan>> days) {

  private static final List<String> NAMES = List.of("mo", "tu", "we", "th", "fr", "sa", "su");

  public Week {
    days = Map.copyOf(days);
  }

  @JsonCreator
  public static Week of(Map<String, List<TimeSpan>> byName) {
    var days = new EnumMap<DayOfWeek, List<TimeSpan>>(DayOfWeek.class);
    byName.forEach((name, spans) -> {
      int day = NAMES.indexOf(name);
      if (day < 0) {
        throw new IllegalArgumentException("not a day: " + name);
      }
      days.put(DayOfWeek.of(day + 1), spans.stream().sorted().toList());
    });
    return new Week(days);
  }

  public List<TimeSpan> on(DayOfWeek day) {
    return days.getOrDefault(day, List.of());
  }

  @JsonValue
  Map<String, List<TimeSpan>> byName() {
    var names = new java.util.LinkedHashMap<String, List<TimeSpan>>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (days.containsKey(day)) {
        names.put(NAMES.get(day.getValue() - 1), on(day));
      }
    }
    return names;
  }
}
