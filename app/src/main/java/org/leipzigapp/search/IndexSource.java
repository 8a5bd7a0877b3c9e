package org.leipzigapp.search;

import java.util.Collection;
import java.util.Optional;

/** What a feature implements so that its things can be found. Answers come from the feature's present snapshot. */
public interface IndexSource {

  /** The kind of all its entries. */
  String kind();

  /** The content version that the entries stem from; grows with every change. */
  long version();

  Collection<IndexEntry> entries();

  Optional<IndexEntry> findEntry(String id);
}
