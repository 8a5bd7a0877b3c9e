package org.leipzigapp.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A date as exact as it is known: "2026", "2026-02" or "2026-02-07". */
public record PartialDate(@JsonValue String value) {

  @JsonCreator
  public PartialDate {
    switch (value.length()) {
      case 4 -> Year.parse(value);
      case 7 -> YearMonth.parse(value);
      default -> LocalDate.parse(value);
    }
  }

  /** As one reads it: "7. Februar 2026", "Februar 2026", "2026". */
  public String format(Locale locale) {
    String day = locale.getLanguage().equals("de") ? "d. MMMM yyyy" : "d MMMM yyyy";
    return switch (value.length()) {
      case 4 -> value;
      case 7 -> DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(YearMonth.parse(value));
      default -> DateTimeFormatter.ofPattern(day, locale).format(LocalDate.parse(value));
    };
  }
}
