package org.leipzigapp.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One statement with its source.
 *
 * @param source key into the item's sources
 * @param place where in the source, e.g. "§ 9 Abs. 1"
 * @param asOf if other than the source's
 */
public record Fact(
    Text text,
    @Nullable Text note,
    @Nullable When when,
    String source,
    @Nullable String place,
    @JsonProperty("as_of") @Nullable PartialDate asOf) {}
