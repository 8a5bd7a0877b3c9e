package org.leipzigapp.services.checklists;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How one question of a service is answered from a checklist. */
public sealed interface ServiceAnswer {

  /** Always with this option. */
  record Fixed(@JsonValue String option) implements ServiceAnswer {}

  /** As a question of the checklist was answered. @param options the service's option by the checklist's */
  record Mapped(String question, Map<String, String> options) implements ServiceAnswer {}

  @JsonCreator
  static ServiceAnswer of(JsonNode raw) {
    if (raw.isString()) {
      return new Fixed(raw.asString());
    }
    var options = new HashMap<String, String>();
    raw.path("options").propertyStream().forEach(option -> options.put(option.getKey(), option.getValue().asString()));
    return new Mapped(raw.path("question").asString(), options);
  }

  /** The service's option, if the checklist's answers tell. */
  default Optional<String> from(Map<String, String> answers) {
    return switch (this) {
      case Fixed(String option) -> Optional.of(option);
      case Mapped(String question, Map<String, String> options) -> {
        @Nullable String given = answers.get(question);
        yield given == null ? Optional.empty() : Optional.ofNullable(options.get(given));
      }
    };
  }
}
