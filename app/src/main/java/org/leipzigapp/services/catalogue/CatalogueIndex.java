package org.leipzigapp.services.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.ContentChanged;
import org.leipzigapp.content.Fact;
import org.leipzigapp.content.LiveContent;
import org.leipzigapp.search.EntriesChanged;
import org.leipzigapp.search.IndexEntry;
import org.leipzigapp.search.IndexSource;
import org.leipzigapp.web.Card;
import org.leipzigapp.web.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets services be found, and shows the found ones. */
@Component
public class CatalogueIndex implements IndexSource, Card.Source {

  private final Catalogue catalogue;
  private final LiveContent content;
  private final ApplicationEventPublisher events;

  CatalogueIndex(Catalogue catalogue, LiveContent content, ApplicationEventPublisher events) {
    this.catalogue = catalogue;
    this.content = content;
    this.events = events;
  }

  @Override
  public String kind() {
    return CatalogueContent.SERVICE.name();
  }

  @Override
  public long version() {
    return content.current().version();
  }

  @Override
  public Collection<IndexEntry> entries() {
    return catalogue.list().stream().map(CatalogueIndex::entry).toList();
  }

  @Override
  public Optional<IndexEntry> findEntry(String id) {
    return catalogue.find(id).map(CatalogueIndex::entry);
  }

  @EventListener
  void contentChanged(ContentChanged change) {
    var ids = change.ids(CatalogueContent.SERVICE);
    if (!ids.isEmpty()) {
      events.publishEvent(new EntriesChanged(kind(), ids));
    }
  }

  /** A service as the index takes it. */
  public static IndexEntry entry(Service service) {
    return new IndexEntry(
        CatalogueContent.SERVICE.name(),
        service.id(),
        service.title().everyday(),
        service.names(),
        Objects.requireNonNullElse(service.keywords(), Map.of()),
        service.answer().text().everyday(),
        body(service));
  }

  private static Map<String, String> body(Service service) {
    var body = new HashMap<String, StringBuilder>();
    Stream.of(service.description(), service.who(), service.steps(), service.papers(), service.hints(), service.child())
        .flatMap(CatalogueIndex::facts)
        .forEach(fact -> fact.text().everyday().forEach((language, text) ->
            body.computeIfAbsent(language, l -> new StringBuilder()).append(text).append('\n')));
    var texts = new HashMap<String, String>();
    body.forEach((language, text) -> texts.put(language, text.toString()));
    return texts;
  }

  private static Stream<Fact> facts(@Nullable List<Fact> facts) {
    return facts == null ? Stream.empty() : facts.stream();
  }

  @Override
  public String heading(Page page) {
    return page.t("area.services");
  }

  @Override
  public String path(String id) {
    return "/services/" + id;
  }

  @Override
  public Optional<Card> findCard(String id, Page page) {
    return catalogue.find(id).map(service -> new Card(
        page.t(service.title()),
        path(id),
        page.t(service.answer().text()),
        null,
        ServiceViews.action(service, page).orElse(null)));
  }
}
