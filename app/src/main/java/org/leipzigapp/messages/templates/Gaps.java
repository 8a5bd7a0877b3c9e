package org.leipzigapp.messages.templates;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leipzigapp.content.Reading;

/**
 * Fills the gaps of a text: <code>{name}</code> with the value as it is, <code>{day:date}</code> with a day given as
 * "2026-11-23", <code>{start:time}</code> with a local time given as "2026-11-23T15:00".
 */
final class Gaps {

  private static final Pattern GAP = Pattern.compile("\\{([a-z][A-Za-z0-9]*)(?::(date|time))?}");
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

  private final Map<String, String> values;
  private final Locale locale;

  Gaps(Map<String, String> values, Reading reading) {
    this.values = values;
    this.locale = Locale.forLanguageTag(reading.language());
  }

  /** A paragraph: values may have several lines. */
  String fill(String words) {
    return GAP.matcher(words).replaceAll(gap -> Matcher.quoteReplacement(value(gap)));
  }

  /** One line, whatever the values are. */
  String line(String words) {
    return fill(words).replaceAll("\\s+", " ").strip();
  }

  private String value(MatchResult gap) {
    String value = STEERING.matcher(values.getOrDefault(gap.group(1), "").replace("\r\n", "\n")).replaceAll("");
    try {
      return switch (gap.group(2)) {
        case "date" -> DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale)
            .format(LocalDate.parse(value));
        case "time" -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT).withLocale(locale)
            .format(LocalDateTime.parse(value));
        case null, default -> value;
      };
    } catch (DateTimeParseException e) {
      return value;
    }
  }
}
