package org.leipzigapp.messages.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.outbox.Outcome;
import org.leipzigapp.messages.outbox.Outgoing;

/** Hands mails to a server: one connection for a batch, one recipient for a mail. */
final class Smtp implements MailChannel.Mailer {

  private static final String CONNECT_MILLIS = "5000";
  private static final String ANSWER_MILLIS = "10000";

  private final MailSettings settings;
  private final MailWriter writer;
  private final Session session;

  Smtp(MailSettings settings, MailWriter writer) {
    this.settings = settings;
    this.writer = writer;
    this.session = Session.getInstance(properties(settings));
  }

  @Override
  public Map<UUID, Outcome> send(List<Outgoing> batch) throws Channel.Away {
    long end = System.nanoTime() + Channel.PATIENCE.toNanos();
    var outcomes = new LinkedHashMap<UUID, Outcome>();
    try (Transport transport = connect()) {
      for (Outgoing outgoing : batch) {
        if (System.nanoTime() - end > 0 || !transport.isConnected()) {
          break;
        }
        outcomes.put(outgoing.id(), send(outgoing, transport));
      }
    } catch (MessagingException e) {
      // taken mails were answered before; only the farewell failed
      if (outcomes.isEmpty()) {
        throw new Channel.Away(SmtpAnswers.reason(e));
      }
    }
    return outcomes;
  }

  private Transport connect() throws Channel.Away {
    try {
      Transport transport = session.getTransport(settings.isTlsFromTheStart() ? "smtps" : "smtp");
      if (settings.user().isEmpty()) {
        transport.connect(settings.host(), settings.port(), null, null);
      } else {
        transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
      }
      return transport;
    } catch (MessagingException e) {
      throw new Channel.Away(SmtpAnswers.reason(e));
    }
  }

  private Outcome send(Outgoing outgoing, Transport transport) {
    MimeMessage mail;
    Address[] recipient;
    try {
      mail = writer.write(outgoing);
      recipient = new Address[] {new InternetAddress(outgoing.target(), true)};
    } catch (MessagingException e) {
      return new Outcome.Refused("the mail could not be written: " + e.getClass().getSimpleName());
    }
    try {
      transport.sendMessage(mail, recipient);
      return new Outcome.Sent();
    } catch (MessagingException e) {
      return SmtpAnswers.outcome(e);
    }
  }

  private static Properties properties(MailSettings settings) {
    var properties = new Properties();
    for (String protocol : List.of("smtp", "smtps")) {
      String name = "mail." + protocol + ".";
      properties.put(name + "connectiontimeout", CONNECT_MILLIS);
      properties.put(name + "timeout", ANSWER_MILLIS);
      properties.put(name + "writetimeout", ANSWER_MILLIS);
      properties.put(name + "from", settings.returnPath().text());
      properties.put(name + "auth", String.valueOf(!settings.user().isEmpty()));
      properties.put(name + "quitwait", "false");
      properties.put(name + "ssl.checkserveridentity", "true");
    }
    properties.put("mail.smtp.starttls.enable", String.valueOf(settings.isStartTls()));
    properties.put("mail.smtp.starttls.required", String.valueOf(settings.isStartTls()));
    return properties;
  }
}
