package org.leipzigapp.city;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Source;

/** The city's districts (Stadtbezirke) and their parts (Ortsteile). */
public record Districts(Map<String, Source> sources, List<District> districts, List<Part> parts) {

  /** A Stadtbezirk. @param areaKm2 in square kilometres */
  public record District(
      String key,
      String name,
      @Nullable Integer inhabitants,
      @JsonProperty("area_km2") @Nullable Double areaKm2,
      String source) {}

  /** An Ortsteil with a point inside it. @param district key of its Stadtbezirk */
  public record Part(String key, String name, String district, double lat, double lon, String source) {

    public Position position() {
      return Position.at(lat, lon);
    }
  }

  public Optional<Part> findPart(String key) {
    return parts.stream().filter(part -> part.key().equals(key)).findFirst();
  }

  public Optional<District> findDistrict(String key) {
    return districts.stream().filter(district -> district.key().equals(key)).findFirst();
  }
}
