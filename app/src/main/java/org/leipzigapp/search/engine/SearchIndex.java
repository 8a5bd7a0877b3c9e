package org.leipzigapp.search.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.leipzigapp.search.IndexEntry;
import org.leipzigapp.search.SearchResult;
import org.leipzigapp.search.Suggestion;
import org.leipzigapp.search.vocabulary.Vocabulary;

/** thin first version */
public final class SearchIndex {
  private final View view;

  private SearchIndex(View view) {
    this.view = view;
  }

  public static SearchIndex inMemory(Vocabulary vocabulary, Collection<IndexEntry> entries) {
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      Documents documents = new Documents(vocabulary);
      IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()));
      for (IndexEntry entry : entries) {
        writer.addDocument(documents.document(entry));
      }
      return new SearchIndex(new View(vocabulary, DirectoryReader.open(writer)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SearchResult search(String query, int limit) {
    try {
      return view.search(query, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Suggestion> suggest(String typed, String language, int limit) {
    return view.suggest(typed, language, limit);
  }
}
