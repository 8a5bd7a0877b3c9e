package org.leipzigapp.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Function;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Freshness;
import org.leipzigapp.content.LiveContent;

/**
 * Answers with pages. A page that is the same for everyone is rendered once and kept as compressed bytes until the
 * content changes or the minute is over (opening times are part of it); the memory for that is bounded.
 */
public final class Pages {

  private static final long CACHE_BYTES = 24L * 1024 * 1024;

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
    State state = state();
    Kept kept = cache.getIfPresent(address);
    if (kept == null || !kept.state().equals(state)) {
      kept = new Kept(state, render(address, area, view));
      cache.put(address, kept);
    }
    Responses.send(kept.page(), request, response);
  }

  /** Shows a page whose address has endless variants, such as a search; it is not kept. */
  public void showOnce(
      Address address, Area area, HttpServletRequest request, HttpServletResponse response, Function<Page, View> view)
      throws IOException {
    Responses.send(render(address, area, view), request, response);
  }

  /** Whether the city offers this reading. */
  public boolean offers(Address address) {
    return city.city().languages().contains(address.reading().language());
  }

  private Rendered render(Address address, Area area, Function<Page, View> view) {
    if (!offers(address)) {
      throw new NotFound();
    }
    var page = new Page(address, area, texts, city, assets, content.freshness());
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
