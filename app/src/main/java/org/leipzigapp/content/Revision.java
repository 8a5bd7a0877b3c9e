package org.leipzigapp.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A published state of an item.
 *
 * @param number from 1, without gaps per item
 * @param body null if the item was removed
 * @param author id of the member of staff; null if the pack brought it
 */
public record Revision(
    Content.Key key,
    int number,
    @Nullable JsonNode body,
    Origin origin,
    @Nullable String author,
    @Nullable String note,
    Instant publishedAt) {

  public enum Origin {
    PACK,
    EDIT,
    RESTORE,
    REMOVAL
  }
}
