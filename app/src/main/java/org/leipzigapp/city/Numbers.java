package org.leipzigapp.city;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.PartialDate;
import org.leipzigapp.content.Source;
import org.leipzigapp.content.Text;

/** Telephone numbers that people may need. */
public record Numbers(Map<String, Source> sources, List<PhoneNumber> items) {

  /**
   * @param number as dialled, e.g. "115" or "+49 341 6571111"
   * @param shown as written, e.g. "0341 6571-111"
   */
  public record PhoneNumber(
      String id,
      Text title,
      String number,
      String shown,
      Kind kind,
      @Nullable Hours hours,
      Text about,
      @Nullable Boolean certain,
      String source,
      @JsonProperty("as_of") @Nullable PartialDate asOf) {

    public String link() {
      return "tel:" + number.replace(" ", "");
    }
  }

  /** When someone answers. @param certain false if the source is old or incomplete */
  public record Hours(
      Week week,
      @Nullable Boolean certain,
      @Nullable Text note,
      String source,
      @JsonProperty("as_of") @Nullable PartialDate asOf) {}

  /** What a number is for. */
  public enum Kind {
    EMERGENCY,
    SERVICE;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Optional<PhoneNumber> find(String id) {
    return items.stream().filter(number -> number.id().equals(id)).findFirst();
  }

  public List<PhoneNumber> list(Kind kind) {
    return items.stream().filter(number -> number.kind() == kind).toList();
  }
}
