package org.leipzigapp.content;

import java.util.List;

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

  /** What a feature says of its kinds; {@link #rules} look across files. */
  public interface Owner {

    List<ContentKind<?>> kinds();

    default List<PackRule> rules() {
      return List.of();
    }
  }
}
