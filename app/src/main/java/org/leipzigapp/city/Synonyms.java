package org.leipzigapp.city;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.leipzigapp.search.LocalWords;

/** Words that only this city's people use, by language: "term, term : expression, expression". */
public record Synonyms(@JsonProperty("place_names") List<String> placeNames, Map<String, List<String>> lines) {

  /** As the search takes them. */
  public LocalWords words() {
    return new LocalWords(placeNames, lines);
  }

  /** The names of the place alone: how the search does without the pack's own synonyms. */
  public LocalWords placeOnly() {
    return new LocalWords(placeNames, Map.of());
  }
}
