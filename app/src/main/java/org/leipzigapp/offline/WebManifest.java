package org.leipzigapp.offline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.City;
import org.leipzigapp.content.Reading;
import org.leipzigapp.web.Assets;
import org.leipzigapp.web.Texts;

/** The installed app as the city's pack describes it: W3C Web Application Manifest. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebManifest(
    String id,
    String name,
    @JsonProperty("short_name") String shortName,
    String description,
    String lang,
    String dir,
    @JsonProperty("start_url") String startUrl,
    String scope,
    String display,
    @JsonProperty("theme_color") String themeColour,
    @JsonProperty("background_color") String backgroundColour,
    List<String> categories,
    List<Icon> icons,
    List<Shortcut> shortcuts,
    @JsonProperty("share_target") ShareTarget shareTarget) {

  private static final int LONGEST_SHORT_NAME = 15;
  private static final String WHITE = "#ffffff";

  /** @param purpose null for a picture that may be shown as it is */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Icon(String src, String sizes, String type, @Nullable String purpose) {}

  record Shortcut(String name, String url) {}

  /** What other apps share is searched for. */
  record ShareTarget(String action, String method, Map<String, String> params) {}

  /** The start has no reading in its address: the worker opens the one that was read last. */
  static WebManifest of(City city, Reading reading, Texts texts, Assets assets) {
    String name = city.appName().in(reading);
    return new WebManifest(
        "/", name, name.length() <= LONGEST_SHORT_NAME ? name : city.name(),
        texts.get(reading, "services.intro"), reading.language(), texts.get(reading, "language.direction"),
        "/", "/", "standalone", city.colours().accentLight(), WHITE, List.of("government", "utilities"),
        icons(assets),
        Stream.of(Map.entry("search.title", "/suche"), Map.entry("offices.title", "/aemter"),
                Map.entry("emergency.title", "/hilfe"))
            .map(shortcut -> new Shortcut(
                texts.get(reading, shortcut.getKey()), "/" + reading.tag() + shortcut.getValue()))
            .toList(),
        new ShareTarget("/suche", "GET", Map.of("text", "q")));
  }

  /** A city without pictures of its logo has the logo itself. */
  private static List<Icon> icons(Assets assets) {
    return Stream.of(
            icon(assets, "city/icon-192.png", "192x192", "image/png", null),
            icon(assets, "city/icon-512.png", "512x512", "image/png", null),
            icon(assets, "city/icon-maskable-512.png", "512x512", "image/png", "maskable"),
            icon(assets, "city/logo.svg", "any", "image/svg+xml", null))
        .flatMap(icon -> icon)
        .toList();
  }

  private static Stream<Icon> icon(Assets assets, String file, String sizes, String type, @Nullable String purpose) {
    return assets.findUrl(file).map(url -> new Icon(url, sizes, type, purpose)).stream();
  }
}
