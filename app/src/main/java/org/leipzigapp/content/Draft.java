package org.leipzigapp.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An item as somebody is changing it. It may be incomplete; only publishing checks it.
 *
 * @param basedOn revision that it started from; 0 for a new item
 * @param save number of the last save; whoever saves next must have seen it
 * @param changedBy id of the member of staff
 * @param publishAt only when {@link State#SCHEDULED}
 * @param note what the editor tells the reviewer, or why a scheduled draft could not be published
 */
public record Draft(
    Content.Key key,
    JsonNode body,
    int basedOn,
    long save,
    State state,
    String changedBy,
    Instant changedAt,
    @Nullable Instant publishAt,
    @Nullable String note) {

  public enum State {
    DRAFT,
    REVIEW,
    SCHEDULED
  }
}
