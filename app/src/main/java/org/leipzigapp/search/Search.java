package org.leipzigapp.search;

import java.util.List;

/** Finds entries of all sources by everyday words, in any language of the index. */
public interface Search {

  /**
   * @param query as typed; any length and any characters
   * @param language the language of the page, whose titles are preferred in suggestions
   * @param limit at most so many hits per kind
   */
  SearchResult search(String query, String language, int limit);

  /** Completions of an unfinished query, best first; empty for fewer than two letters. */
  List<Suggestion> suggest(String typed, String language, int limit);

  /** The words it knows; those of this city among them. */
  EverydayWords everydayWords();
}
