package org.leipzigapp.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where facts come from, and when that was true. */
public record Source(Kind kind, String title, @Nullable String url, @JsonProperty("as_of") PartialDate asOf) {

  /** Who stands behind a source. {@code LAW}: fixed by law, not checked by the city. */
  public enum Kind {
    LAW,
    CITY,
    STATE,
    FEDERAL,
    PRESS,
    COMMUNITY,
    PACK;

    @com.fasterxml.jackson.annotation.JsonCreator
    static Kind of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @com.fasterxml.jackson.annotation.JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
