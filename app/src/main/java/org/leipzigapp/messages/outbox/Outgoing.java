package org.leipzigapp.messages.outbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.messages.Message.Attachment;
import org.leipzigapp.messages.templates.Letter;

/**
 * One delivery, ready to go.
 *
 * @param id of the delivery, the same at every attempt
 * @param key of the message: what the person's device knows it by, the same on every channel
 * @param target an e-mail address in ASCII, a telephone number, or the channel's own JSON
 * @param more further letters of a digest, below the first
 * @param stop path of the link that ends the subscription, with the reading; null for a question whether it is wanted
 * @param urgent whether it is worth waking a telephone
 */
public record Outgoing(
    UUID id,
    String key,
    String target,
    Letter letter,
    List<Letter> more,
    List<Attachment> attachments,
    @Nullable String stop,
    boolean urgent) {}
