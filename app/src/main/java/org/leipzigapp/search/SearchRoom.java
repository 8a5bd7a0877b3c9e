package org.leipzigapp.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.search.engine.Contents;
import org.leipzigapp.search.engine.SearchIndex;
import org.leipzigapp.search.vocabulary.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the index of this node: opened before the first page is served, changed by one thread in the background. */
@Component
class SearchRoom implements Search, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SearchRoom.class);

  private final ObjectProvider<IndexSource> sources;
  private final ObjectProvider<WordSource> words;
  private final Path directory;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("search-index").factory());
  private volatile @Nullable SearchIndex index;
  private volatile EverydayWords everydayWords = EverydayWords.NONE;

  SearchRoom(ObjectProvider<IndexSource> sources, ObjectProvider<WordSource> words,
      @Value("${leipzigapp.data}") Path data) {
    this.sources = sources;
    this.words = words;
    directory = data.resolve("index");
  }

  @Override
  public SearchResult search(String query, String language, int limit) {
    SearchIndex present = index;
    return present == null ? new SearchResult.NothingFits(List.of()) : present.search(query, limit);
  }

  @Override
  public List<Suggestion> suggest(String typed, String language, int limit) {
    SearchIndex present = index;
    return present == null ? List.of() : present.suggest(typed, language, limit);
  }

  @Override
  public EverydayWords everydayWords() {
    return everydayWords;
  }

  @EventListener
  void entriesChanged(EntriesChanged changed) {
    worker.execute(() -> change(changed));
  }

  /** The old words answer until the new ones are worked out. */
  @EventListener
  void wordsChanged(WordsChanged changed) {
    worker.execute(this::speakAnew);
  }

  /** Changes that come in while the index is opened wait for it in the queue of the worker. */
  @Override
  public void start() {
    settle(worker.submit(() -> {
      Vocabulary vocabulary = localWords().vocabulary();
      know(vocabulary);
      index = SearchIndex.open(vocabulary, directory, this::contents);
    }));
  }

  @Override
  public void stop() {
    settle(worker.submit(() -> {
      SearchIndex present = index;
      index = null;
      if (present != null) {
        present.close();
      }
    }));
  }

  @Override
  public boolean isRunning() {
    return index != null;
  }

  /** Before the web server, which waits for all that has no phase of its own. */
  @Override
  public int getPhase() {
    return 0;
  }

  /** Returns when all changes that were announced until now can be found. */
  void settle() {
    settle(worker.submit(() -> { }));
  }

  private static void settle(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
  }

  private void know(Vocabulary vocabulary) {
    everydayWords = new EverydayWords(vocabulary.sayings(), vocabulary.stopWords(), vocabulary.weakWords());
  }

  private LocalWords localWords() {
    return words.stream().findFirst().map(WordSource::words).orElse(LocalWords.NONE);
  }

  private void speakAnew() {
    SearchIndex present = index;
    if (present == null) {
      return;
    }
    try {
      Vocabulary vocabulary = localWords().vocabulary(present.vocabulary());
      present.speak(vocabulary);
      know(vocabulary);
    } catch (RuntimeException e) {
      LOG.error("the city's changed words are not understood, the former ones go on answering", e);
    }
  }

  private void change(EntriesChanged changed) {
    SearchIndex present = index;
    Optional<IndexSource> source = sources.stream().filter(each -> each.kind().equals(changed.kind())).findFirst();
    if (present == null || source.isEmpty()) {
      return;
    }
    try {
      long version = source.get().version();
      Map<String, Optional<IndexEntry>> entries = new HashMap<>();
      changed.ids().forEach(id -> entries.put(id, source.get().findEntry(id)));
      present.change(changed.kind(), version, entries);
    } catch (RuntimeException e) {
      LOG.error("changes of {} cannot be found", changed.kind(), e);
    }
  }

  /** The versions first: what changes meanwhile is announced and taken over once more. */
  private Contents contents() {
    Map<String, Long> versions = new HashMap<>();
    sources.forEach(source -> versions.put(source.kind(), source.version()));
    List<IndexEntry> entries = new ArrayList<>();
    sources.forEach(source -> entries.addAll(source.entries()));
    return new Contents(versions, entries);
  }
}
