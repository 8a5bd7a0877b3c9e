package org.leipzigapp.services.checklists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** Lets life events be found, and shows the found ones. */
@Component
class ChecklistIndex implements IndexSource, Card.Source {

  private final Checklists checklists;
  private final LiveContent content;
  private final ApplicationEventPublisher events;

  ChecklistIndex(Checklists checklists, LiveContent content, ApplicationEventPublisher events) {
    this.checklists = checklists;
    this.content = content;
    this.events = events;
  }

  @Override
  public String kind() {
    return ChecklistContent.CHECKLIST.name();
  }

  @Override
  public long version() {
    return content.current().version();
  }

  @Override
  public Collection<IndexEntry> entries() {
    return checklists.listAll().stream().map(ChecklistIndex::entry).toList();
  }

  @Override
  public Optional<IndexEntry> findEntry(String id) {
    return checklists.find(id).map(ChecklistIndex::entry);
  }

  @EventListener
  void contentChanged(ContentChanged change) {
    var ids = change.ids(ChecklistContent.CHECKLIST);
    if (!ids.isEmpty()) {
      events.publishEvent(new EntriesChanged(kind(), ids));
    }
  }

  /**
   * A checklist as the index takes it. Its names count as keywords: who asks for one thing ("Perso verloren") gets the
   * service first and the whole list after it.
   */
  static IndexEntry entry(Checklist checklist) {
    var words = new HashMap<String, List<String>>();
    add(words, checklist.names());
    add(words, checklist.keywords());
    return new IndexEntry(
        ChecklistContent.CHECKLIST.name(),
        checklist.id(),
        checklist.title().everyday(),
        Map.of(),
        words,
        checklist.intro().text().everyday(),
        Map.of());
  }

  private static void add(Map<String, List<String>> words, @Nullable Map<String, List<String>> more) {
    if (more != null) {
      more.forEach((language, list) -> words.computeIfAbsent(language, key -> new ArrayList<>()).addAll(list));
    }
  }

  @Override
  public String heading(Page page) {
    return page.t("checklist.all");
  }

  @Override
  public String path(String id) {
    return Checklists.path(id);
  }

  @Override
  public Optional<Card> findCard(String id, Page page) {
    return checklists.find(id).map(checklist ->
        new Card(page.t(checklist.title()), path(id), page.t(checklist.intro().text()), null, null));
  }
}
