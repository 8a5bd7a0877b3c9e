package org.leipzigapp.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.leipzigapp.city.City;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.web.Assets.Asset;

/**
 * What the city gives to the look of its app: logo and icons from its pack, colours from its content. Their addresses
 * carry a version, so that browsers may keep them for ever and a kept page finds those it was made with.
 */
final class CityFiles {

  private static final String ROOT = "/city/";
  private static final String LOGO = "logo.svg";
  private static final String COLOURS = "colours.css";

  /** Pictures of the installed app, made from the logo; a pack may have none of them. */
  static final List<String> ICONS = List.of("icon-192.png", "icon-512.png", "icon-maskable-512.png");

  private final Map<String, Asset> pictures = new HashMap<>();
  private final TheCity city;

  CityFiles(TheCity city, Path pack) {
    this.city = city;
    byte[] logo = read(pack.resolve(Path.of(city.city().logo()).getFileName()));
    pictures.put(LOGO, new Asset(logo, logo, "image/svg+xml"));
    for (String icon : ICONS) {
      Path file = pack.resolve(icon);
      if (Files.isRegularFile(file)) {
        byte[] picture = read(file);
        pictures.put(icon, new Asset(picture, picture, "image/png"));
      }
    }
  }

  Optional<Asset> find(String name) {
    return name.equals(COLOURS) ? Optional.of(colours()) : Optional.ofNullable(pictures.get(name));
  }

  /** Empty if the pack has no such file. */
  Optional<String> findUrl(String name) {
    return find(name).map(file -> ROOT + name + "?v=" + version(file));
  }

  /** Of the content; the same bytes have the same version on every node. */
  static String version(Asset file) {
    var crc = new CRC32C();
    crc.update(file.plain());
    return Long.toHexString(crc.getValue());
  }

  /** The city's colours as custom properties; the style sheet of the front end is the same for every city. */
  private Asset colours() {
    City.Colours colours = city.city().colours();
    String light = "--accent:" + colours.accentLight() + ";--on-accent:" + colours.onAccentLight();
    String dark = "--accent:" + colours.accentDark() + ";--on-accent:" + colours.onAccentDark();
    String css = (":root{--sun:%s;%s}[data-kern-theme=dark]{%s}"
            + "@media(prefers-color-scheme:dark){:root:not([data-kern-theme=light]){%s}}")
        .formatted(colours.sun(), light, dark, dark);
    byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
    return new Asset(bytes, bytes, "text/css;charset=UTF-8");
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
