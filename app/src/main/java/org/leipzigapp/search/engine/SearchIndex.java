package org.leipzigapp.search.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.search.IndexEntry;
import org.leipzigapp.search.SearchResult;
import org.leipzigapp.search.Suggestion;
import org.leipzigapp.search.vocabulary.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index of one process. Questions are answered from the last state at any time, also while the next one is
 * made; a damaged index is made anew by itself. Safe for use by many threads.
 */
public final class SearchIndex implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
  private static final String FINGERPRINT = "fingerprint";
  private static final String VERSION = "version.";

  private volatile Vocabulary vocabulary;
  private Documents documents;
  private final @Nullable Path path;
  private final Supplier<Contents> contents;
  private Storage storage;
  private volatile View view;

  private interface Question<T> {
    T ask(View view) throws IOException;
  }

  private SearchIndex(Vocabulary vocabulary, @Nullable Path path, Supplier<Contents> contents) throws IOException {
    this.vocabulary = vocabulary;
    this.path = path;
    this.contents = contents;
    documents = new Documents(vocabulary);
    Contents all = contents.get();
    storage = Storage.open(path, commitData(all.versions()));
    try {
      if (storage.committed().isEmpty()) {
        fill(all);
      }
      view = new View(vocabulary, DirectoryReader.open(storage.writer()));
    } catch (IOException | RuntimeException e) {
      storage.close();
      throw e;
    }
  }

  /** An index that lives as long as the object, for measuring and tests. */
  public static SearchIndex inMemory(Vocabulary vocabulary, Collection<IndexEntry> entries) {
    return open(vocabulary, null, () -> new Contents(Map.of(), entries));
  }

  /**
   * Opens the index of a directory. It is kept if it was made of the same versions with the same vocabulary, and made
   * anew if not, or if it is damaged.
   *
   * @param path made if need be; null keeps the index in memory, and so does a directory that another process has
   * @param contents asked for whenever the index must be made anew
   */
  public static SearchIndex open(Vocabulary vocabulary, @Nullable Path path, Supplier<Contents> contents) {
    try {
      return new SearchIndex(vocabulary, path, contents);
    } catch (IOException e) {
      throw new UncheckedIOException("no search index can be made", e);
    }
  }

  /** See {@link org.leipzigapp.search.Search#search}. */
  public SearchResult search(String query, int limit) {
    return ask(view -> view.search(query, limit));
  }

  /** See {@link org.leipzigapp.search.Search#suggest}. */
  public List<Suggestion> suggest(String typed, String language, int limit) {
    return ask(view -> view.suggest(typed, language, limit));
  }

  /**
   * Takes over changed entries of one kind.
   *
   * @param version the content version that they stem from
   * @param entries by id; empty for what is gone
   */
  public synchronized void change(String kind, long version, Map<String, Optional<IndexEntry>> entries) {
    try {
      for (Map.Entry<String, Optional<IndexEntry>> entry : entries.entrySet()) {
        put(kind, entry.getKey(), entry.getValue().orElse(null));
      }
      Map<String, String> data = storage.committed();
      data.put(VERSION + kind, Long.toString(version));
      storage.commit(data);
      DirectoryReader next = DirectoryReader.openIfChanged(view.reader(), storage.writer());
      if (next != null) {
        show(view.changed(vocabulary, next, kind, entries));
      }
    } catch (IOException | RuntimeException | InternalError e) {
      LOG.warn("the search index could not be changed and is made anew: {}", e.toString());
      makeAnew();
    }
  }

  /** What it reads questions and entries with. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Reads everything anew with another vocabulary; until that is done, questions are answered with the old one. */
  public synchronized void speak(Vocabulary next) {
    if (next.fingerprint().equals(vocabulary.fingerprint())) {
      return;
    }
    vocabulary = next;
    documents = new Documents(next);
    try {
      storage.writer().deleteAll();
      fill(contents.get());
      show(new View(next, DirectoryReader.open(storage.writer())));
    } catch (IOException | RuntimeException | InternalError e) {
      LOG.warn("the search index could not be read anew and is made anew: {}", e.toString());
      makeAnew();
    }
  }

  @Override
  public synchronized void close() {
    try {
      view.reader().close();
      storage.close();
    } catch (IOException e) {
      LOG.warn("the search index was not closed well: {}", e.toString());
    }
  }

  private <T> T ask(Question<T> question) {
    View asked = view;
    try {
      return answer(question);
    } catch (IOException | RuntimeException | InternalError e) {
      recover(asked, e);
      try {
        return answer(question);
      } catch (IOException again) {
        throw new UncheckedIOException("the search index was made anew and still cannot be read", again);
      }
    }
  }

  private <T> T answer(Question<T> question) throws IOException {
    while (true) {
      View present = view;
      if (present.reader().tryIncRef()) {
        try {
          return question.ask(present);
        } finally {
          present.reader().decRef();
        }
      }
      if (present == view) {
        throw new IllegalStateException("the search index is closed");
      }
    }
  }

  /** The first one who meets the damage repairs it, the others wait for that; a mere defect repairs nothing. */
  private synchronized void recover(View asked, Throwable cause) {
    if (view != asked) {
      return;
    }
    if (!asked.isDamaged()) {
      throw new IllegalStateException("a question failed on a sound search index", cause);
    }
    LOG.warn("the search index is damaged and made anew: {}", cause.toString());
    makeAnew();
  }

  private void makeAnew() {
    try {
      storage.close();
    } catch (IOException | RuntimeException | InternalError e) {
      LOG.warn("the damaged search index was not closed well: {}", e.toString());
    }
    try {
      storage = Storage.open(path, null);
      fill(contents.get());
      show(new View(vocabulary, DirectoryReader.open(storage.writer())));
    } catch (IOException e) {
      throw new UncheckedIOException("no search index can be made", e);
    }
  }

  private void fill(Contents all) throws IOException {
    for (IndexEntry entry : all.entries()) {
      put(entry.kind(), entry.id(), entry);
    }
    storage.commit(commitData(all.versions()));
  }

  /** One entry that cannot be read must not keep the others from being found. */
  private void put(String kind, String id, @Nullable IndexEntry entry) throws IOException {
    storage.writer().deleteDocuments(Documents.key(kind, id));
    if (entry == null) {
      return;
    }
    Document document;
    try {
      document = documents.document(entry);
    } catch (RuntimeException e) {
      LOG.error("{} {} cannot be indexed and will not be found", kind, id, e);
      return;
    }
    storage.writer().addDocument(document);
  }

  private Map<String, String> commitData(Map<String, Long> versions) {
    Map<String, String> data = new HashMap<>();
    data.put(FINGERPRINT, vocabulary.fingerprint());
    versions.forEach((kind, version) -> data.put(VERSION + kind, version.toString()));
    return data;
  }

  private void show(View next) throws IOException {
    View before = view;
    view = next;
    before.reader().close();
  }
}
