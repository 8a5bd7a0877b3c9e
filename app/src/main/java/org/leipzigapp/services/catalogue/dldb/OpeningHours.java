package org.leipzigapp.services.catalogue.dldb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leipzigapp.services.catalogue.imports.PlainText;
import tools.jackson.databind.JsonNode;

/**
 * Opening times of an office, as far as it is certain what they mean.
 *
 * @param week spans by day, as the pack writes them; empty if a single day is not certain
 * @param hints what is not a plain week, as people read it
 */
record OpeningHours(Map<String, Object> week, List<String> hints) {

  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final List<String> GERMAN =
      List.of("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag");
  private static final String TIME = "(\\d{1,2})[:.](\\d{2})(?::00)?(?: ?Uhr)?";
  private static final Pattern SPAN = Pattern.compile(TIME + " ?(?:-|–|bis) ?" + TIME);
  private static final Pattern CLOSED = Pattern.compile("(?i)geschlossen|-|");
  private static final int MOST_SPANS = 4;

  /** @param times {@code {"monday": "08:00-12:00, 13:00-18:00 Uhr", …}} or {@code [{"from": …, "to": …}]} per day */
  static OpeningHours of(JsonNode times) {
    var week = new LinkedHashMap<String, Object>();
    var hints = new ArrayList<String>();
    boolean certain = true;
    for (int day = 0; day < DAYS.size(); day++) {
      String text = text(times.path(DAYS.get(day)));
      List<String> spans = spans(text);
      if (!text.isEmpty()) {
        hints.add(GERMAN.get(day) + ": " + text);
      }
      if (!spans.isEmpty()) {
        week.put(DAYS.get(day).substring(0, 2), spans);
      } else if (!CLOSED.matcher(text).matches()) {
        certain = false;
      }
    }
    String special = PlainText.line(text(times.path("special")));
    boolean known = certain && !week.isEmpty();
    if (known) {
      hints.clear();
    }
    if (!special.isEmpty()) {
      hints.add(special);
    }
    return new OpeningHours(known ? week : Map.of(), hints);
  }

  private static String text(JsonNode day) {
    if (day.isArray()) {
      return String.join(", ", day.valueStream()
          .map(span -> Json.text(span, "from") + "-" + Json.text(span, "to")).toList());
    }
    return PlainText.clean(Json.text(day));
  }

  /** Empty if the text is anything but spans in order. */
  private static List<String> spans(String text) {
    var spans = new ArrayList<String>();
    for (String part : text.split(" ?(?:,|;|\\bund\\b) ?")) {
      Matcher span = SPAN.matcher(part.strip());
      if (!span.matches()) {
        return List.of();
      }
      String from = time(span.group(1), span.group(2));
      String to = time(span.group(3), span.group(4));
      boolean after = spans.isEmpty() || spans.getLast().substring(6).compareTo(from) <= 0;
      if (from.isEmpty() || to.isEmpty() || from.compareTo(to) >= 0 || !after) {
        return List.of();
      }
      spans.add(from + "-" + to);
    }
    return spans.size() > MOST_SPANS ? List.of() : spans;
  }

  private static String time(String hours, String minutes) {
    boolean exists = Integer.parseInt(hours) < 24 && Integer.parseInt(minutes) < 60;
    return exists ? (hours.length() == 1 ? "0" : "") + hours + ":" + minutes : "";
  }
}
