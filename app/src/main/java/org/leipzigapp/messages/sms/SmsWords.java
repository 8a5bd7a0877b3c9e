package org.leipzigapp.messages.sms;

import java.text.BreakIterator;
import org.leipzigapp.messages.outbox.Outgoing;
import org.leipzigapp.messages.templates.Letter;
import org.leipzigapp.messages.templates.Letters;
import org.leipzigapp.web.BaseUrl;
import org.leipzigapp.web.Texts;
import org.springframework.stereotype.Component;

/** What an SMS says: the subject of the message, where it stands, and where one ends it, each on a line. */
@Component
class SmsWords {

  /** As long as one SMS; with the links it becomes two or three. */
  private static final int LONGEST_SUBJECT = 160;

  private static final int LONGEST_PATH = 120;

  /** One of these in a text, and each part of it holds 70 characters instead of 160. */
  private static final String COSTLY = "„“”‚‘’–—…\u00a0\u202f";
  private static final String[] CHEAP = {"\"", "\"", "\"", "'", "'", "'", "-", "-", "...", " ", " "};

  private final BaseUrl base;
  private final Texts texts;

  SmsWords(BaseUrl base, Texts texts) {
    this.base = base;
    this.texts = texts;
  }

  String of(Outgoing outgoing) {
    Letter letter = outgoing.letter();
    var words = new StringBuilder(cut(plain(letter.subject())));
    String path = letter.path();
    if (path != null) {
      String kept = path.length() > LONGEST_PATH ? Letters.INBOX : path;
      words.append('\n').append(base.link("/" + letter.reading().tag() + kept));
    }
    if (outgoing.stop() != null) {
      words.append('\n').append(plain(texts.get(letter.reading(), "messages.sms.stop"))).append(' ')
          .append(base.link(outgoing.stop()));
    }
    return words.toString();
  }

  private static String plain(String text) {
    var plain = new StringBuilder();
    text.codePoints().forEach(point -> {
      int costly = COSTLY.indexOf(point);
      if (costly < 0) {
        plain.appendCodePoint(point);
      } else {
        plain.append(CHEAP[costly]);
      }
    });
    return plain.toString();
  }

  /** Between two characters as people see them, so that no emoji is cut in half. */
  private static String cut(String text) {
    if (text.length() <= LONGEST_SUBJECT) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance();
    characters.setText(text);
    return text.substring(0, characters.preceding(LONGEST_SUBJECT - 2)).strip() + "...";
  }
}
