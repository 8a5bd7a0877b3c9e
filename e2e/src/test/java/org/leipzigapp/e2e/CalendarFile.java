package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A calendar file, read as strictly as RFC 5545 is written. */
@NullUnmarked
record CalendarFile(String raw, List<Map<String, String>> entries) {

  private static final int LONGEST_LINE = 75;

  static CalendarFile parse(String raw) {
    assertThat(raw).doesNotContain("\r\n\r\n").endsWith("\r\n");
    assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n");
    for (String line : raw.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8)).as(line).hasSizeLessThanOrEqualTo(LONGEST_LINE);
      assertThat(line).as("a whole number of characters").doesNotContain("\uFFFD");
    }
    List<String> lines = List.of(raw.replace("\r\n ", "").split("\r\n"));
    assertThat(lines).startsWith("BEGIN:VCALENDAR", "VERSION:2.0").endsWith("END:VCALENDAR");
    assertThat(lines).filteredOn(line -> line.startsWith("PRODID:")).hasSize(1);
    return new CalendarFile(raw, entries(lines));
  }

  private static List<Map<String, String>> entries(List<String> lines) {
    var entries = new ArrayList<Map<String, String>>();
    @Nullable Map<String, String> entry = null;
    boolean inAlarm = false;
    for (String line : lines) {
      switch (line) {
        case "BEGIN:VEVENT" -> entry = new LinkedHashMap<>();
        case "END:VEVENT" -> {
          assertThat(entry).isNotNull();
          entries.add(entry);
          entry = null;
        }
        case "BEGIN:VALARM", "END:VALARM" -> inAlarm = line.startsWith("BEGIN");
        default -> {
          boolean isOfEntry = entry != null && (!inAlarm || line.startsWith("TRIGGER"));
          if (isOfEntry) {
            int colon = line.indexOf(':');
            assertThat(entry.put(line.substring(0, colon), line.substring(colon + 1))).as(line).isNull();
          }
        }
      }
    }
    return entries;
  }

  /** A value without its escapes. */
  static String text(String value) {
    return value.replace("\\n", "\n").replaceAll("\\\\([\\\\;,])", "$1");
  }

  static LocalDate day(String value) {
    return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
  }
}
