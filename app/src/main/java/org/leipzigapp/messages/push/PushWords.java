package org.leipzigapp.messages.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import org.leipzigapp.messages.outbox.Outgoing;
import org.leipzigapp.messages.templates.Letter;
import org.leipzigapp.messages.templates.Letters;
import tools.jackson.databind.json.JsonMapper;

/** What a device gets: {@code {"key", "lang", "title", "body", "path"}}. */
final class PushWords {

  /** Longer ones are cut by every system that shows them. */
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_BODY = 300;

  private static final int TOPIC_LENGTH = 32;

  private PushWords() {}

  static byte[] of(Outgoing outgoing) {
    Letter letter = outgoing.letter();
    var words = new LinkedHashMap<String, String>();
    words.put("key", outgoing.key());
    words.put("lang", letter.reading().language());
    words.put("title", cut(letter.subject(), LONGEST_TITLE));
    words.put("body", letter.paragraphs().isEmpty() ? "" : cut(letter.paragraphs().getFirst(), LONGEST_BODY));
    words.put("path", "/" + letter.reading().tag() + (letter.path() == null ? Letters.INBOX : letter.path()));
    return JsonMapper.shared().writeValueAsBytes(words);
  }

  /** A push service keeps only the last message of a topic: of one that is sent twice the device gets one. */
  static String topic(Outgoing outgoing) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(outgoing.key().getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, TOPIC_LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
  }
}
