package org.leipzigapp.services.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.When;

/** What a person answered to a service's questions, by question id; in the service's order, nothing unknown in it. */
public record Answers(Map<String, String> chosen) {

  public static final Answers NONE = new Answers(Map.of());

  /** Takes what the service asks for; everything else that came along is dropped. */
  public static Answers of(Service service, Map<String, String> given) {
    var chosen = new LinkedHashMap<String, String>();
    for (Service.Case question : service.listCases()) {
      String value = given.get(question.id());
      if (value != null && question.options().stream().anyMatch(option -> option.id().equals(value))) {
        chosen.put(question.id(), value);
      }
    }
    return new Answers(chosen);
  }

  /** Whether something with this condition may concern the person. */
  public boolean allow(@Nullable When when) {
    return when == null || when.allows(chosen);
  }

  /** Whether it is certain that it concerns the person. */
  public boolean meet(@Nullable When when) {
    return when == null || when.isMetBy(chosen);
  }

  public Optional<String> find(String question) {
    return Optional.ofNullable(chosen.get(question));
  }

  public boolean isEmpty() {
    return chosen.isEmpty();
  }
}
