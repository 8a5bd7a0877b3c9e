package org.leipzigapp.messages.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.outbox.Outgoing;
import org.leipzigapp.messages.templates.Letter;
import org.springframework.stereotype.Component;

/** What a mail looks like. */
@Component
public class MailPage {

  private final Surroundings surroundings;
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html,
      MailPage.class.getClassLoader(), "org.leipzigapp.pages");

  MailPage(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  MailView view(Outgoing outgoing) {
    Reading reading = outgoing.letter().reading();
    boolean asks = outgoing.stop() == null;
    return new MailView(
        reading.language(),
        surroundings.text(reading, "language.direction"),
        surroundings.appName(reading),
        part(outgoing.letter()),
        outgoing.more().stream().map(this::part).toList(),
        surroundings.text(reading, asks ? "messages.mail.asked" : "messages.mail.why"),
        outgoing.stop() == null ? null : surroundings.link(outgoing.stop()),
        surroundings.text(reading, "messages.mail.stop"));
  }

  /** As programs with HTML show it. */
  public String html(Outgoing outgoing) {
    return html(view(outgoing));
  }

  /** As everybody else reads it. */
  public String plain(Outgoing outgoing) {
    return view(outgoing).plain();
  }

  String html(MailView view) {
    var html = new StringOutput(8 * 1024);
    templates.render("messages/mail.jte", Map.of("view", view), html);
    return html.toString();
  }

  private MailView.Part part(Letter letter) {
    String path = letter.path();
    return new MailView.Part(letter.subject(), letter.paragraphs(), letter.action(),
        path == null ? null : surroundings.link("/" + letter.reading().tag() + path));
  }
}
