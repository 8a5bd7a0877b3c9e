package org.leipzigapp.messages.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, with whole links.
 *
 * @param direction "ltr" or "rtl"
 * @param why one sentence on why the person gets it
 * @param stop link that ends it; null for a question whether it is wanted
 */
public record MailView(
    String language,
    String direction,
    String appName,
    Part first,
    List<Part> more,
    String why,
    @Nullable String stop,
    String stopWords) {

  /** @param link null if there is nothing to follow */
  public record Part(String subject, List<String> paragraphs, @Nullable String action, @Nullable String link) {}

  /** The same for programs and people without HTML. */
  String plain() {
    var text = new StringBuilder();
    add(text, first);
    for (Part part : more) {
      text.append("* ").append(part.subject).append("\n\n");
      add(text, part);
    }
    text.append("-- \n").append(appName).append('\n').append(why).append('\n');
    if (stop != null) {
      text.append(stopWords).append(":\n").append(stop).append('\n');
    }
    return text.toString();
  }

  private static void add(StringBuilder text, Part part) {
    part.paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
    if (part.link != null) {
      text.append(part.action).append(":\n").append(part.link).append("\n\n");
    }
  }
}
