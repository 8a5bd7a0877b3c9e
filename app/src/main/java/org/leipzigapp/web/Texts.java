package org.leipzigapp.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leipzigapp.content.Reading;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The texts of the interface, one flat YAML file per reading: those shipped with the app in {@code /texts}, and those
 * in the folder {@code texts} of the city pack, which come first. A language is added by files alone.
 */
public final class Texts {

  private static final String LAST_RESORT = "de";

  private final Path packTexts;
  private final Map<String, Map<String, String>> byTag = new HashMap<>();

  public Texts(Path pack, Set<String> languages) {
    packTexts = pack.resolve("texts");
    languages.forEach(language -> {
      byTag.put(language, load(language));
      byTag.put(language + "-simple", load(language + "-simple"));
    });
    byTag.computeIfAbsent(LAST_RESORT, this::load);
  }

  /** The text for a reader; arguments as in {@link MessageFormat} ({0}, {1} …). */
  public String get(Reading reading, String key, Object... arguments) {
    String text = find(reading, key).orElseThrow(() -> new IllegalArgumentException("no interface text " + key));
    return arguments.length == 0 ? text : new MessageFormat(escape(text), locale(reading)).format(arguments);
  }

  public boolean has(Reading reading, String key) {
    return byTag.getOrDefault(reading.tag(), Map.of()).containsKey(key);
  }

  /** All keys of a reading's own files. */
  public Set<String> keys(Reading reading) {
    return Set.copyOf(byTag.getOrDefault(reading.tag(), Map.of()).keySet());
  }

  public static Locale locale(Reading reading) {
    return Locale.forLanguageTag(reading.language());
  }

  /** Empty if no language has it. */
  Optional<String> find(Reading reading, String key) {
    for (String tag : new String[] {reading.tag(), reading.language(), LAST_RESORT}) {
      String text = byTag.getOrDefault(tag, Map.of()).get(key);
      if (text != null) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /** MessageFormat takes a single quote as its escape; our texts use it as an apostrophe. */
  private static String escape(String text) {
    return text.replace("'", "''");
  }

  private Map<String, String> load(String tag) {
    var texts = new HashMap<String, String>();
    try (InputStream in = Texts.class.getResourceAsStream("/texts/" + tag + ".yaml")) {
      if (in != null) {
        put(new String(in.readAllBytes(), StandardCharsets.UTF_8), texts);
      }
      Path own = packTexts.resolve(tag + ".yaml");
      if (Files.isRegularFile(own)) {
        put(Files.readString(own), texts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static void put(String yaml, Map<String, String> texts) {
    Map<?, ?> loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    loaded.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
  }
}
