package org.leipzigapp.messages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be said.
 *
 * @param key what makes it one: a second message with the same key is not taken; at most 200 characters, nothing
 *     personal
 * @param matter who follows it gets the message: the subscriptions of the matter and those of each device that has it
 * @param template topic and kind, e.g. "contact.answered"; one of a {@link MessageTopic}
 * @param values for the template's words; those it does not know are refused, required ones must be there
 * @param path of the page it leads to, without the reading, e.g. "/anliegen"; null: none
 */
public record Message(
    String key,
    UUID matter,
    String template,
    Map<String, String> values,
    List<Attachment> attachments,
    @Nullable String path) {

  public Message {
    values = Map.copyOf(values);
    attachments = List.copyOf(attachments);
  }

  /** @param type a media type, e.g. "text/calendar" */
  public record Attachment(String name, String type, byte[] bytes) {}
}
