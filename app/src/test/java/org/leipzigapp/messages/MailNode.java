package org.leipzigapp.messages;

import static org.leipzigapp.messages.Waiting.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.TestDatabase;

/** A node with a mail server, a matter, and a device that has it. */
abstract class MailNode {

  @TempDir Path data;
  final TestDatabase database = TestDatabase.fresh();
  final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  final UUID matter = UUID.randomUUID();
  final UUID device = UUID.randomUUID();
  MessagesNode node;

  @BeforeEach
  void start() {
    Flyway.configure().dataSource(database.dataSource()).locations("classpath:db/migration/messages").load().migrate();
    server.start();
    node = node();
    node.get(MessagesNode.Followed.class).give(matter, device);
  }

  @AfterEach
  void stop() {
    node.close();
    server.stop();
  }

  /** One more on the same database. */
  MessagesNode node() {
    return new MessagesNode(database.address(), data, MessagesNode.mailTo(server.getSmtp().getPort()));
  }

  int received() {
    return server.getReceivedMessages().length;
  }

  MimeMessage one() {
    return mails(1).getFirst();
  }

  /** When that many came and nothing waits. */
  List<MimeMessage> mails(int number) {
    await(() -> received() >= number && !node.states().contains("WAITING"));
    return List.of(server.getReceivedMessages());
  }

  /** By which a mailbox knows a mail that comes twice. */
  List<String> ids() {
    return Arrays.stream(server.getReceivedMessages()).map(MailNode::id).toList();
  }

  static String id(MimeMessage mail) {
    try {
      return Objects.requireNonNull(mail.getMessageID());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
