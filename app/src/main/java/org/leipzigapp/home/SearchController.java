package org.leipzigapp.home;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.Numbers;
import org.leipzigapp.content.Reading;
import org.leipzigapp.search.Hit;
import org.leipzigapp.search.Misses;
import org.leipzigapp.search.Search;
import org.leipzigapp.search.SearchResult;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.Area;
import org.leipzigapp.web.Card;
import org.leipzigapp.web.Page;
import org.leipzigapp.web.Pages;
import org.leipzigapp.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page. What was searched stands in the address only, never in a log. */
@Controller
class SearchController {

  private static final int PER_KIND = 8;
  private static final int LONGEST_SHOWN = 200;

  private final Search search;
  private final Misses misses;
  private final Map<String, Card.Source> sources;
  private final Languages languages;
  private final Pages pages;

  SearchController(
      Search search, Misses misses, List<Card.Source> sources, Languages languages, Pages pages) {
    this.search = search;
    this.misses = misses;
    this.sources = sources.stream().collect(Collectors.toMap(Card.Source::kind, Function.identity()));
    this.languages = languages;
    this.pages = pages;
  }

  @GetMapping("/{reading}/suche")
  void search(
      @PathVariable Reading reading,
      @RequestParam(name = "q", required = false) @Nullable String query,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String typed = shorten(query == null ? "" : query.strip());
    Map<String, String> parameters = typed.isEmpty() ? Map.of() : Map.of("q", typed);
    pages.showOnce(new Address(reading, "/suche", parameters), Area.SERVICES, request, response,
        page -> View.of("home/search.jte", "result", result(typed, page, request.getRemoteAddr())));
  }

  /** Without a reading: what another app shares with the installed one. In the browser's language. */
  @GetMapping("/suche")
  ResponseEntity<Void> shared(
      @RequestParam(name = "q", required = false) @Nullable String query,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
    var reading = new Reading(languages.best(accepted), false);
    String typed = shorten(query == null ? "" : query.strip());
    var address = new Address(reading, "/suche", typed.isEmpty() ? Map.of() : Map.of("q", typed));
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(address.url()))
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE).build();
  }

  private ResultView result(String query, Page page, String visitor) {
    Numbers.PhoneNumber number = page.theCity().generalNumber();
    if (query.isEmpty()) {
      return new ResultView(query, true, null, List.of(), number);
    }
    SearchResult result = search.search(query, page.reading().language(), PER_KIND);
    boolean fits = result instanceof SearchResult.Found;
    if (!fits) {
      misses.count(query, visitor);
    }
    var byKind = new LinkedHashMap<String, List<Card>>();
    Card best = null;
    for (Hit hit : result.hits()) {
      Card.Source source = sources.get(hit.kind());
      Card card = source == null ? null : source.findCard(hit.id(), page).orElse(null);
      if (card == null) {
        continue;
      }
      if (fits && best == null) {
        best = card;
      } else {
        byKind.computeIfAbsent(hit.kind(), kind -> new ArrayList<>()).add(card);
      }
    }
    List<ResultView.Group> groups = byKind.entrySet().stream()
        .map(e -> new ResultView.Group(Objects.requireNonNull(sources.get(e.getKey())).heading(page), e.getValue()))
        .toList();
    return new ResultView(query, fits, best, groups, number);
  }

  /** Cuts at a whole character. */
  private static String shorten(String query) {
    return query.codePointCount(0, query.length()) <= LONGEST_SHOWN
        ? query
        : query.substring(0, query.offsetByCodePoints(0, LONGEST_SHOWN));
  }
}
