package org.leipzigapp.messages.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The mails that lie in the folder because there is no mail server. */
@Component
public class MailBox {

  private static final int MOST = 100;

  private final MailSettings settings;

  MailBox(MailSettings settings) {
    this.settings = settings;
  }

  /**
   * A mail as it was written.
   *
   * @param attachments their names
   */
  public record Mail(UUID id, String to, String subject, Instant at, String plain, List<String> attachments) {}

  /** False as soon as mails go to a server. */
  public boolean isOpen() {
    return !settings.hasServer();
  }

  /** The newest first, at most 100. */
  public List<Mail> list() {
    if (!Files.isDirectory(settings.folder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(settings.folder())) {
      return files.filter(file -> file.getFileName().toString().matches("[0-9a-f-]{36}\\.eml"))
          .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified()).reversed())
          .limit(MOST).map(MailBox::read).flatMap(Optional::stream).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<Mail> find(UUID id) {
    Path file = settings.folder().resolve(id + ".eml");
    return Files.isRegularFile(file) ? read(file) : Optional.empty();
  }

  /** Empty for what was thrown away meanwhile, or is no mail. */
  private static Optional<Mail> read(Path file) {
    String name = file.getFileName().toString();
    try (InputStream in = Files.newInputStream(file)) {
      var mail = new MimeMessage(Session.getInstance(new Properties()), in);
      var names = new ArrayList<String>();
      String plain = plain(mail.getContent(), names);
      return Optional.of(new Mail(UUID.fromString(name.substring(0, 36)), mail.getAllRecipients()[0].toString(),
          mail.getSubject(), mail.getSentDate().toInstant(), plain, names));
    } catch (IOException | MessagingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String plain(Object content, List<String> names) throws MessagingException, IOException {
    var text = new StringBuilder();
    if (content instanceof MimeMultipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        if (part.getFileName() != null) {
          names.add(part.getFileName());
        } else if (part.isMimeType("text/plain")) {
          text.append(part.getContent());
        } else if (part.isMimeType("multipart/*")) {
          text.append(plain(part.getContent(), names));
        }
      }
    }
    return text.toString();
  }
}
