package org.leipzigapp.care.wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leipzigapp.care.Changes;
import org.leipzigapp.care.Item;
import org.leipzigapp.care.Items;
import org.leipzigapp.care.Keepers;
import org.leipzigapp.city.CityContent;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Reading;
import org.leipzigapp.search.Misses;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lets what people looked for in vain lead to an item from now on. */
@Component
class Wording {

  static final Content.Key SYNONYMS = new Content.Key(CityContent.SYNONYMS.name(), CityContent.SYNONYMS.name());
  static final int LONGEST = 80;
  private static final int LONGEST_LINE = 500;
  private static final Reading GERMAN = new Reading("de", false);

  private final Changes changes;
  private final Items items;
  private final Keepers keepers;
  private final Misses misses;
  private final Audit audit;
  private final TheCity city;

  Wording(Changes changes, Items items, Keepers keepers, Misses misses, Audit audit, TheCity city) {
    this.changes = changes;
    this.items = items;
    this.keepers = keepers;
    this.misses = misses;
    this.audit = audit;
    this.city = city;
  }

  /** What became of it. */
  enum Outcome {
    /** It is a name of the item now. */
    NAME_ADDED,
    /** It stands in the city's word list now. */
    LINE_ADDED,
    KNOWN_ALREADY,
    DRAFT_OPEN,
    BROKEN,
    /** No such item, or one that cannot have names. */
    NO_TARGET,
    DONE
  }

  /** Whether the member may write into the city's word list. */
  boolean mayAddLine(Member me) {
    return me.may(Right.PUBLISH, listKeeper());
  }

  private String listKeeper() {
    return items.find(SYNONYMS).map(keepers::departmentOf).orElse(Member.EVERYWHERE);
  }

  /** The item gets a name that is shown on its page, too. @param language "de" or "en" */
  Outcome addName(Member me, Item item, String words, String language) {
    keepers.demand(me, Right.PUBLISH, item);
    if (item.names() == null) {
      return Outcome.NO_TARGET;
    }
    Changes.Outcome outcome = changes.publish(item.key(), me, body -> {
      JsonNode names = body.path("names");
      ArrayNode list = (names.isObject() ? (ObjectNode) names : body.putObject("names")).withArray(language);
      return isNew(list, words) && list.add(words) != null;
    });
    return settle(me, item, words, outcome, Outcome.NAME_ADDED);
  }

  /** The city's word list gets a line for the item's title; nothing of it is shown. */
  Outcome addLine(Member me, Item item, String words, String language) {
    me.demand(Right.PUBLISH, listKeeper(), "synonyms/synonyms");
    String term = items.name(item, GERMAN).replaceAll("[:,\\p{Cc}]+", " ").strip();
    Changes.Outcome outcome = changes.publish(SYNONYMS, me, body -> {
      if (!body.has("place_names")) {
        body.putArray("place_names").add(city.city().name());
      }
      ObjectNode lines = body.path("lines").isObject() ? (ObjectNode) body.path("lines") : body.putObject("lines");
      return isAdded(lines.withArray(language), term, words);
    });
    return settle(me, item, words, outcome, Outcome.LINE_ADDED);
  }

  /** It needs no words of ours. */
  Outcome done(Member me, String words) {
    me.demandAnywhere(Right.PUBLISH, "misses");
    misses.remove(words);
    audit.changed(me, "miss.done", "misses");
    return Outcome.DONE;
  }

  private Outcome settle(Member me, Item item, String words, Changes.Outcome outcome, Outcome added) {
    return switch (outcome) {
      case Changes.Outcome.Published published -> {
        misses.remove(words);
        audit.changed(me, "miss.named", item.subject());
        yield added;
      }
      case Changes.Outcome.Nothing nothing -> Outcome.KNOWN_ALREADY;
      case Changes.Outcome.DraftOpen open -> Outcome.DRAFT_OPEN;
      case Changes.Outcome.Broken broken -> Outcome.BROKEN;
    };
  }

  private static boolean isNew(ArrayNode list, String words) {
    return list.valueStream().noneMatch(known -> known.asString("").equalsIgnoreCase(words));
  }

  /** Into the line of the same term, if there is one with room. */
  private static boolean isAdded(ArrayNode lines, String term, String words) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).asString("");
      int colon = line.indexOf(" : ");
      if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase(term)) {
        List<String> said = new ArrayList<>(List.of(line.substring(colon + 3).split("\\s*,\\s*")));
        if (said.stream().anyMatch(known -> known.strip().toLowerCase(Locale.ROOT).equals(words))) {
          return false;
        }
        if (line.length() + words.length() + 2 <= LONGEST_LINE) {
          lines.set(i, line + ", " + words);
          return true;
        }
      }
    }
    lines.add(term + " : " + words);
    return true;
  }
}
