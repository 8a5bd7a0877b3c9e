package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leipzigapp.messages.Waiting.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What mail servers answer to single mails. */
@Timeout(120)
class MailServersTest extends ScriptedMailNode {

  @Test
  void greylisting_is_tried_again_later_under_the_same_id() {
    server.answer("grey", "451 4.7.1 greylisted");
    UUID subscription = node.subscribe(matter, "grey@example.org");
    node.promise("one", matter);
    await(() -> delivery(subscription).attempts() == 1);

    assertThat(delivery(subscription).state()).isEqualTo("WAITING");
    assertThat(delivery(subscription).reason()).isEqualTo("SMTP 451 4.7.1");
    assertThat(delivery(subscription).minutes()).isBetween(0, 1);
    server.answer("grey", "250 now");
    node.jdbc().sql("update messages.delivery set due_at = now()").update();
    await(() -> delivery(subscription).state().equals("SENT"));
    assertThat(server.taken()).hasSize(1);
    assertThat(server.taken().getFirst()).contains("Message-ID: <" + node.jdbc()
        .sql("select id from messages.delivery").query(UUID.class).single() + "@example.org>");
  }

  @Test
  void one_refused_recipient_does_not_keep_the_others_from_their_mail() {
    server.answer("nobody", "550 5.1.1 no such user nobody@example.org");
    UUID gone = node.subscribe(matter, "nobody@example.org");
    List<UUID> fine = List.of(node.subscribe(matter, "a@example.org"), node.subscribe(matter, "b@example.org"));
    node.promise("one", matter);
    await(() -> server.taken().size() == 2 && state(gone).startsWith("ENDED"));

    assertThat(state(gone)).isEqualTo("ENDED gone: SMTP 550 5.1.1");
    assertThat(delivery(gone).state()).isEqualTo("DEAD");
    assertThat(fine).allSatisfy(each -> assertThat(delivery(each).state()).isEqualTo("SENT"));
    node.promise("two", matter);
    await(() -> server.taken().size() == 4);
    assertThat(server.tried().stream().filter(address -> address.startsWith("nobody"))).hasSize(1);
  }

  @Test
  void a_full_mailbox_is_tried_later_and_a_rule_of_the_server_ends_nothing() {
    server.answer("full", "552 5.2.2 mailbox full");
    server.answer("ruled", "550 5.7.1 we do not like you");
    UUID full = node.subscribe(matter, "full@example.org");
    UUID ruled = node.subscribe(matter, "ruled@example.org");
    node.promise("one", matter);
    await(() -> delivery(full).attempts() == 1 && delivery(ruled).attempts() == 1);

    assertThat(delivery(full).state()).isEqualTo("WAITING");
    assertThat(delivery(ruled).state()).isEqualTo("DEAD");
    assertThat(state(ruled)).isEqualTo("ACTIVE");
  }

  @Test
  void a_refused_content_is_a_dead_letter_with_the_reason() {
    server.answerData("554 5.6.0 no");
    UUID subscription = node.subscribe(matter, "a@example.org");
    node.promise("one", matter);
    await(() -> delivery(subscription).state().equals("DEAD"));

    assertThat(delivery(subscription).reason()).isEqualTo("SMTP 554 5.6.0");
    assertThat(state(subscription)).isEqualTo("ACTIVE");
  }

  @Test
  void after_the_last_attempt_it_is_a_dead_letter() {
    server.answer("never", "450 4.2.0 later");
    UUID subscription = node.subscribe(matter, "never@example.org");
    node.promise("one", matter);
    for (int i = 1; i <= 14; i++) {
      int attempts = i;
      await(() -> delivery(subscription).attempts() == attempts);
      node.jdbc().sql("update messages.delivery set due_at = now()").update();
    }

    await(() -> delivery(subscription).state().equals("DEAD"));
    assertThat(delivery(subscription).reason()).isEqualTo("SMTP 450 4.2.0");
    assertThat(server.tried()).hasSize(14);
  }
}
