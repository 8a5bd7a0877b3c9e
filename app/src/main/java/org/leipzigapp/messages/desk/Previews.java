package org.leipzigapp.messages.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.MessageTopic;
import org.leipzigapp.messages.outbox.Outgoing;
import org.leipzigapp.messages.templates.Kinds;
import org.leipzigapp.messages.templates.Letter;
import org.leipzigapp.messages.templates.Letters;
import org.leipzigapp.messages.templates.OwnTopic;
import org.springframework.stereotype.Component;

/** Every message with its examples. */
@Component
class Previews {

  static final List<Reading> READINGS =
      List.of(Reading.of("de"), Reading.of("de-simple"), Reading.of("en"), Reading.of("en-simple"));

  private static final String EXAMPLE = "/anliegen";

  private final Kinds kinds;
  private final Letters letters;

  Previews(Kinds kinds, Letters letters) {
    this.kinds = kinds;
    this.letters = letters;
  }

  List<MessageTopic> topics() {
    return kinds.listAll();
  }

  Optional<MessageTopic> findTopic(String id) {
    return kinds.listAll().stream().filter(topic -> topic.id().equals(id)).findFirst();
  }

  List<Preview> of(MessageTopic topic) {
    return topic.kinds().stream().map(kind -> {
      String template = topic.id() + "." + kind.id();
      Map<String, String> values = examples(kind);
      return new Preview(template, kind.id(),
          READINGS.stream().map(reading -> letters.outside(template, values, EXAMPLE, reading)).toList(),
          READINGS.stream().map(reading -> letters.inside(template, values, EXAMPLE, reading)).toList());
    }).toList();
  }

  /** Ready for a mail; empty if there is no such kind. */
  Optional<Outgoing> mail(String topic, String kind, Reading reading) {
    return findTopic(topic).flatMap(found -> found.kinds().stream().filter(one -> one.id().equals(kind)).findFirst())
        .map(found -> {
          String template = topic + "." + kind;
          Letter letter = letters.outside(template, examples(found), EXAMPLE, reading);
          String stop = OwnTopic.QUESTIONS.contains(template) ? null : "/" + reading.tag() + Letters.INBOX;
          return new Outgoing(new UUID(0, 0), "preview", "frieda@example.org", letter, List.of(), List.of(), stop,
              false);
        });
  }

  private static Map<String, String> examples(MessageTopic.Kind kind) {
    var values = new HashMap<String, String>();
    kind.values().forEach(value -> values.put(value.name(), value.example()));
    return values;
  }
}
