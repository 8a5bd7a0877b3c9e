package org.leipzigapp.bench.documents;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.leipzigapp.search.IndexEntry;
import org.leipzigapp.search.IndexSource;
import org.leipzigapp.web.Card;
import org.leipzigapp.web.Page;

/** All documents of one kind. They are made whenever they are asked for, so that they take no memory of the app. */
final class GeneratedDocuments implements IndexSource, Card.Source {

  private static final int SENTENCES = 6;

  private final Kind kind;

  GeneratedDocuments(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String kind() {
    return kind.key;
  }

  @Override
  public long version() {
    return 1;
  }

  @Override
  public Collection<IndexEntry> entries() {
    return new AbstractList<>() {
      @Override
      public IndexEntry get(int number) {
        return entry(number);
      }

      @Override
      public int size() {
        return kind.count;
      }
    };
  }

  @Override
  public Optional<IndexEntry> findEntry(String id) {
    int number = id.matches("\\d{1,5}") ? Integer.parseInt(id) : kind.count;
    return number < kind.count ? Optional.of(entry(number)) : Optional.empty();
  }

  @Override
  public String heading(Page page) {
    return kind.key;
  }

  @Override
  public String path(String id) {
    return "/" + kind.key + "/" + id;
  }

  @Override
  public Optional<Card> findCard(String id, Page page) {
    return findEntry(id).map(entry -> new Card(in(entry.title()), path(id), in(entry.answer()), null, null));
  }

  /** The very same for the same number, at any time. */
  IndexEntry entry(int number) {
    Words words = new Words(new Random(31L * number + kind.ordinal()));
    Map<String, String> title = Map.of("de", kind.title(words));
    Map<String, List<String>> names = Map.of("de", kind.names(words));
    Map<String, List<String>> keywords = Map.of("de", List.of(words.noun(), words.compound()));
    String body = IntStream.range(0, SENTENCES).mapToObj(i -> words.sentence()).collect(Collectors.joining("\n"));
    return new IndexEntry(
        kind.key, String.valueOf(number), title, names, keywords, Map.of("de", words.sentence()), Map.of("de", body));
  }

  private static String in(Map<String, String> text) {
    return text.getOrDefault("de", "");
  }
}
