package org.leipzigapp.search;

import java.util.List;
import java.util.Set;

/**
 * What the search knows of how people speak, for whoever makes a smaller search of it.
 *
 * @param sayings one for each thing that there may be
 * @param stopWords words that say nothing by themselves
 * @param weakWords words that tell little, such as "beantragen"
 */
public record EverydayWords(List<Saying> sayings, Set<String> stopWords, Set<String> weakWords) {

  static final EverydayWords NONE = new EverydayWords(List.of(), Set.of(), Set.of());

  /**
   * @param terms what the administration says, a few words each
   * @param expressions what people say for it, in any language
   */
  public record Saying(List<String> terms, List<String> expressions) {}
}
