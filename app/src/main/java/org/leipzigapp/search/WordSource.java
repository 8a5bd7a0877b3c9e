package org.leipzigapp.search;

/** What the room that knows the city implements, so that the search understands its people. */
public interface WordSource {

  /** As they are now; {@link WordsChanged} tells when they are others. */
  LocalWords words();
}
