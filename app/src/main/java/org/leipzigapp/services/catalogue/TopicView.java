package org.leipzigapp.services.catalogue;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.leipzigapp.city.Topics;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.Page;

/** A life situation and its services; those that belong to it first of all come first. */
public record TopicView(Topics.Topic topic, List<LifeEvents.Event> events, List<Service> services) {

  static TopicView of(String id, Catalogue catalogue, LifeEvents events, Page page) {
    Topics.Topic topic = page.theCity().topics().find(id).orElseThrow(NotFound::new);
    Collator alphabet = Collator.getInstance(page.locale());
    return new TopicView(topic, events.listByTopic(id), catalogue.listByTopic(id).stream()
        .sorted(Comparator.<Service>comparingInt(service -> service.topics().indexOf(id))
            .thenComparing(service -> page.t(service.title()), alphabet))
        .toList());
  }
}
