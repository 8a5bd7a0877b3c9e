package org.leipzigapp.services.catalogue.dldb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What an export says most often. */
final class Most {

  private Most() {}

  /** The most frequent text that is not empty, of several the first; "" if there is none. */
  static String of(Stream<String> texts) {
    Map<String, Integer> counts = count(texts);
    String most = "";
    for (var entry : counts.entrySet()) {
      if (most.isEmpty() || entry.getValue() > counts.getOrDefault(most, 0)) {
        most = entry.getKey();
      }
    }
    return most;
  }

  /** How often each text stands there, in the order of first sight; empty ones left out. */
  static Map<String, Integer> count(Stream<String> texts) {
    var counts = new LinkedHashMap<String, Integer>();
    texts.filter(text -> !text.isEmpty()).forEach(text -> counts.merge(text, 1, Integer::sum));
    return counts;
  }
}
