package org.leipzigapp.messages.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.leipzigapp.messages.Message.Attachment;
import org.leipzigapp.messages.outbox.Outgoing;

/** Writes mails: plain text first, the same as HTML, then what is attached. */
final class MailWriter {

  private static final int LONGEST_SUBJECT = 200;

  private final MailSettings settings;
  private final Surroundings surroundings;
  private final MailPage page;
  private final Session session = Session.getInstance(new Properties());

  MailWriter(MailSettings settings, Surroundings surroundings, MailPage page) {
    this.settings = settings;
    this.surroundings = surroundings;
    this.page = page;
  }

  MimeMessage write(Outgoing outgoing) throws MessagingException {
    MailView view = page.view(outgoing);
    var mail = new Numbered(session, messageId(outgoing.id(), settings));
    try {
      mail.setFrom(new InternetAddress(settings.from().text(), line(view.appName()), "UTF-8"));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java has UTF-8", e);
    }
    mail.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(outgoing.target(), true));
    mail.setSubject(shorten(line(outgoing.letter().subject())), "UTF-8");
    mail.setSentDate(surroundings.now());
    mail.setHeader("Content-Language", view.language());
    // no answers of absent people, please
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("X-Auto-Response-Suppress", "All");
    if (view.stop() != null) {
      mail.setHeader("List-Unsubscribe", "<" + view.stop() + ">");
      mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    MimeMultipart words = words(view);
    if (outgoing.attachments().isEmpty()) {
      mail.setContent(words);
    } else {
      var whole = new MimeMultipart("mixed");
      var first = new MimeBodyPart();
      first.setContent(words);
      whole.addBodyPart(first);
      for (Attachment attachment : outgoing.attachments()) {
        whole.addBodyPart(attached(attachment));
      }
      mail.setContent(whole);
    }
    mail.saveChanges();
    return mail;
  }

  /** The same for each attempt, so that a mail that arrives twice is known to be one. */
  static String messageId(UUID delivery, MailSettings settings) {
    return "<" + delivery + "@" + settings.from().host() + ">";
  }

  private MimeMultipart words(MailView view) throws MessagingException {
    var words = new MimeMultipart("alternative");
    words.addBodyPart(text(view.plain(), "plain"));
    words.addBodyPart(text(page.html(view), "html"));
    return words;
  }

  private static BodyPart text(String text, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(
        text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), "text/" + subtype + "; charset=UTF-8")));
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  private static BodyPart attached(Attachment attachment) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.bytes(), attachment.type())));
    part.setHeader("Content-Transfer-Encoding", "base64");
    part.setDisposition(Part.ATTACHMENT);
    part.setFileName(fileName(attachment.name()));
    return part;
  }

  static String fileName(String name) {
    String harmless = line(name).replaceAll("[\\\\/:*?\"<>|]", "_").replaceFirst("^[.\\s]+", "");
    return harmless.isEmpty() ? "attachment" : shorten(harmless);
  }

  /** Nothing that could end a header. */
  private static String line(String text) {
    return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
  }

  private static String shorten(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_SUBJECT ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
  }

  /** A mail whose id is ours. */
  private static final class Numbered extends MimeMessage {

    private final String id;

    Numbered(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
