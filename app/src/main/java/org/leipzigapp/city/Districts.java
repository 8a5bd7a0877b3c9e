package org.leipzigapp.city;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.PartialDate;
import org.leipzigapp.content.Source;
import org.leipzigapp.content.Text;

/** The city's districts on two levels; in Leipzig Stadtbezirke and their Ortsteile. */
public record Districts(Map<String, Source> sources, Levels levels, List<District> items) {

  /** What the two levels are called. */
  public record Levels(Level upper, Level lower) {}

  /** One level's name. */
  public record Level(Text title, Text plural) {}

  /**
   * A district of either level.
   *
   * @param parent key of the upper district; null on the upper level
   * @param centre a point inside of it
   */
  public record District(
      String key,
      String name,
      @Nullable String parent,
      @Nullable Position centre,
      @Nullable Figure inhabitants,
      @JsonProperty("area_km2") @Nullable Figure areaKm2,
      String source,
      @JsonProperty("as_of") @Nullable PartialDate asOf) {

    public Position position() {
      return Objects.requireNonNull(centre, () -> "district " + key + " has no centre");
    }
  }

  /** A number with its source. */
  public record Figure(double value, String source, @JsonProperty("as_of") @Nullable PartialDate asOf) {}

  /** The lower level: every one has a centre. */
  public List<District> parts() {
    return items.stream().filter(district -> district.parent() != null).toList();
  }

  public Optional<District> findPart(String key) {
    return find(key).filter(district -> district.parent() != null);
  }

  public Optional<District> find(String key) {
    return items.stream().filter(district -> district.key().equals(key)).findFirst();
  }
}
