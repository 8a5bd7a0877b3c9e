package org.leipzigapp.city;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import org.leipzigapp.content.Text;

/** Life situations, in the order in which they are shown. */
public record Topics(@JsonValue List<Topic> topics) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Topics {}

  /** A life situation that services belong to. */
  public record Topic(String id, Text title) {}

  public Optional<Topic> find(String id) {
    return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
  }
}
