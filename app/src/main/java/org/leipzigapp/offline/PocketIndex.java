package org.leipzigapp.offline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.leipzigapp.search.EverydayWords;
import org.leipzigapp.search.IndexEntry;

/**
 * The search that fits on a device, as it is sent: things, the words of all their phrases, and for each thing its
 * phrases as numbers of words. What people say for a thing is learnt from the large search: each saying of the
 * vocabulary belongs to the thing that it finds there, so that both give the same answers without the same rules.
 *
 * @param format another one is not read by a device
 * @param words in lower case, joined by blanks
 * @param weak numbers of words that tell little
 * @param phrases for each thing: a letter for the field (t, n, k or s), then the numbers in base 36, joined by dots
 */
record PocketIndex(
    int format, List<Thing> things, String words, List<Integer> weak, List<String> stopWords, List<String> phrases) {

  static final int FORMAT = 1;

  private static final int RADIX = 36;
  private static final int MOST_WORDS = 8;

  /** What is found. @param answer one sentence, empty if there is none */
  record Thing(String kind, String path, String title, String answer) {}

  /**
   * @param bytes sayings are left out beyond this size, the longest first
   * @param paths where the entries of a kind are shown, without the reading and the id
   * @param answered what the large search finds for each saying
   */
  static PocketIndex of(
      Collection<IndexEntry> entries,
      String language,
      Map<String, String> paths,
      EverydayWords everyday,
      Map<String, IndexEntry> answered,
      int bytes) {
    var building = new Building(everyday);
    entries.stream()
        .sorted(Comparator.comparing(IndexEntry::kind).thenComparing(IndexEntry::id))
        .forEach(entry -> building.add(entry, language, Objects.requireNonNull(paths.get(entry.kind()))));
    answered.entrySet().stream()
        .sorted(Comparator.<Map.Entry<String, IndexEntry>>comparingInt(said -> said.getKey().length())
            .thenComparing(Map.Entry.comparingByKey()))
        .takeWhile(said -> building.bytes < bytes)
        .forEach(said -> building.say(said.getKey(), said.getValue()));
    return building.index();
  }

  /** Of one entry among all kinds. */
  static String key(IndexEntry entry) {
    return entry.kind() + " " + entry.id();
  }

  private static final class Building {

    private final EverydayWords everyday;
    private final List<Thing> things = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Set<String>> phrases = new ArrayList<>();
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private int bytes;

    Building(EverydayWords everyday) {
      this.everyday = everyday;
      bytes = everyday.stopWords().stream().mapToInt(word -> word.length() + 4).sum();
    }

    void add(IndexEntry entry, String language, String path) {
      Map<String, String> titles = entry.title();
      String title = titles.getOrDefault(language, titles.getOrDefault("de", entry.id()));
      String answer = entry.answer().getOrDefault(language, entry.answer().getOrDefault("de", ""));
      things.add(new Thing(entry.kind(), path + entry.id(), title, answer));
      numbers.put(key(entry), things.size() - 1);
      phrases.add(new LinkedHashSet<>());
      bytes += 2 * (title.length() + answer.length()) + 40;
      titles.values().forEach(text -> phrase(things.size() - 1, 't', text));
      entry.names().values().forEach(names -> names.forEach(text -> phrase(things.size() - 1, 'n', text)));
      entry.keywords().values().forEach(words -> words.forEach(text -> phrase(things.size() - 1, 'k', text)));
    }

    void say(String saying, IndexEntry entry) {
      Integer number = numbers.get(key(entry));
      if (number != null) {
        phrase(number, 's', saying);
      }
    }

    private void phrase(int thing, char field, String text) {
      List<String> telling = telling(text);
      if (telling.isEmpty()) {
        return;
      }
      var phrase = new StringBuilder().append(field);
      for (String word : telling) {
        Integer known = words.putIfAbsent(word, words.size());
        bytes += known == null ? word.length() + 2 : 0;
        phrase.append(phrase.length() > 1 ? "." : "")
            .append(Integer.toString(Objects.requireNonNull(words.get(word)), RADIX));
      }
      if (phrases.get(thing).add(phrase.toString())) {
        bytes += phrase.length() + 1;
      }
    }

    /** Stop words count only where there is but one other word: "deutscher werden" is not "deutsch". */
    private List<String> telling(String text) {
      List<String> all = Stream.of(text.toLowerCase(Locale.GERMAN).split("[^\\p{L}\\p{N}]+"))
          .filter(word -> !word.isEmpty())
          .distinct()
          .limit(MOST_WORDS)
          .toList();
      List<String> telling = all.stream().filter(word -> !everyday.stopWords().contains(word)).toList();
      return telling.size() > 1 ? telling : all;
    }

    PocketIndex index() {
      List<Integer> weak = everyday.weakWords().stream()
          .map(word -> words.get(word.toLowerCase(Locale.GERMAN)))
          .filter(Objects::nonNull)
          .sorted()
          .toList();
      return new PocketIndex(FORMAT, things, String.join(" ", words.keySet()), weak,
          everyday.stopWords().stream().sorted().toList(),
          phrases.stream().map(of -> String.join(" ", of)).toList());
    }
  }
}
