package org.leipzigapp.services.offices;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.leipzigapp.content.ContentChanged;
import org.leipzigapp.content.LiveContent;
import org.leipzigapp.search.EntriesChanged;
import org.leipzigapp.search.IndexEntry;
import org.leipzigapp.search.IndexSource;
import org.leipzigapp.web.Card;
import org.leipzigapp.web.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets offices be found, and shows the found ones. */
@Component
public class OfficeIndex implements IndexSource, Card.Source {

  private final Offices offices;
  private final LiveContent content;
  private final ApplicationEventPublisher events;

  OfficeIndex(Offices offices, LiveContent content, ApplicationEventPublisher events) {
    this.offices = offices;
    this.content = content;
    this.events = events;
  }

  @Override
  public String kind() {
    return OfficeContent.OFFICE.name();
  }

  @Override
  public long version() {
    return content.current().version();
  }

  @Override
  public Collection<IndexEntry> entries() {
    return offices.list().stream().map(OfficeIndex::entry).toList();
  }

  @Override
  public Optional<IndexEntry> findEntry(String id) {
    return offices.find(id).map(OfficeIndex::entry);
  }

  @EventListener
  void contentChanged(ContentChanged change) {
    var ids = change.ids(OfficeContent.OFFICE);
    if (!ids.isEmpty()) {
      events.publishEvent(new EntriesChanged(kind(), ids));
    }
  }

  /** An office as the index takes it. */
  public static IndexEntry entry(Office office) {
    return new IndexEntry(
        OfficeContent.OFFICE.name(),
        office.id(),
        office.title().everyday(),
        Objects.requireNonNullElse(office.names(), Map.of()),
        Map.of(),
        office.about() == null ? Map.of() : office.about().text().everyday(),
        office.address() == null ? Map.of() : Map.of("de", office.address().line()));
  }

  @Override
  public String heading(Page page) {
    return page.t("offices.title");
  }

  @Override
  public String path(String id) {
    return "/aemter/" + id;
  }

  @Override
  public Optional<Card> findCard(String id, Page page) {
    return offices.find(id).map(office -> new Card(
        page.t(office.title()),
        path(id),
        office.address() == null ? null : office.address().line(),
        OpenWords.say(offices.stateNow(office), page),
        null));
  }
}
