package org.leipzigapp.care;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.ContentKind;
import org.leipzigapp.content.Derived;
import org.leipzigapp.content.LiveContent;
import org.leipzigapp.content.Reading;
import org.leipzigapp.content.Text;
import org.leipzigapp.staff.Member;
import org.leipzigapp.web.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All items of all kinds as care sees them, in memory; always from the newest content. */
@Component
public class Items {

  private final List<ContentKind.Owner> owners;
  private final Texts texts;
  private final Derived<All> all;

  private record All(Map<Content.Key, Item> byKey, Map<String, Item> byPath) {}

  Items(List<ContentKind.Owner> owners, LiveContent content, Texts texts) {
    this.owners = owners;
    this.texts = texts;
    all = new Derived<>(content, this::read);
  }

  public Collection<Item> list() {
    return all.get().byKey.values();
  }

  public Optional<Item> find(Content.Key key) {
    return Optional.ofNullable(all.get().byKey.get(key));
  }

  /** The item that a page shows, also for a page below its own, such as a list to print. @param path without reading */
  public Optional<Item> findByPath(String path) {
    for (String at = path; at.length() > 1; at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
      Item item = all.get().byPath.get(at);
      if (item != null) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  /** What a person calls it. */
  public String name(Item item, Reading reading) {
    return item.title() == null ? kindName(item.key().kind(), reading) : item.title().in(reading);
  }

  /** What a kind is called; its own short name if nobody has named it yet. */
  public String kindName(String kind, Reading reading) {
    String key = "care.kind." + kind;
    return texts.has(reading, key) || texts.has(new Reading("de", false), key) ? texts.get(reading, key) : kind;
  }

  private All read(Content content) {
    var byKey = new LinkedHashMap<Content.Key, Item>();
    var byPath = new HashMap<String, Item>();
    for (ContentKind.Owner owner : owners) {
      for (ContentKind<?> kind : owner.kinds()) {
        for (Object value : content.list(kind)) {
          Item item = item(owner, kind, JsonMapper.shared().valueToTree(value));
          byKey.put(item.key(), item);
          if (item.path() != null) {
            byPath.put(item.path(), item);
          }
        }
      }
    }
    return new All(Collections.unmodifiableMap(byKey), byPath);
  }

  private static Item item(ContentKind.Owner owner, ContentKind<?> kind, JsonNode body) {
    String id = kind.folder() ? body.path("id").asString() : kind.name();
    return new Item(
        new Content.Key(kind.name(), id),
        body.path("title").isObject() ? JsonMapper.shared().treeToValue(body.path("title"), Text.class) : null,
        date(body.path("checked").asString("")),
        !body.path("fees").isEmpty(),
        owner.findDepartment(kind, id, body).orElse(Member.EVERYWHERE),
        owner.findKeeperName(kind, id, body).orElse(null),
        owner.findAddress(kind, id).orElse(null),
        kind.type().isRecord() && hasNames(kind) ? names(body.path("names")) : null);
  }

  private static boolean hasNames(ContentKind<?> kind) {
    for (var component : kind.type().getRecordComponents()) {
      if (component.getName().equals("names")) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, List<String>> names(JsonNode node) {
    var names = new LinkedHashMap<String, List<String>>();
    node.propertyStream().forEach(language -> {
      var words = new ArrayList<String>();
      language.getValue().forEach(word -> words.add(word.asString("")));
      names.put(language.getKey(), words);
    });
    return names;
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
