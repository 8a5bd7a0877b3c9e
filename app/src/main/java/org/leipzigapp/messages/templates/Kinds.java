package org.leipzigapp.messages.templates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leipzigapp.messages.MessageTopic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The topics and kinds of messages that there are. */
@Component
public class Kinds {

  private static final int LONGEST_VALUE = 2_000;

  private final Map<String, MessageTopic> topics = new HashMap<>();
  private final Map<String, MessageTopic.Kind> kinds = new HashMap<>();
  private final List<MessageTopic> inOrder = new ArrayList<>();

  Kinds(ObjectProvider<MessageTopic> beans) {
    beans.orderedStream().forEach(topic -> {
      if (topics.putIfAbsent(topic.id(), topic) != null) {
        throw new IllegalStateException("two topics have the name " + topic.id());
      }
      inOrder.add(topic);
      topic.kinds().forEach(kind -> kinds.put(topic.id() + "." + kind.id(), kind));
    });
  }

  /** Those that people can choose; messages of this room itself are not among them. */
  public List<MessageTopic> listTopics() {
    return inOrder.stream().filter(topic -> !topic.id().equals(OwnTopic.ID)).toList();
  }

  public List<MessageTopic> listAll() {
    return List.copyOf(inOrder);
  }

  /** Of a template, e.g. of "contact.answered"; empty when an older version of the app had it. */
  public Optional<MessageTopic> findTopic(String template) {
    return kinds.containsKey(template) ? Optional.ofNullable(topics.get(topicOf(template))) : Optional.empty();
  }

  /** E.g. "contact" of "contact.answered". */
  public static String topicOf(String template) {
    int dot = template.indexOf('.');
    return dot < 0 ? template : template.substring(0, dot);
  }

  /** @throws IllegalArgumentException if there is no such template or the values do not fit it */
  public void check(String template, Map<String, String> values) {
    MessageTopic.Kind kind = kinds.get(template);
    if (kind == null) {
      throw new IllegalArgumentException("there is no kind of message " + template);
    }
    for (MessageTopic.Value value : kind.values()) {
      if (value.required() && values.getOrDefault(value.name(), "").isBlank()) {
        throw new IllegalArgumentException(template + " needs the value " + value.name());
      }
    }
    values.forEach((name, value) -> {
      if (kind.values().stream().noneMatch(known -> known.name().equals(name))) {
        throw new IllegalArgumentException(template + " has no value " + name);
      }
      if (value.length() > LONGEST_VALUE) {
        throw new IllegalArgumentException("the value " + name + " of " + template + " is too long");
      }
    });
  }
}
