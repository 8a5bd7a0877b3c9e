package org.leipzigapp.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Freshness;
import org.leipzigapp.content.LiveContent;

/**
 * Answers with pages. A page that is the same for everyone is rendered once and kept as compressed bytes until the
 * content changes or the minute is over (opening times are part of it); the memory for that is bounded.
 */
public final class Pages {

  private static final long CACHE_BYTES = 24L * 1024 * 1024;
  private static final int MOST_SPELLINGS = 4_000;
  private static final int LONGEST_SPELLING = 200;

  private final Renderer renderer;
  private final Texts texts;
  private final TheCity city;
  private final Assets assets;
  private final LiveContent content;
  private final Clock clock;
  private final Cache<Address, Kept> cache =
      Caffeine.newBuilder()
          .maximumWeight(CACHE_BYTES)
          .weigher((Address address, Kept kept) -> kept.page().size() + 512)
          .build();

  /** Kept pages by the address as it was typed; the same page may have several spellings. */
  private final Cache<String, Kept> spellings = Caffeine.newBuilder().maximumSize(MOST_SPELLINGS).build();

  Pages(Renderer renderer, Texts texts, TheCity city, Assets assets, LiveContent content, Clock clock) {
    this.renderer = renderer;
    this.texts = texts;
    this.city = city;
    this.assets = assets;
    this.content = content;
    this.clock = clock;
  }

  /** Shows a page that is the same for everyone who asks for this address. */
  public void show(
      Address address, Area area, HttpServletRequest request, HttpServletResponse response, Function<Page, View> view)
      throws IOException {
    if (content.isPreview()) {
      showOnce(address, area, request, response, view);
      return;
    }
    State state = state();
    Kept kept = cache.getIfPresent(address);
    if (kept == null || !kept.state().equals(state)) {
      kept = new Kept(state, render(address, area, view));
      cache.put(address, kept);
    }
    String spelling = spelling(request);
    if (spelling != null) {
      spellings.put(spelling, kept);
    }
    Responses.send(kept.page(), request, response);
  }

  /** The page of an address that was asked for before, if it is still true. */
  @Nullable Rendered findKept(HttpServletRequest request) {
    String spelling = spelling(request);
    Kept kept = spelling == null ? null : spellings.getIfPresent(spelling);
    return kept != null && kept.state().equals(state()) ? kept.page() : null;
  }

  /** Null if the page does not depend on the address alone, as the start page without a language in it. */
  private static @Nullable String spelling(HttpServletRequest request) {
    String path = request.getRequestURI();
    String query = request.getQueryString();
    if (!request.getMethod().equals("GET") || path.equals("/") || path.length() > LONGEST_SPELLING) {
      return null;
    }
    return query == null ? path : query.length() > LONGEST_SPELLING ? null : path + "?" + query;
  }

  /** Shows a page whose address has endless variants, such as a search; it is not kept. */
  public void showOnce(
      Address address, Area area, HttpServletRequest request, HttpServletResponse response, Function<Page, View> view)
      throws IOException {
    Responses.send(render(address, area, view), request, response);
  }

  /** Shows a page that only who asks for it may see: made for this request, kept neither here nor in the browser. */
  public void showPrivately(Address address, List<NavigationLink> navigation, HttpServletRequest request,
      HttpServletResponse response, Function<Page, View> view) throws IOException {
    var page = new Page(address, Area.NONE, navigation, texts, city, assets, content.freshness());
    Responses.sendPrivately(renderer.render(view.apply(page), page), request, response);
  }

  /** Whether the city offers this reading. */
  public boolean offers(Address address) {
    return city.city().languages().contains(address.reading().language());
  }

  private Rendered render(Address address, Area area, Function<Page, View> view) {
    if (!offers(address)) {
      throw new NotFound();
    }
    var page = new Page(address, area, List.of(), texts, city, assets, content.freshness());
    return renderer.render(view.apply(page), page);
  }

  private State state() {
    Freshness freshness = content.freshness();
    return new State(content.current().version(), clock.millis() / 60_000, freshness.stale());
  }

  /** What a kept page depends on besides its address. */
  private record State(long version, long minute, boolean stale) {}

  private record Kept(State state, Rendered page) {}
}
