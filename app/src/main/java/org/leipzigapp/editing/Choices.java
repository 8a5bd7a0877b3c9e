package org.leipzigapp.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.PublishedItems;
import org.leipzigapp.editing.FieldView.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Which ids a field may name, with their titles. A schema says where they come from: "service" means the items of that
 * kind, "numbers/items" the entries of a list in the only item of a kind, "topics/." those of an item that is itself a
 * list; several may be joined by a space.
 */
final class Choices {

  private final Map<Content.Key, JsonNode> items = new LinkedHashMap<>();
  private final String language;

  Choices(List<PublishedItems.Item> published, String language) {
    published.forEach(item -> items.put(item.key(), item.body()));
    this.language = language;
  }

  /** Those that are chosen stand first, in their order; chosen ones that do not exist stay visible. */
  List<Option> of(String places, List<String> chosen) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (String place : places.split(" ")) {
      titles.putAll(titles(place));
    }
    Set<String> ids = new LinkedHashSet<>(chosen);
    ids.addAll(titles.keySet());
    List<Option> options = new ArrayList<>();
    ids.forEach(id -> options.add(new Option(id, titles.getOrDefault(id, id), chosen.contains(id))));
    return options;
  }

  private Map<String, String> titles(String place) {
    Map<String, String> titles = new LinkedHashMap<>();
    int slash = place.indexOf('/');
    if (slash < 0) {
      items.forEach((key, body) -> {
        if (key.kind().equals(place)) {
          titles.put(key.id(), title(body, key.id()));
        }
      });
    } else {
      String kind = place.substring(0, slash);
      String list = place.substring(slash + 1);
      JsonNode body = items.getOrDefault(new Content.Key(kind, kind), MissingNode.getInstance());
      JsonNode entries = list.equals(".") ? body : body.path(list);
      entries.forEach(entry -> titles.put(entry.path("id").asString(""), title(entry, entry.path("id").asString(""))));
    }
    return titles;
  }

  private String title(JsonNode body, String id) {
    JsonNode title = body.path("title");
    return title.path(language).asString(title.path("de").asString(id));
  }
}
