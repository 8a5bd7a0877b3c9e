package org.leipzigapp.services.checklists;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Fact;
import org.leipzigapp.content.PartialDate;
import org.leipzigapp.content.Text;
import org.leipzigapp.content.When;
import org.leipzigapp.services.catalogue.Service;

/**
 * One thing to do. Papers, fee, offices and the online way are those of the service where it has them; here stand only
 * those of steps without a service.
 *
 * @param after ids of steps to be done first, those of them that apply
 * @param answers to the service's questions, by the service's question
 * @param responsible who is responsible if it is no office of the city
 */
public record Step(
    String id,
    Text title,
    Text what,
    Text why,
    String source,
    @Nullable String place,
    @JsonProperty("as_of") @Nullable PartialDate asOf,
    @Nullable When when,
    @Nullable List<String> after,
    @Nullable Deadline earliest,
    @Nullable Deadline deadline,
    @Nullable String service,
    @Nullable Map<String, ServiceAnswer> answers,
    @Nullable List<Fact> papers,
    Service.@Nullable Fee fee,
    @Nullable List<String> offices,
    @Nullable Text responsible,
    Service.@Nullable Link online) {

  public List<String> listAfter() {
    return Objects.requireNonNullElse(after, List.of());
  }

  public List<Fact> listPapers() {
    return Objects.requireNonNullElse(papers, List.of());
  }

  public Map<String, ServiceAnswer> listAnswers() {
    return Objects.requireNonNullElse(answers, Map.of());
  }
}
