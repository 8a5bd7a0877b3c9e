package org.leipzigapp.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A condition on a person's answers: each named question has one of the named options. */
public record When(@JsonValue Map<String, List<String>> options) {

  public When {
    options = Map.copyOf(options);
  }

  @JsonCreator
  static When of(Map<String, JsonNode> raw) {
    var options = new LinkedHashMap<String, List<String>>();
    raw.forEach((question, value) -> options.put(question, list(value)));
    return new When(options);
  }

  private static List<String> list(JsonNode value) {
    return value.isArray() ? value.valueStream().map(JsonNode::asString).toList() : List.of(value.asString());
  }

  /** Whether the condition can still hold: what was not answered yet excludes nothing. */
  public boolean allows(Map<String, String> answers) {
    return options.entrySet().stream()
        .allMatch(e -> !answers.containsKey(e.getKey()) || e.getValue().contains(answers.get(e.getKey())));
  }

  /** Whether the condition holds for certain. */
  public boolean isMetBy(Map<String, String> answers) {
    return options.entrySet().stream()
        .allMatch(e -> answers.containsKey(e.getKey()) && e.getValue().contains(answers.get(e.getKey())));
  }
}
