package org.leipzigapp.home;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Reading;
import org.leipzigapp.search.Hit;
import org.leipzigapp.search.Search;
import org.leipzigapp.search.SearchResult;
import org.leipzigapp.web.Card;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search and suggestions for machines and for the search field. */
@RestController
@CrossOrigin
@RequestMapping("/api/v1")
@Tag(name = "search")
class SearchApi {

  private static final int MOST_RESULTS = 50;
  private static final int MOST_SUGGESTIONS = 8;

  private final Search search;
  private final Map<String, Card.Source> sources;
  private final TheCity city;

  SearchApi(Search search, List<Card.Source> sources, TheCity city) {
    this.search = search;
    this.sources = sources.stream().collect(Collectors.toMap(Card.Source::kind, Function.identity()));
    this.city = city;
  }

  /** What was found, best first. @param fits false if nothing fits and these are only the nearest things */
  record Answer(boolean fits, List<Result> results) {}

  /** @param score comparable within one answer @param url the page in the asked language */
  record Result(String kind, String id, double score, String url) {}

  /** Completions, best first. */
  record Suggestions(List<Completion> suggestions) {}

  /** @param url the page that it leads to */
  record Completion(String text, String kind, String id, String url) {}

  @GetMapping("/search")
  @Operation(summary = "What fits a question in everyday words: at most `limit` results of each kind")
  Answer search(
      @RequestParam String q,
      @RequestParam(defaultValue = "de") String reading,
      @RequestParam(defaultValue = "10") int limit) {
    Reading as = reading(reading);
    SearchResult result = search.search(q, as.language(), Math.clamp(limit, 1, MOST_RESULTS));
    List<Result> results = result.hits().stream()
        .filter(hit -> sources.containsKey(hit.kind()))
        .map(hit -> result(hit, as))
        .toList();
    return new Answer(result instanceof SearchResult.Found, results);
  }

  @GetMapping("/suggestions")
  @Operation(summary = "Completions of a question that is being typed")
  Suggestions suggest(@RequestParam String q, @RequestParam(defaultValue = "de") String reading) {
    Reading as = reading(reading);
    return new Suggestions(search.suggest(q, as.language(), MOST_SUGGESTIONS).stream()
        .filter(suggestion -> sources.containsKey(suggestion.kind()))
        .map(suggestion -> new Completion(
            suggestion.text(), suggestion.kind(), suggestion.id(), url(suggestion.kind(), suggestion.id(), as)))
        .toList());
  }

  private Result result(Hit hit, Reading reading) {
    return new Result(hit.kind(), hit.id(), hit.score(), url(hit.kind(), hit.id(), reading));
  }

  private String url(String kind, String id, Reading reading) {
    return "/" + reading.tag() + Objects.requireNonNull(sources.get(kind)).path(id);
  }

  /** What the city does not offer is answered in its first language. */
  private Reading reading(String tag) {
    List<String> offered = city.city().languages();
    if (Reading.isTag(tag) && offered.contains(Reading.of(tag).language())) {
      return Reading.of(tag);
    }
    return new Reading(offered.getFirst(), false);
  }
}
