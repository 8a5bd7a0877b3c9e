package org.leipzigapp.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Fact;
import org.leipzigapp.content.PartialDate;
import org.leipzigapp.content.Source;

/**
 * A source as it stands below what it says.
 *
 * @param places where in the source, e.g. "§ 9 Abs. 1"
 */
public record SourceLine(Source source, String places, PartialDate asOf) {

  public boolean isLaw() {
    return source.kind() == Source.Kind.LAW;
  }

  /** The sources of some facts, each once, with the places of all. */
  public static List<SourceLine> of(List<Fact> facts, Function<String, Source> sources) {
    return ofCitations(facts.stream().map(f -> new Citation(f.source(), f.place(), f.asOf())).toList(), sources);
  }

  public static List<SourceLine> ofCitations(List<Citation> citations, Function<String, Source> sources) {
    record Key(String source, PartialDate asOf) {}
    Map<Key, Set<String>> places = new LinkedHashMap<>();
    for (Citation citation : citations) {
      PartialDate asOf = Objects.requireNonNullElseGet(citation.asOf(), () -> sources.apply(citation.source()).asOf());
      Set<String> of = places.computeIfAbsent(new Key(citation.source(), asOf), key -> new LinkedHashSet<>());
      if (citation.place() != null) {
        of.add(citation.place());
      }
    }
    return places.entrySet().stream()
        .map(e -> new SourceLine(
            sources.apply(e.getKey().source()), String.join(", ", e.getValue()), e.getKey().asOf()))
        .toList();
  }

  /** What a fact says of its source. */
  public record Citation(String source, @Nullable String place, @Nullable PartialDate asOf) {}
}
