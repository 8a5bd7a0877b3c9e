package org.leipzigapp.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A sort of content that a feature owns. In a pack it is either a folder with a file per item ("services/…yaml") or a
 * single file ("city.yaml"), whose only item has the kind's name as id.
 *
 * @param name as in the database and in search, e.g. "service"
 * @param place folder or file name in the pack without ending
 * @param folder whether it is a folder of items
 * @param required whether a pack without this file is broken
 * @param type the record that an item is read into
 * @param schema base name of its JSON Schema
 */
public record ContentKind<T>(
    String name, String place, boolean folder, boolean required, Class<T> type, String schema) {

  public static <T> ContentKind<T> folder(String name, String folder, Class<T> type) {
    return new ContentKind<>(name, folder, true, false, type, name);
  }

  public static <T> ContentKind<T> file(String name, Class<T> type) {
    return new ContentKind<>(name, name, false, true, type, name);
  }

  public static <T> ContentKind<T> optionalFile(String name, Class<T> type) {
    return new ContentKind<>(name, name, false, false, type, name);
  }

  /** The published JSON Schema of its items, e.g. "service", or of what they share, "common". */
  public static JsonNode schema(String name) {
    return PackSchemas.tree(name + ".schema.json");
  }

  /** All kinds by their name. */
  public static Map<String, ContentKind<?>> byName(List<Owner> owners) {
    var kinds = new LinkedHashMap<String, ContentKind<?>>();
    owners.forEach(owner -> owner.kinds().forEach(kind -> kinds.put(kind.name(), kind)));
    return kinds;
  }

  /** What a feature says of its kinds; {@link #rules} look across files. */
  public interface Owner {

    List<ContentKind<?>> kinds();

    default List<PackRule> rules() {
      return List.of();
    }

    /** Id of the office whose people keep an item true; empty if it is the whole city's. */
    default Optional<String> findDepartment(ContentKind<?> kind, String id, JsonNode body) {
      return Optional.empty();
    }

    /** What the public calls those who keep an item, where that is not simply the office's name. */
    default Optional<Text> findKeeperName(ContentKind<?> kind, String id, JsonNode body) {
      return Optional.empty();
    }

    /** Where the public reads an item: an address inside of the app without the reading. */
    default Optional<String> findAddress(ContentKind<?> kind, String id) {
      return Optional.empty();
    }
  }
}
