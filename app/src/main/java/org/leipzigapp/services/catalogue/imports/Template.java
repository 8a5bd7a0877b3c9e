package org.leipzigapp.services.catalogue.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file of the pack that is the same for every city but for some words, written {@code {{word}}} in it. */
public final class Template {

  private Template() {}

  public static Object load(String name, Map<String, String> words) {
    try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream("/imports/" + name + ".yaml"))) {
      return fill(new Yaml(new SafeConstructor(new LoaderOptions())).load(in), words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** After reading, so that no word can change the structure. */
  private static Object fill(Object node, Map<String, String> words) {
    return switch (node) {
      case Map<?, ?> map -> {
        var filled = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> filled.put(String.valueOf(key), fill(value, words)));
        yield filled;
      }
      case List<?> list -> new ArrayList<>(list.stream().map(value -> fill(value, words)).toList());
      case String text -> filled(text, words);
      default -> node;
    };
  }

  private static String filled(String text, Map<String, String> words) {
    String filled = text;
    for (var word : words.entrySet()) {
      filled = filled.replace("{{" + word.getKey() + "}}", word.getValue());
    }
    return filled;
  }
}
