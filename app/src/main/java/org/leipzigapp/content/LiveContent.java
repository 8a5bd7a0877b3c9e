package org.leipzigapp.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** This node's snapshot of the content. Readers take {@link #current()} and never wait for the database. */
public final class LiveContent {

  private static final Logger LOG = LoggerFactory.getLogger(LiveContent.class);
  private static final ScopedValue<Content> PREVIEW = ScopedValue.newInstance();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ContentStore store;
  private final Map<String, ContentKind<?>> kinds;
  private final Consumer<ContentChanged> listeners;
  private final Clock clock;
  private volatile Content current = Content.EMPTY;
  private volatile Instant checked = Instant.EPOCH;

  LiveContent(
      ContentStore store, Map<String, ContentKind<?>> kinds, Consumer<ContentChanged> listeners, Clock clock) {
    this.store = store;
    this.kinds = kinds;
    this.listeners = listeners;
    this.clock = clock;
  }

  public Content current() {
    return PREVIEW.isBound() ? PREVIEW.get() : current;
  }

  /** Whether this thread sees a draft; then nothing that it computes may be kept for others. */
  public boolean isPreview() {
    return PREVIEW.isBound();
  }

  /**
   * Lets everything that runs inside see the content with one item changed.
   *
   * @throws IllegalArgumentException if the body cannot be read as an item of its kind
   */
  public <X extends Exception> void preview(Content.Key key, JsonNode body, ScopedValue.CallableOp<?, X> show)
      throws X {
    ContentKind<?> kind = kinds.get(key.kind());
    ContentItem<?> item =
        kind == null ? null : read(kind, new ContentStore.Row(key.kind(), key.id(), ContentJson.write(body), 0, false));
    if (item == null) {
      throw new IllegalArgumentException("not an item of its kind");
    }
    Content now = current;
    ScopedValue.where(PREVIEW, now.with(now.version(), List.of(item), List.of())).call(show);
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
