package org.leipzigapp.services.checklists;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.PartialDate;
import org.leipzigapp.content.Text;

/**
 * Until when, or from when at the earliest: an amount of a unit before or after the day of the event ("date") or after
 * the day on which another step was done (its id).
 *
 * @param amount with the unit; 0 is the day itself; both null with {@code atOnce}
 * @param atOnce the law says "unverzüglich" and gives no number
 * @param fromDay the first day counts (§ 187 Abs. 2 BGB)
 * @param moves whether the end moves off Saturday, Sunday and holidays (§ 193 BGB, § 31 Abs. 3 VwVfG)
 * @param kind null for "at the earliest"
 * @param late what to do if it is past
 */
public record Deadline(
    @Nullable Integer amount,
    @Nullable Unit unit,
    @Nullable String before,
    @Nullable String after,
    @JsonProperty("at_once") @Nullable Boolean atOnce,
    @JsonProperty("from_day") @Nullable Boolean fromDay,
    @Nullable Boolean moves,
    @Nullable Kind kind,
    @Nullable Text late,
    String source,
    @Nullable String place,
    @JsonProperty("as_of") @Nullable PartialDate asOf) {

  /** How {@link #before} and {@link #after} name the day of the event; other names are steps. */
  public static final String EVENT = "date";

  /** How weighty it is. {@code MUST}: demanded; {@code MONEY}: later one loses money or a right. */
  public enum Kind {
    MUST,
    MONEY,
    ADVICE;

    @JsonCreator
    static Kind of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** {@code WORKING_DAYS} are Werktage: Monday to Saturday without public holidays. */
  public enum Unit {
    DAYS,
    WORKING_DAYS,
    WEEKS,
    MONTHS,
    YEARS;

    @JsonCreator
    static Unit of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Deadline {
    Checklist.required(source);
  }

  /** The step from whose end it counts; empty if it counts from the day of the event. */
  public Optional<String> findStep() {
    return Optional.ofNullable(after).filter(of -> !of.equals(EVENT));
  }

  /** Whether it ends before the day of the event. */
  public boolean countsBack() {
    return before != null;
  }

  public boolean saysAtOnce() {
    return Boolean.TRUE.equals(atOnce);
  }

  public boolean countsFirstDay() {
    return Boolean.TRUE.equals(fromDay);
  }

  public boolean movesOn() {
    return Boolean.TRUE.equals(moves);
  }
}
