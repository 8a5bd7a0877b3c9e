package org.leipzigapp.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One text in several readings, keyed by the reading's tag. German at the everyday level is always there. */
public record Text(@JsonValue Map<String, String> readings) {

  private static final String LAST_RESORT = "de";

  @JsonCreator
  public Text {
    readings = Map.copyOf(readings);
    if (!readings.containsKey(LAST_RESORT)) {
      throw new IllegalArgumentException("a text needs at least '" + LAST_RESORT + "'");
    }
  }

  public static Text german(String text) {
    return new Text(Map.of(LAST_RESORT, text));
  }

  /** The text for a reader: at the level if there is one, else in the language, else in German. */
  public String in(Reading reading) {
    return Objects.requireNonNull(readings.get(tagFor(reading)));
  }

  /** The language that {@link #in} really answers in; other than the reader's if there is no translation. */
  public String languageFor(Reading reading) {
    return Reading.of(tagFor(reading)).language();
  }

  /** Whether there is a text of just this language and level. */
  public boolean has(Reading reading) {
    return readings.containsKey(reading.tag());
  }

  public @Nullable String inLanguage(String language) {
    return readings.get(language);
  }

  /** The everyday level of each language, by language. */
  public Map<String, String> everyday() {
    return readings.entrySet().stream()
        .filter(reading -> !reading.getKey().contains("-"))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private String tagFor(Reading reading) {
    if (readings.containsKey(reading.tag())) {
      return reading.tag();
    }
    return readings.containsKey(reading.language()) ? reading.language() : LAST_RESORT;
  }
}
