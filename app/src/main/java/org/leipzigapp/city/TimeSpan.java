package org.leipzigapp.city;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalTime;

/**
 * From a time to a time on one day, written "09:00-16:00"; 24:00 is the end of the day.
 *
 * @param from first minute inside, in minutes since midnight
 * @param to first minute outside
 */
public record TimeSpan(int from, int to) implements Comparable<TimeSpan> {

  @JsonCreator
  public static TimeSpan of(String span) {
    String[] ends = span.split("-", 2);
    var result = new TimeSpan(minutes(ends[0]), minutes(ends[1]));
    if (result.from >= result.to) {
      throw new IllegalArgumentException("a span must end after it begins: " + span);
    }
    return result;
  }

  private static int minutes(String time) {
    return time.equals("24:00") ? 24 * 60 : LocalTime.parse(time).toSecondOfDay() / 60;
  }

  public boolean contains(LocalTime time) {
    int minute = time.toSecondOfDay() / 60;
    return from <= minute && minute < to;
  }

  public String start() {
    return format(from);
  }

  public String end() {
    return format(to);
  }

  private static String format(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  @JsonValue
  @Override
  public String toString() {
    return start() + "-" + end();
  }

  @Override
  public int compareTo(TimeSpan other) {
    return Integer.compare(from, other.from);
  }
}
