package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.TestDatabase;
import org.leipzigapp.messages.outbox.Tidying;
import org.springframework.transaction.support.TransactionTemplate;

/** From the promise to the mail, over a real SMTP server. */
@Timeout(60)
class MailTest {

  @TempDir Path data;
  private final TestDatabase database = TestDatabase.fresh();
  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private MessagesNode node;

  @BeforeEach
  void start() {
    Flyway.configure().dataSource(database.dataSource()).locations("classpath:db/migration/messages").load().migrate();
    server.start();
    node = new MessagesNode(database.address(), data, MessagesNode.mailTo(server.getSmtp().getPort()));
  }

  @AfterEach
  void stop() {
    node.close();
    server.stop();
  }

  @Test
  void a_promised_message_arrives_as_plain_text_first() throws Exception {
    UUID matter = UUID.randomUUID();
    node.subscribe(matter, "frieda+stadt@example.org");
    node.promise("one", matter);

    MimeMessage mail = one();
    assertThat(mail.getSubject()).isEqualTo("Nachricht für Frieda");
    assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("frieda+stadt@example.org");
    var parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
    assertThat((String) parts.getBodyPart(0).getContent())
        .contains("Guten Tag Frieda, es ist soweit.", "https://app.example.org/de/anliegen", "Prüf-App");
    assertThat((String) parts.getBodyPart(1).getContent())
        .contains("<h1", "Guten Tag Frieda, es ist soweit.", "href=\"https://app.example.org/de/anliegen\"");
    assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    assertThat(mail.getHeader("List-Unsubscribe")[0]).startsWith("<https://app.example.org/de/mitteilungen/abbestellen/");
    assertThat(node.states()).containsExactly("SENT");
  }

  @Test
  void the_same_key_is_one_message() {
    UUID matter = UUID.randomUUID();
    node.subscribe(matter, "a@example.org");
    node.promise("key", matter);
    node.promise("key", matter);
    node.promise("other", matter);

    assertThat(mails(2)).hasSize(2);
    assertThat(node.states()).containsExactly("SENT", "SENT");
  }

  @Test
  void what_is_rolled_back_was_never_promised() {
    UUID matter = UUID.randomUUID();
    node.subscribe(matter, "a@example.org");
    node.get(TransactionTemplate.class).executeWithoutResult(status -> {
      node.get(Messages.class).promise(MessagesNode.message("never", matter));
      status.setRollbackOnly();
    });
    node.promise("after", matter);

    assertThat(mails(1)).hasSize(1);
    assertThat(node.jdbc().sql("select key from messages.message").query(String.class).list())
        .containsExactly("after");
  }

