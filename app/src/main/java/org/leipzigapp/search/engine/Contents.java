package org.leipzigapp.search.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.leipzigapp.search.IndexEntry;

/**
 * All that shall be found.
 *
 * @param versions of each kind the content version that the entries stem from
 */
public record Contents(Map<String, Long> versions, Collection<IndexEntry> entries) {

  static final Contents NONE = new Contents(Map.of(), List.of());
}
