package org.leipzigapp.city;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.PartialDate;
import org.leipzigapp.content.Source;
import org.leipzigapp.content.Text;

/** The city as its pack describes it. @param generalNumber id of the number to ask when something is not known here */
public record City(
    String id,
    String name,
    @JsonProperty("app_name") Text appName,
    Land land,
    ZoneId zone,
    List<String> languages,
    @JsonProperty("bounding_box") BoundingBox boundingBox,
    Position centre,
    Colours colours,
    String logo,
    String website,
    @JsonProperty("general_number") String generalNumber,
    @JsonProperty("search_examples") List<Text> searchExamples,
    @JsonProperty("office_groups") List<OfficeGroup> officeGroups,
    Map<String, Source> sources) {

  /** Whose public holidays count, as ISO 3166-2 codes in small letters. */
  public record Holidays(String country, String subdivision) {}

  /** The Land that the city lies in. */
  public record Land(Text name, Holidays holidays, String source) {}

  /** In WGS 84 degrees. */
  public record BoundingBox(
      double west,
      double south,
      double east,
      double north,
      String source,
      @JsonProperty("as_of") @Nullable PartialDate asOf) {}

  /** The accent colour and the colour of text on it, in light and dark, and a second, bright colour; "#rrggbb". */
  public record Colours(
      @JsonProperty("accent_light") String accentLight,
      @JsonProperty("on_accent_light") String onAccentLight,
      @JsonProperty("accent_dark") String accentDark,
      @JsonProperty("on_accent_dark") String onAccentDark,
      String sun) {}

  /** Offices of one sort. */
  public record OfficeGroup(String id, Text title, Text plural) {}

  public Optional<OfficeGroup> findGroup(String groupId) {
    return officeGroups.stream().filter(group -> group.id().equals(groupId)).findFirst();
  }
}
