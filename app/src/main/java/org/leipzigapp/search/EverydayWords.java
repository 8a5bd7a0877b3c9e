package org.leipzigapp.search;

import java.util.List;
import java.util.Set;

/**
 * What the search knows of how people speak, for whoever makes a smaller search of it.
 *
 * @param sayings what people say and what the administration says, a few words each, in any language
 * @param stopWords words that say nothing by themselves
 * @param weakWords words that tell little, such as "beantragen"
 */
public record EverydayWords(List<String> sayings, Set<String> stopWords, Set<String> weakWords) {

  static final EverydayWords NONE = new EverydayWords(List.of(), Set.of(), Set.of());
}
