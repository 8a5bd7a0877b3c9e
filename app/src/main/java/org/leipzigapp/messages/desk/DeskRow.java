package org.leipzigapp.messages.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.messages.outbox.Channel;

/**
 * A delivery as staff see it.
 *
 * @param template null for a digest
 * @param due the next attempt, of what waits
 */
public record DeskRow(
    UUID id,
    Channel.Kind channel,
    String topic,
    @Nullable String template,
    String mask,
    String state,
    int attempts,
    @Nullable String reason,
    Instant created,
    Instant due) {}
