package org.leipzigapp.offline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.search.EverydayWords;
import org.leipzigapp.search.IndexEntry;
import org.leipzigapp.search.IndexSource;
import org.leipzigapp.search.Search;
import org.leipzigapp.search.SearchResult;
import org.leipzigapp.web.Card;
import org.leipzigapp.web.Generated;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pocket index of each language, made when somebody first asks for it and again when something that can be found
 * has changed. Making it asks the large search thousands of things, so whoever asks meanwhile gets the last one.
 */
@Component
class PocketSearch {

  /** As JSON, before it is compressed; about what a picture weighs. */
  static final int MOST_BYTES = 150_000;

  /** The estimate while building is a little too small: quotes and commas. */
  private static final int SAFE_BYTES = MOST_BYTES - 10_000;

  private final ObjectProvider<IndexSource> sources;
  private final ObjectProvider<Card.Source> cards;
  private final Search search;
  private final Map<String, Made> made = new ConcurrentHashMap<>();
  private final AtomicBoolean renewing = new AtomicBoolean();
  private @Nullable Learnt learnt;

  PocketSearch(ObjectProvider<IndexSource> sources, ObjectProvider<Card.Source> cards, Search search) {
    this.sources = sources;
    this.cards = cards;
    this.search = search;
  }

  private record Made(int state, Generated index) {}

  /** What each saying finds, by the entry's kind and id; the same in all languages. */
  private record Learnt(int state, Map<String, String> found) {}

  /** What can be found now. @param state another number when it is something else */
  private record Findable(List<IndexEntry> entries, Map<String, String> paths, int state) {}

  /** As JSON. */
  Generated index(String language) {
    Findable now = findable();
    Made present = made.get(language);
    if (present == null) {
      return make(now, language);
    }
    if (present.state != now.state && renewing.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("pocket-index").priority(Thread.MIN_PRIORITY).start(() -> {
        try {
          make(now, language);
        } finally {
          renewing.set(false);
        }
      });
    }
    return present.index;
  }

  private Findable findable() {
    Map<String, String> paths = cards.stream().collect(Collectors.toMap(Card.Source::kind, card -> card.path("")));
    List<IndexEntry> entries = new ArrayList<>();
    sources.stream().filter(source -> paths.containsKey(source.kind()))
        .forEach(source -> entries.addAll(source.entries()));
    return new Findable(entries, paths, Objects.hash(entries, search.everydayWords()));
  }

  private synchronized Generated make(Findable now, String language) {
    Made present = made.get(language);
    if (present != null && present.state == now.state) {
      return present.index;
    }
    EverydayWords everyday = search.everydayWords();
    Map<String, String> found = learn(now, everyday);
    Map<String, IndexEntry> byKey = new HashMap<>();
    now.entries.forEach(entry -> byKey.put(PocketIndex.key(entry), entry));
    var answered = new HashMap<String, IndexEntry>();
    found.forEach((saying, key) -> {
      IndexEntry entry = byKey.get(key);
      if (entry != null) {
        answered.put(saying, entry);
      }
    });
    PocketIndex index = PocketIndex.of(now.entries, language, now.paths, everyday, answered, SAFE_BYTES);
    Generated sent = Generated.of(JsonMapper.shared().writeValueAsBytes(index), MediaType.APPLICATION_JSON_VALUE);
    made.put(language, new Made(now.state, sent));
    return sent;
  }

  private Map<String, String> learn(Findable now, EverydayWords everyday) {
    Learnt before = learnt;
    if (before != null && before.state == now.state) {
      return before.found;
    }
    var found = new HashMap<String, String>();
    // titles and names too: what "Strafzettel" means is decided by the large search, whoever has it as a name
    now.entries.forEach(entry -> {
      ask(entry.title().values(), found);
      entry.names().values().forEach(names -> ask(names, found));
    });
    for (EverydayWords.Saying saying : everyday.sayings()) {
      // most of what people say is said for things that this city has not got
      if (ask(saying.terms(), found)) {
        ask(saying.expressions(), found);
      }
    }
    learnt = new Learnt(now.state, found);
    return found;
  }

  /** True if the large search finds anything for one of the texts. */
  private boolean ask(Collection<String> texts, Map<String, String> found) {
    boolean any = false;
    for (String text : texts) {
      if (found.containsKey(text)) {
        any = true;
      } else if (search.search(text, "de", 1) instanceof SearchResult.Found hits) {
        found.put(text, hits.hits().getFirst().kind() + " " + hits.hits().getFirst().id());
        any = true;
      }
    }
    return any;
  }
}
