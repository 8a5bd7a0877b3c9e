package org.leipzigapp.messages.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.MessageTopic;
import org.springframework.stereotype.Component;

/** Puts messages into words. */
@Component
public class Letters {

  /** Where messages stand in full. */
  public static final String INBOX = "/mitteilungen";

  private final Kinds kinds;

  /** Read when the first message of a topic is put into words, not at the start. */
  private final Map<String, Map<String, Template>> templates = new ConcurrentHashMap<>();

  Letters(Kinds kinds) {
    this.kinds = kinds;
  }

  /** As it stands in the inbox of the device: in full. */
  public Letter inside(String template, Map<String, String> values, @Nullable String path, Reading reading) {
    return kinds.findTopic(template).isEmpty()
        ? write(OwnTopic.SENSITIVE, Map.of(), path, reading)
        : write(template, values, path, reading);
  }

  /** As it leaves the app: of what is sensitive only that there is something, and where. */
  public Letter outside(String template, Map<String, String> values, @Nullable String path, Reading reading) {
    boolean sensitive = kinds.findTopic(template).map(MessageTopic::isSensitive).orElse(true);
    if (!sensitive) {
      return write(template, values, path, reading);
    }
    Letter veiled = write(OwnTopic.SENSITIVE, Map.of(), INBOX, reading);
    return new Letter(reading, veiled.subject(), veiled.paragraphs(), veiled.action(), INBOX, false);
  }

  private Letter write(String name, Map<String, String> values, @Nullable String path, Reading reading) {
    Template template = find(name);
    var gaps = new Gaps(values, reading);
    List<String> paragraphs = new ArrayList<>();
    for (Template.Paragraph paragraph : template.paragraphs()) {
      if (paragraph.when() == null || !values.getOrDefault(paragraph.when(), "").isBlank()) {
        paragraphs.add(gaps.fill(Template.in(reading, paragraph.words())));
      }
    }
    Map<String, String> action = path == null ? null : template.action();
    return new Letter(reading, gaps.line(Template.in(reading, template.subject())), paragraphs,
        action == null ? null : gaps.line(Template.in(reading, action)), action == null ? null : path, true);
  }

  private Template find(String name) {
    String topic = Kinds.topicOf(name);
    Template found = templates.computeIfAbsent(topic, TemplateReader::read).get(name.substring(topic.length() + 1));
    if (found == null) {
      throw new IllegalStateException("/messages/" + topic + ".yaml has no words for " + name);
    }
    return found;
  }
}
