package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.support.TransactionTemplate;

/** From the promise to the mail, over a real SMTP server. */
@Timeout(120)
class MailTest extends MailNode {

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
    assertThat(mail.getHeader("List-Unsubscribe")[0])
        .startsWith("<https://app.example.org/de/mitteilungen/abbestellen/");
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
}
