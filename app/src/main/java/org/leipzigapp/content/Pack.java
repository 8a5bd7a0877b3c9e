package org.leipzigapp.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A city pack as read from its folder: every file of a known kind, valid by its schema. */
public record Pack(List<PackFile> files) {

  public Stream<PackFile> list(ContentKind<?> kind) {
    return files.stream().filter(file -> file.kind().name().equals(kind.name()));
  }

  public Optional<PackFile> find(ContentKind<?> kind, String id) {
    return list(kind).filter(file -> file.id().equals(id)).findFirst();
  }

  /** The items of a kind as their record, by id. */
  public <T> Map<String, T> read(ContentKind<T> kind) {
    var items = new LinkedHashMap<String, T>();
    list(kind).forEach(file -> items.put(file.id(), ContentJson.read(file.body(), kind.type())));
    return items;
  }
}
