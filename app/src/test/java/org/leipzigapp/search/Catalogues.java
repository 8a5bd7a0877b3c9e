package org.leipzigapp.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Real catalogues as index entries: the services of the Leipzig pack, and what Munich publishes, as it is. */
@NullUnmarked
public final class Catalogues {

  private static final List<String> TEXTS = List.of("description", "who", "first", "steps", "papers", "child", "proxy",
      "urgent", "hints", "deadline", "validity");

  private Catalogues() {}

  /** A folder of the repository, wherever the test was started. */
  public static Path folder(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(name))) {
        return at.resolve(name);
      }
    }
    return Path.of(name);
  }

  /** Every service of the pack; {@code withNames} false leaves out what the pack adds for search. */
  public static List<IndexEntry> leipzig(boolean withNames) {
    try (Stream<Path> files = Files.list(folder("city/leipzig/services"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted()
          .map(file -> service(yaml(file), withNames)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<IndexEntry> munich() {
    List<IndexEntry> entries = new ArrayList<>();
    Map<?, ?> file = (Map<?, ?>) yaml(munichFile());
    for (Object each : (List<?>) file.get("data")) {
      Map<?, ?> service = (Map<?, ?>) each;
      String keywords = String.valueOf(((Map<?, ?>) service.get("meta")).get("keywords"));
      entries.add(new IndexEntry("service", service.get("id").toString(),
          Map.of("de", service.get("name").toString()), Map.of(),
          Map.of("de", Arrays.stream(keywords.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList()),
          Map.of(), Map.of("de", String.valueOf(service.get("description")).replaceAll("<[^>]*>", " "))));
    }
    return entries;
  }

  public static Path munichFile() {
    return folder("shared/data/services/muenchen-dienstleistungen.json");
  }

  private static IndexEntry service(Object yaml, boolean withNames) {
    Map<?, ?> service = (Map<?, ?>) yaml;
    Map<String, String> title = texts(service.get("title"));
    Map<String, String> answer = texts(((Map<?, ?>) service.get("answer")).get("text"));
    Map<String, String> body = new LinkedHashMap<>();
    for (String part : TEXTS) {
      if (service.get(part) instanceof List<?> facts) {
        for (Object fact : facts) {
          texts(((Map<?, ?>) fact).get("text")).forEach((language, text) -> body.merge(language, text,
              (before, after) -> before + "\n" + after));
        }
      }
    }
    return new IndexEntry("service", service.get("id").toString(), title,
        withNames ? words(service.get("names")) : Map.of(), withNames ? words(service.get("keywords")) : Map.of(),
        answer, body);
  }

  private static Map<String, String> texts(Object node) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (node instanceof Map<?, ?> map) {
      for (String language : List.of("de", "en")) {
        if (map.get(language) != null) {
          texts.put(language, map.get(language).toString());
        }
      }
    }
    return texts;
  }

  private static Map<String, List<String>> words(Object node) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    if (node instanceof Map<?, ?> map) {
      map.forEach((language, all) -> words.put(language.toString(),
          ((List<?>) all).stream().map(Object::toString).toList()));
    }
    return words;
  }

  private static Object yaml(Path file) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(10_000_000);
      return new Yaml(new SafeConstructor(options)).load(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
