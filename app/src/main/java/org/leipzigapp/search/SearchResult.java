package org.leipzigapp.search;

import java.util.List;

/** What a search found, best first. */
public sealed interface SearchResult {

  List<Hit> hits();

  /** The first hit may be shown as the answer. */
  record Found(List<Hit> hits) implements SearchResult {}

  /** Nothing fits; the hits are only the nearest things there are, maybe none. */
  record NothingFits(List<Hit> hits) implements SearchResult {}
}
