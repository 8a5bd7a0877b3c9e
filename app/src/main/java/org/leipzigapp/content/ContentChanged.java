package org.leipzigapp.content;

import java.util.Set;
import java.util.stream.Collectors;

/** This node's snapshot has moved on; these items were added, changed or removed. */
public record ContentChanged(long version, Set<Content.Key> keys) {

  /** Ids of one kind among the changed. */
  public Set<String> ids(ContentKind<?> kind) {
    return keys.stream().filter(key -> key.kind().equals(kind.name())).map(Content.Key::id).collect(Collectors.toSet());
  }
}
