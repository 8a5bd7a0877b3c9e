package org.leipzigapp.messages.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code /messages/TOPIC.yaml}; what is missing or too much is a defect and told with its place. */
final class TemplateReader {

  static final Set<String> READINGS = Set.of("de", "de-simple", "en", "en-simple");

  private TemplateReader() {}

  /** The templates of a topic by kind. */
  static Map<String, Template> read(String topic) {
    String file = "/messages/" + topic + ".yaml";
    try (InputStream in = TemplateReader.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      var templates = new LinkedHashMap<String, Template>();
      map(new Yaml(new SafeConstructor(new LoaderOptions())).load(in), file)
          .forEach((kind, body) -> templates.put(kind, template(map(body, file + " " + kind), file + " " + kind)));
      return templates;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Template template(Map<String, Object> body, String place) {
    demandOnly(body, Set.of("subject", "paragraphs", "action"), place);
    if (!(body.get("paragraphs") instanceof List<?> listed) || listed.isEmpty()) {
      throw new IllegalStateException(place + " has no paragraphs");
    }
    List<Template.Paragraph> paragraphs = new ArrayList<>();
    for (Object each : listed) {
      Map<String, Object> paragraph = map(each, place);
      Object when = paragraph.remove("when");
      paragraphs.add(new Template.Paragraph(when == null ? null : when.toString(), words(paragraph, place)));
    }
    return new Template(words(body.get("subject"), place + " subject"), paragraphs,
        body.containsKey("action") ? words(body.get("action"), place + " action") : null);
  }

  private static Map<String, String> words(@Nullable Object value, String place) {
    var words = new LinkedHashMap<String, String>();
    map(value, place).forEach((tag, text) -> words.put(tag, text.toString().strip()));
    if (!words.keySet().equals(READINGS) || words.containsValue("")) {
      throw new IllegalStateException(place + " needs words in exactly " + READINGS + ", it has " + words.keySet());
    }
    return words;
  }

  private static void demandOnly(Map<String, Object> body, Set<String> known, String place) {
    if (!known.containsAll(body.keySet())) {
      throw new IllegalStateException(place + " knows only " + known + ", it has " + body.keySet());
    }
  }

  private static Map<String, Object> map(@Nullable Object value, String place) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalStateException(place + " is no map");
    }
    var copy = new LinkedHashMap<String, Object>();
    map.forEach((key, inner) -> copy.put(String.valueOf(key), inner));
    return copy;
  }
}
