package org.leipzigapp.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** This node's snapshot of the content. Readers take {@link #current()} and never wait for the database. */
public final class LiveContent {

  private static final Logger LOG = LoggerFactory.getLogger(LiveContent.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ContentStore store;
  private final Map<String, ContentKind<?>> kinds;
  private final Consumer<ContentChanged> listeners;
  private final Clock clock;
  private volatile Content current = Content.EMPTY;
  private volatile Instant checked = Instant.EPOCH;

  LiveContent(ContentStore store, List<ContentKind<?>> kinds, Consumer<ContentChanged> listeners, Clock clock) {
    this.store = store;
    this.kinds = kinds.stream().collect(Collectors.toMap(ContentKind::name, Function.identity()));
    this.listeners = listeners;
    this.clock = clock;
  }

  public Content current() {
    return current;
  }

  public Freshness freshness() {
    Instant last = checked;
    return new Freshness(last, last.plus(PATIENCE).isBefore(clock.instant()));
  }

  /** Fetches what is newer than the snapshot, if anything is. Called by one thread at a time. */
  synchronized void catchUp() {
    Content before = current;
    long newest = store.version();
    if (newest > before.version()) {
      List<ContentStore.Row> rows = store.changedSince(before.version());
      current = apply(before, newest, rows);
      checked = clock.instant();
      var keys = rows.stream().map(row -> new Content.Key(row.kind(), row.id())).collect(Collectors.toSet());
      listeners.accept(new ContentChanged(newest, new HashSet<>(keys)));
    }
    checked = clock.instant();
  }

  private Content apply(Content before, long newest, List<ContentStore.Row> rows) {
    var changed = new ArrayList<ContentItem<?>>();
    var removed = new ArrayList<Content.Key>();
    for (ContentStore.Row row : rows) {
      if (row.removed()) {
        removed.add(new Content.Key(row.kind(), row.id()));
        continue;
      }
      ContentKind<?> kind = kinds.get(row.kind());
      ContentItem<?> item = kind == null ? null : read(kind, row);
      if (item != null) {
        changed.add(item);
      }
    }
    return before.with(newest, changed, removed);
  }

  /** One unreadable item must not keep the others from being shown. */
  private static <T> @Nullable ContentItem<T> read(ContentKind<T> kind, ContentStore.Row row) {
    try {
      return new ContentItem<>(kind, row.id(), ContentJson.read(row.body(), kind.type()), row.version());
    } catch (JacksonException | IllegalArgumentException e) {
      LOG.error("content item {} {} cannot be read and is left out: {}", row.kind(), row.id(), e.getMessage());
      return null;
    }
  }
}
