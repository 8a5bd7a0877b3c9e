package org.leipzigapp.services.catalogue.dldb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Where an office lies, in WGS 84 degrees. */
record Place(double lat, double lon) {

  /** Empty if the export gives no place, or one outside Germany. */
  static Optional<Place> find(JsonNode office) {
    try {
      var place = new Place(
          rounded(Double.parseDouble(Json.text(office, "geo", "lat"))),
          rounded(Double.parseDouble(Json.text(office, "geo", "lon"))));
      return Optional.of(place).filter(Place::isInGermany);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private boolean isInGermany() {
    return lat > 47 && lat < 55.2 && lon > 5.8 && lon < 15.2;
  }

  /** To about a metre. */
  static double rounded(double degrees) {
    return Math.round(degrees * 1e5) / 1e5;
  }

  Map<String, Object> written(String source) {
    var written = new LinkedHashMap<String, Object>();
    written.put("lat", lat);
    written.put("lon", lon);
    written.put("source", source);
    return written;
  }
}
