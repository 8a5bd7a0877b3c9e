package org.leipzigapp.messages.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Reading;

/**
 * A message in words, for one reader.
 *
 * @param subject one line; also what a notification or an SMS says
 * @param action words of the link; null if there is none
 * @param path where the link leads, without the reading; null if there is none
 * @param inFull whether it may be told outside the app in full, with its attachments
 */
public record Letter(
    Reading reading,
    String subject,
    List<String> paragraphs,
    @Nullable String action,
    @Nullable String path,
    boolean inFull) {

  public Letter {
    paragraphs = List.copyOf(paragraphs);
  }

  public Letter leadingTo(String other) {
    return new Letter(reading, subject, paragraphs, action, other, inFull);
  }
}
