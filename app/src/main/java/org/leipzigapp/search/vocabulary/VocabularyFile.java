package org.leipzigapp.search.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text file of the vocabulary: UTF-8, one thing per line, lines starting with # are comments.
 *
 * @param name for messages
 * @param language of what people say, "de" or "en"; the administration's words are always German
 */
public record VocabularyFile(String name, String language, List<String> lines) {

  private static final int LONGEST_ITEM = 100;

  /** A line "left, left : right, right" and where it stands. */
  record Entry(String place, List<String> left, List<String> right) {}

  /** Reads a file of a pack. */
  public static VocabularyFile of(Path file, String language) {
    try {
      return new VocabularyFile(file.getFileName().toString(), language, Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Reads a file that is part of the program. */
  static VocabularyFile ofClasspath(String language, String name) {
    String path = "/vocabulary/" + language + "/" + name;
    try (InputStream in = VocabularyFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing in the program: " + path);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new VocabularyFile(language + "/" + name, language, text.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** @throws BadVocabulary naming the first line that breaks the format of concepts */
  public void check() {
    entries();
  }

  /** Lines of single words. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    forEachLine((number, line) -> {
      if (line.contains(":") || line.contains(",")) {
        throw new BadVocabulary(name, number, "one word per line");
      }
      words.add(checked(number, line));
    });
    return words;
  }

  /** Lines with a colon, which is followed by a space so that clock times and paths can't be mistaken for it. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    forEachLine((number, line) -> {
      String[] sides = line.split("\\s*:(?=\\s|$)", -1);
      if (sides.length != 2) {
        throw new BadVocabulary(name, number, "needs exactly one colon, 'term, term : expression, expression'");
      }
      entries.add(new Entry(name + ":" + number, items(number, sides[0]), items(number, sides[1])));
    });
    return entries;
  }

  /** Entries of single words; the one on the left stands there only once. */
  Map<String, List<String>> map() {
    Map<String, List<String>> map = new LinkedHashMap<>();
    for (Entry entry : entries()) {
      int number = Integer.parseInt(entry.place().substring(entry.place().lastIndexOf(':') + 1));
      if (entry.right().stream().anyMatch(word -> word.contains(" "))) {
        throw new BadVocabulary(name, number, "single words only");
      }
      if (entry.left().size() != 1) {
        throw new BadVocabulary(name, number, "needs one word before the colon");
      }
      if (map.put(entry.left().getFirst(), entry.right()) != null) {
        throw new BadVocabulary(name, number, "'" + entry.left().getFirst() + "' stands here for the second time");
      }
    }
    return map;
  }

  private List<String> items(int number, String side) {
    return Arrays.stream(side.split(",", -1)).map(item -> checked(number, item.strip())).toList();
  }

  private String checked(int number, String item) {
    if (item.isEmpty()) {
      throw new BadVocabulary(name, number, "nothing between two separators");
    }
    if (item.length() > LONGEST_ITEM) {
      throw new BadVocabulary(name, number, "longer than " + LONGEST_ITEM + " characters: " + item);
    }
    if (item.chars().noneMatch(Character::isLetterOrDigit) || item.chars().anyMatch(Character::isISOControl)) {
      throw new BadVocabulary(name, number, "no word: " + item);
    }
    return item;
  }

  private interface LineReader {
    void read(int number, String line);
  }

  private void forEachLine(LineReader reader) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        reader.read(i + 1, line);
      }
    }
  }
}
