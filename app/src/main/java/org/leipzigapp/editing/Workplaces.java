package org.leipzigapp.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.care.Keepers;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.ContentKind;
import org.leipzigapp.content.Draft;
import org.leipzigapp.content.Drafts;
import org.leipzigapp.content.History;
import org.leipzigapp.content.PublishedItems;
import org.leipzigapp.content.Revision;
import org.leipzigapp.staff.Member;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds items with their drafts, for one member each. */
@Component
class Workplaces {

  private final PublishedItems items;
  private final Drafts drafts;
  private final History history;
  private final Keepers keepers;
  private final List<ContentKind.Owner> owners;
  private final Map<String, ContentKind<?>> kinds;
  private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

  Workplaces(PublishedItems items, Drafts drafts, History history, Keepers keepers, List<ContentKind.Owner> owners) {
    this.items = items;
    this.drafts = drafts;
    this.history = history;
    this.keepers = keepers;
    this.owners = owners;
    this.kinds = ContentKind.byName(owners);
  }

  Map<String, ContentKind<?>> kinds() {
    return kinds;
  }

  /** Empty if there is neither an item nor a draft, or no such kind. */
  Optional<Workplace> find(Member me, Content.Key key) {
    return find(me, key, items.find(key).orElse(null), drafts.find(key).orElse(null), keepers.handedOver());
  }

  /** Everything that a member may change. */
  List<Workplace> list(Member me) {
    Map<Content.Key, Draft> open = new HashMap<>();
    drafts.list().forEach(draft -> open.put(draft.key(), draft));
    Map<Content.Key, String> handed = keepers.handedOver();
    List<Workplace> all = new ArrayList<>();
    items.list().forEach(item -> find(me, item.key(), item, open.remove(item.key()), handed).ifPresent(all::add));
    open.forEach((key, draft) -> find(me, key, null, draft, handed).ifPresent(all::add));
    return all.stream().filter(place -> place.isWriter() || place.isOfficeLead()).toList();
  }

  /** An item that was removed, by one of its states, so that it can be looked at and restored. */
  Optional<Workplace> findRemoved(Member me, Content.Key key, Revision state) {
    Revision last = state.body() != null ? state : history.find(key, state.number() - 1).orElse(state);
    JsonNode body = last.body();
    return body == null ? Optional.empty()
        : find(me, key, new PublishedItems.Item(key, body, state.number(), true, false), null,
            keepers.handedOver());
  }

  boolean isTaken(Content.Key key) {
    return items.find(key).isPresent() || drafts.find(key).isPresent();
  }

  private Optional<Workplace> find(
      Member me, Content.Key key, PublishedItems.@Nullable Item item, @Nullable Draft draft,
      Map<Content.Key, String> handed) {
    ContentKind<?> kind = kinds.get(key.kind());
    JsonNode body = item != null ? item.body() : draft != null ? draft.body() : null;
    if (kind == null || body == null) {
      return Optional.empty();
    }
    ContentKind.Owner owner = owner(kind);
    String department = handed.getOrDefault(key, owner.findDepartment(kind, key.id(), body).orElse(""));
    var place = new Workplace(key, kind, shape(kind), item, draft, department,
        owner.findAddress(kind, key.id()).orElse(null), me);
    return Optional.of(place.isOfficeLead() ? place.withHoursOnly() : place);
  }

  private Shape shape(ContentKind<?> kind) {
    return shapes.computeIfAbsent(kind.name(), name -> Shapes.of(kind));
  }

  private ContentKind.Owner owner(ContentKind<?> kind) {
    return owners.stream().filter(owner -> owner.kinds().contains(kind)).findFirst().orElseThrow();
  }
}
