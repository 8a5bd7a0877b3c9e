package org.leipzigapp.messages.templates;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Reading;

/**
 * The words of one kind of message, each by the tag of its reading.
 *
 * @param action words of the link
 */
record Template(
    Map<String, String> subject, List<Paragraph> paragraphs, @Nullable Map<String, String> action) {

  /** @param when the paragraph is only said if this value is given; null: always */
  record Paragraph(@Nullable String when, Map<String, String> words) {}

  /** What comes closest to how somebody reads. */
  static String in(Reading reading, Map<String, String> words) {
    for (String tag : new String[] {reading.tag(), reading.language(), new Reading("de", reading.simple()).tag()}) {
      String found = words.get(tag);
      if (found != null) {
        return found;
      }
    }
    return words.getOrDefault("de", "");
  }
}
