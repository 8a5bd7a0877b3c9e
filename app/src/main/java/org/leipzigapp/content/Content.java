package org.leipzigapp.content;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything the city says at one version; immutable. */
public final class Content {

  static final Content EMPTY = new Content(0, Map.of());

  private final long version;
  private final Map<String, Map<String, ContentItem<?>>> items;

  private Content(long version, Map<String, Map<String, ContentItem<?>>> items) {
    this.version = version;
    this.items = items;
  }

  /** Grows with every change of any item. */
  public long version() {
    return version;
  }

  /** All items of a kind, by id. */
  @SuppressWarnings("unchecked")
  public <T> Collection<T> list(ContentKind<T> kind) {
    return items.getOrDefault(kind.name(), Map.of()).values().stream().map(item -> (T) item.value()).toList();
  }

  @SuppressWarnings("unchecked")
  public <T> Optional<T> find(ContentKind<T> kind, String id) {
    return Optional.ofNullable(items.getOrDefault(kind.name(), Map.of()).get(id)).map(item -> (T) item.value());
  }

  /** The only item of a single-file kind. */
  public <T> T get(ContentKind<T> kind) {
    return find(kind, kind.name())
        .orElseThrow(() -> new IllegalStateException("the city pack has no " + kind.place() + ".yaml"));
  }

  /** A copy at a newer version; maps of untouched kinds are shared. */
  Content with(long newVersion, Collection<ContentItem<?>> changed, Collection<Key> removed) {
    var kinds = new HashMap<>(items);
    changed.forEach(item -> own(kinds, item.kind().name()).put(item.id(), item));
    removed.forEach(key -> own(kinds, key.kind()).remove(key.id()));
    kinds.replaceAll((kind, of) -> Collections.unmodifiableMap(of));
    return new Content(newVersion, Map.copyOf(kinds));
  }

  private Map<String, ContentItem<?>> own(Map<String, Map<String, ContentItem<?>>> kinds, String kind) {
    Map<String, ContentItem<?>> present = kinds.get(kind);
    if (present != null && present != items.get(kind)) {
      return present;
    }
    var copy = present == null ? new TreeMap<String, ContentItem<?>>() : new TreeMap<>(present);
    kinds.put(kind, copy);
    return copy;
  }

  /** An item's address. */
  public record Key(String kind, String id) {}
}
