package org.leipzigapp.services.catalogue;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.leipzigapp.city.Topics;
import org.leipzigapp.web.Page;

/** The catalogue as a list: by life situation and from A to Z in the reader's language. */
public record ServiceList(
    List<TopicLine> topics, List<LifeEvents.Event> events, SequencedMap<String, List<Service>> letters) {

  /** A life situation with the number of its services. */
  public record TopicLine(Topics.Topic topic, int services) {}

  static ServiceList of(Catalogue catalogue, LifeEvents events, Page page) {
    var topics = page.theCity().topics().topics().stream()
        .map(topic -> new TopicLine(topic, catalogue.listByTopic(topic.id()).size()))
        .filter(line -> line.services() > 0)
        .toList();
    Collator alphabet = Collator.getInstance(page.locale());
    var letters = new TreeMap<String, List<Service>>();
    catalogue.list().stream()
        .sorted(Comparator.comparing(service -> page.t(service.title()), alphabet))
        .forEach(service -> letters
            .computeIfAbsent(letter(page.t(service.title()), page.locale()), key -> new ArrayList<>())
            .add(service));
    return new ServiceList(topics, events.list(), letters);
  }

  private static String letter(String title, Locale locale) {
    String first = Normalizer.normalize(title.substring(0, title.offsetByCodePoints(0, 1)), Normalizer.Form.NFD);
    return first.substring(0, 1).toUpperCase(locale);
  }
}
