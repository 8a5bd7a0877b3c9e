package org.leipzigapp.messages.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.outbox.Outcome;
import org.leipzigapp.messages.outbox.Outgoing;

/** Puts mails into a folder, whole or not at all; the name of a file is the delivery, so each is there once. */
final class MailFolder implements MailChannel.Mailer {

  private final Path folder;
  private final MailWriter writer;

  MailFolder(Path folder, MailWriter writer) {
    this.folder = folder;
    this.writer = writer;
  }

  @Override
  public Map<UUID, Outcome> send(List<Outgoing> batch) throws Channel.Away {
    var outcomes = new LinkedHashMap<UUID, Outcome>();
    try {
      Files.createDirectories(folder);
      for (Outgoing outgoing : batch) {
        outcomes.put(outgoing.id(), put(outgoing));
      }
      return outcomes;
    } catch (IOException e) {
      throw new Channel.Away("the folder for mails cannot be written: " + e.getClass().getSimpleName());
    }
  }

  private Outcome put(Outgoing outgoing) throws IOException {
    Path unfinished = Files.createTempFile(folder, outgoing.id().toString(), ".new");
    try {
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        writer.write(outgoing).writeTo(out);
      }
      Files.move(unfinished, folder.resolve(outgoing.id() + ".eml"), StandardCopyOption.ATOMIC_MOVE);
      return new Outcome.Sent();
    } catch (MessagingException e) {
      return new Outcome.Refused("the mail could not be written: " + e.getClass().getSimpleName());
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
