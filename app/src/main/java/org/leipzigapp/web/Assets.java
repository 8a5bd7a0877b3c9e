package org.leipzigapp.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Style sheets, scripts, fonts and icons, in memory. The front-end build names each file after its content and lists
 * them in {@code /assets/manifest.json}, so that browsers may keep them for ever.
 */
public final class Assets {

  private static final String ROOT = "/assets/";
  private static final String OF_THE_CITY = "city/";

  private final CityFiles city;
  private final Map<String, String> urls = new HashMap<>();
  private final Map<String, Asset> files = new HashMap<>();

  Assets(CityFiles city) {
    this.city = city;
    Map<?, ?> manifest = JsonMapper.shared().readValue(read("manifest.json"), Map.class);
    manifest.forEach((name, file) -> {
      urls.put(String.valueOf(name), ROOT + file);
      byte[] plain = read(String.valueOf(file));
      String type = type(String.valueOf(file));
      files.put(String.valueOf(file), new Asset(plain, type.startsWith("font/") ? plain : Renderer.gzip(plain), type));
    });
  }

  /**
   * The address of a file of the front end ("app.css") or of the city ("city/logo.svg").
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public String url(String name) {
    return findUrl(name).orElseThrow(() -> new IllegalArgumentException("no asset " + name));
  }

  /** As {@link #url}; empty if there is no such file: a pack may have no icons. */
  public Optional<String> findUrl(String name) {
    return name.startsWith(OF_THE_CITY)
        ? city.findUrl(name.substring(OF_THE_CITY.length()))
        : Optional.ofNullable(urls.get(name));
  }

  /** The text of a script, for one that is not sent as it is. */
  public String text(String name) {
    Asset asset = Objects.requireNonNull(files.get(url(name).substring(ROOT.length())));
    return new String(asset.plain(), StandardCharsets.UTF_8);
  }

  Optional<Asset> find(String file) {
    return Optional.ofNullable(files.get(file));
  }

  /** A file; {@code gzipped} is the very same array for what is compressed already. */
  record Asset(byte[] plain, byte[] gzipped, String type) {}

  private static byte[] read(String file) {
    try (InputStream in = Assets.class.getResourceAsStream(ROOT + file)) {
      if (in == null) {
        throw new IllegalStateException("the front end was not built: " + ROOT + file + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "css" -> "text/css;charset=UTF-8";
      case "js" -> "text/javascript;charset=UTF-8";
      case "woff2" -> "font/woff2";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalStateException("unknown sort of asset: " + file);
    };
  }
}
