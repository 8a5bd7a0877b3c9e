package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leipzigapp.messages.outbox.Tidying;

/** Whatever stands in a mail arrives as it was meant, and what comes back is read. */
@Timeout(120)
class MailContentTest extends MailNode {

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
}
