package org.leipzigapp.city;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.PartialDate;

/**
 * A point in WGS 84 degrees.
 *
 * @param precision "entrance", "address", "near" (see {@code of}) or "district"; null means exact
 * @param of what the point really is, when it is not the place itself
 */
public record Position(
    double lat,
    double lon,
    @Nullable String precision,
    @Nullable String of,
    @Nullable String source,
    @JsonProperty("as_of") @Nullable PartialDate asOf) {

  private static final double EARTH_RADIUS_METRES = 6_371_008.8;

  public static Position at(double lat, double lon) {
    return new Position(lat, lon, null, null, null, null);
  }

  /** Whether the place itself lies here, not only something near it. */
  public boolean isExact() {
    return precision == null || precision.equals("entrance") || precision.equals("address");
  }

  /** Distance as the crow flies, in metres. */
  public double metresTo(Position other) {
    double dLat = Math.toRadians(other.lat - lat);
    double dLon = Math.toRadians(other.lon - lon);
    double a =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(a));
  }
}
