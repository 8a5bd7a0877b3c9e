package org.leipzigapp.home;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Text;

/**
 * The boxes of the start page as editors compose them, in their order. People may sort and hide them on their device.
 * Shapes: tiles.schema.json.
 */
public record TileSet(List<Tile> items) {

  /** The ids of the tiles, whatever their order, must stay: devices remember them. */
  public record Tile(
      String id,
      Shows shows,
      @Nullable Text title,
      @Nullable Text text,
      @Nullable String group,
      @Nullable String number,
      @Nullable List<Link> links) {

    public List<Link> listLinks() {
      return Objects.requireNonNullElse(links, List.of());
    }
  }

  /** What a tile is made of. */
  public enum Shows {
    /** Life situations, the way to the services. */
    TOPICS,
    /** Some offices of a group with their hours of today. */
    OFFICES,
    /** A telephone number. */
    NUMBER,
    /** A text and links. */
    LINKS;

    @JsonCreator
    static Shows of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** @param path inside of the app without the reading, e.g. "/aktuell" @param service id of a service instead */
  public record Link(@Nullable Text label, @Nullable String path, @Nullable String service) {}
}
