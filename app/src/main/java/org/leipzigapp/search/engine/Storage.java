package org.leipzigapp.search.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the Lucene files are: a directory on disk that this process alone writes, or memory. */
final class Storage implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

  private final Directory directory;
  private final IndexWriter writer;

  private Storage(Directory directory, boolean keep) throws IOException {
    this.directory = directory;
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setOpenMode(keep ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE);
    config.setCommitOnClose(false);
    writer = new IndexWriter(directory, config);
  }

  static Storage inMemory() throws IOException {
    return new Storage(new ByteBuffersDirectory(), false);
  }

  /**
   * Takes the directory; what is there already is kept if it is whole and {@code fits}. If the directory can't be had,
   * the index lives in memory.
   *
   * @param fits wanted commit data; null keeps nothing
   */
  static Storage open(@Nullable Path path, @Nullable Map<String, String> fits) throws IOException {
    if (path == null) {
      return inMemory();
    }
    try {
      return onDisk(new MMapDirectory(Files.createDirectories(path)), fits);
    } catch (LockObtainFailedException e) {
      LOG.warn("another process has the search index in {}: this one keeps its own in memory", path);
    } catch (IOException e) {
      LOG.warn("the search index in {} cannot be used, it is kept in memory: {}", path, e.toString());
    }
    return inMemory();
  }

  private static Storage onDisk(Directory directory, @Nullable Map<String, String> fits) throws IOException {
    try {
      boolean keep = fits != null && commitData(directory).equals(fits);
      if (!keep) {
        clear(directory);
      }
      return new Storage(directory, keep);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  IndexWriter writer() {
    return writer;
  }

  void commit(Map<String, String> data) throws IOException {
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  Map<String, String> committed() {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  boolean isEmpty() {
    return writer.getDocStats().numDocs == 0;
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      if (writer.isOpen()) {
        writer.rollback();
      }
    }
  }

  /** What the last commit said of itself; empty if there is no whole index. Reads every byte. */
  private static Map<String, String> commitData(Directory directory) throws IOException {
    try {
      if (!DirectoryReader.indexExists(directory)) {
        return Map.of();
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
        return reader.getIndexCommit().getUserData();
      }
    } catch (IOException | RuntimeException | InternalError e) {
      LOG.warn("the search index is damaged and made anew: {}", e.toString());
      return Map.of();
    }
  }

  private static void clear(Directory directory) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    }
  }
}
