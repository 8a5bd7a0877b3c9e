package org.leipzigapp.services.offices;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.Position;
import org.leipzigapp.city.TimeSpan;
import org.leipzigapp.city.Week;
import org.leipzigapp.content.Fact;
import org.leipzigapp.content.PartialDate;
import org.leipzigapp.content.Source;
import org.leipzigapp.content.Text;

/** An office or a place of the city, as the pack describes it (Organisationseinheit in XZuFi). */
public record Office(
    String id,
    Text title,
    List<String> groups,
    @Nullable Map<String, List<String>> names,
    @Nullable Fact about,
    @Nullable Address address,
    @Nullable Position position,
    @JsonProperty("step_free") @Nullable StepFree stepFree,
    @Nullable List<Contact> contacts,
    @Nullable List<Hours> hours,
    @Nullable List<HoursException> exceptions,
    @Nullable List<Fact> hints,
    Map<String, Source> sources,
    LocalDate checked) {

  /** @param district key of the Ortsteil */
  public record Address(
      String street,
      @Nullable String postcode,
      String town,
      @Nullable Text extra,
      @Nullable String district,
      String source,
      @JsonProperty("as_of") @Nullable PartialDate asOf) {

    public String line() {
      return street + ", " + (postcode == null ? "" : postcode + " ") + town;
    }
  }

  /** Whether one gets in without steps. */
  public record StepFree(
      Access value, @Nullable Text note, String source, @JsonProperty("as_of") @Nullable PartialDate asOf) {}

  /** How far one gets without steps. */
  public enum Access {
    YES,
    PARTLY,
    NO;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** @param value phone number as dialled, e-mail address or web address */
  public record Contact(
      ContactKind kind,
      String value,
      @Nullable Text label,
      String source,
      @JsonProperty("as_of") @Nullable PartialDate asOf) {

    /** What one clicks on; null for a fax. */
    public @Nullable String link() {
      return switch (kind) {
        case PHONE -> "tel:" + value.replace(" ", "");
        case EMAIL -> "mailto:" + value;
        case WEB, BOOKING -> value;
        case FAX -> null;
      };
    }
  }

  /** Ways to reach an office. */
  public enum ContactKind {
    PHONE,
    EMAIL,
    WEB,
    BOOKING,
    FAX;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Weekly hours, valid for a time. @param certain false if one should check before going */
  public record Hours(
      @JsonProperty("valid_from") @Nullable LocalDate validFrom,
      @JsonProperty("valid_to") @Nullable LocalDate validTo,
      Week week,
      @Nullable Boolean certain,
      @Nullable Text note,
      String source,
      @JsonProperty("as_of") @Nullable PartialDate asOf) {

    public boolean isCertain() {
      return certain == null || certain;
    }

    boolean isValidOn(LocalDate day) {
      return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
  }

  /** Other hours on some days. @param open left out means closed */
  public record HoursException(
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable List<TimeSpan> open,
      Text reason,
      String source,
      @JsonProperty("as_of") @Nullable PartialDate asOf) {

    public LocalDate last() {
      return to == null ? from : to;
    }

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(last());
    }
  }

  public List<Contact> listContacts() {
    return Objects.requireNonNullElse(contacts, List.of());
  }

  public List<Hours> listHours() {
    return Objects.requireNonNullElse(hours, List.of());
  }

  public List<HoursException> listExceptions() {
    return Objects.requireNonNullElse(exceptions, List.of());
  }

  public Source source(String key) {
    Source source = sources.get(key);
    if (source == null) {
      throw new IllegalStateException("office " + id + " has no source " + key);
    }
    return source;
  }
}