  @Test
  void outside_of_a_transaction_nothing_is_promised() {
    assertThatThrownBy(() -> node.get(Messages.class).promise(MessagesNode.message("a", UUID.randomUUID())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void one_person_with_two_ways_to_a_matter_gets_one_mail() {
    UUID matter = UUID.randomUUID();
    UUID device = UUID.randomUUID();
    node.get(MessagesNode.Followed.class).give(matter, device);
    node.subscribe(matter, "a@example.org");
    node.subscribe(device, "a@example.org");
    node.subscribe(device, "b@example.org");
    node.promise("one", matter);

    assertThat(mails(2)).hasSize(2);
    assertThat(node.states()).containsExactly("SENT", "SENT");
  }

  @Test
  void what_is_sensitive_leaves_as_news_on_your_matter() throws Exception {
    UUID matter = UUID.randomUUID();
    node.subscribe(matter, "a@example.org");
    node.promise(new Message("s", matter, "secret.told", Map.of("name", "Frieda"),
        List.of(new Message.Attachment("diagnose.txt", "text/plain", new byte[] {65})), "/beratung/sucht"));

    MimeMessage mail = one();
    assertThat(mail.getSubject()).isEqualTo("Es gibt etwas Neues zu Ihrem Anliegen");
    assertThat(new String(mail.getInputStream().readAllBytes()))
        .doesNotContain("Frieda", "eimlich", "sucht", "diagnose").contains("/de/mitteilungen");
  }

  @Test
  void umlauts_emoji_and_what_would_be_a_header_arrive_as_words() throws Exception {
    UUID matter = UUID.randomUUID();
    node.subscribe(matter, "a@example.org");
    node.promise(new Message("m", matter, "probe.told",
        Map.of("name", "Änne 🦊\r\nBcc: evil@example.org\u2028X: y\u0000\u202e"), List.of(), null));

    MimeMessage mail = one();
    assertThat(mail.getSubject()).isEqualTo("Nachricht für Änne 🦊 Bcc: evil@example.orgX: y");
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(new String(mail.getRawInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
        .matches(raw -> raw.chars().allMatch(c -> c < 128), "plain ASCII on the wire");
    assertThat((String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent()).contains("Änne 🦊");
  }

  @Test
  void ten_megabytes_arrive_whole_under_a_harmless_name() throws Exception {
    UUID matter = UUID.randomUUID();
    node.subscribe(matter, "a@example.org");
    byte[] large = new byte[10 * 1024 * 1024];
    new Random(1).nextBytes(large);
    node.promise(new Message("m", matter, "probe.told", Map.of("name", "x"),
        List.of(new Message.Attachment("../../Übersicht\r\n\"für\" alle.ics", "text/calendar", large)), null));

    var parts = (MimeMultipart) one().getContent();
    assertThat(parts.getContentType()).startsWith("multipart/mixed");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(large);
    assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("_.._Übersicht _für_ alle.ics");
  }

  @Test
  void each_reads_in_the_own_reading() throws Exception {
    UUID matter = UUID.randomUUID();
    node.subscribe(matter, "a@example.org");
    node.jdbc().sql("update messages.subscription set reading = 'en-simple'").update();
    node.promise(new Message("m", matter, "probe.told", Map.of("name", "Frieda", "day", "2026-11-24"), List.of(),
        "/anliegen"));

    MimeMessage mail = one();
    assertThat(mail.getSubject()).isEqualTo("A letter for Frieda");
    assertThat(mail.getHeader("Content-Language")).containsExactly("en");
    assertThat((String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
        .contains("The day is: Tuesday, November 24, 2026.", "https://app.example.org/en-simple/anliegen");
  }

  @Test
  void a_report_that_nobody_is_there_ends_the_subscription() throws Exception {
    UUID matter = UUID.randomUUID();
    UUID subscription = node.subscribe(matter, "gone@example.org");
    node.promise("one", matter);
    String id = one().getMessageID();
    Files.createDirectories(data.resolve("bounces"));
    Files.writeString(data.resolve("bounces/1"), """
        From: MAILER-DAEMON@mx.example.org
        Content-Type: multipart/report; report-type=delivery-status;
          boundary="b"

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org

        Final-Recipient: rfc822; gone@example.org
        Action: failed
        Status: 5.1.1

        --b
        Content-Type: text/rfc822-headers

        Message-ID: %s
        --b--
        """.formatted(id));
    Files.writeString(data.resolve("bounces/2"), "Subject: I am away\n\nback on Monday");

    node.get(Tidying.class).tidy();
    assertThat(node.jdbc().sql("select state || ' ' || ended_why from messages.subscription where id = :id")
        .param("id", subscription).query(String.class).single()).isEqualTo("ENDED gone: DSN 5.1.1");
    assertThat(node.states()).containsExactly("DEAD");
    assertThat(data.resolve("bounces")).isDirectoryNotContaining("glob:**/1").isDirectoryContaining("glob:**/2.unread");
  }

  MimeMessage one() {
    return mails(1).getFirst();
  }

  private List<MimeMessage> mails(int number) {
    await(() -> server.getReceivedMessages().length >= number && !node.states().contains("WAITING"));
    return List.of(server.getReceivedMessages());
  }

  static void await(BooleanSupplier reached) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
