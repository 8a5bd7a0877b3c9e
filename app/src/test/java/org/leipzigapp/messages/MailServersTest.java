package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leipzigapp.messages.MailTest.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.TestDatabase;
import org.leipzigapp.messages.outbox.Endings;

/** What mail servers do to us. */
@Timeout(90)
class MailServersTest {

  @TempDir Path data;
  private final TestDatabase database = TestDatabase.fresh();
  private final ScriptedSmtp server = new ScriptedSmtp();
  private final UUID matter = UUID.randomUUID();
  private MessagesNode node;

  @BeforeEach
  void start() {
    Flyway.configure().dataSource(database.dataSource()).locations("classpath:db/migration/messages").load().migrate();
    node = new MessagesNode(database.address(), data, MessagesNode.mailTo(server.port()));
  }

  @AfterEach
  void stop() throws IOException {
    node.close();
    server.close();
  }

  private record Delivery(String state, String reason, int attempts, int minutes) {}

  private Delivery delivery(UUID subscription) {
    return node.jdbc().sql("""
            select state, coalesce(reason, '') as reason, attempts,
              extract(epoch from due_at - now())::int / 60 as minutes
            from messages.delivery where subscription = :id
            """)
        .param("id", subscription).query(Delivery.class).optional().orElse(new Delivery("NONE", "", 0, 0));
  }

  private String state(UUID subscription) {
    return node.jdbc().sql("select state || coalesce(' ' || ended_why, '') from messages.subscription where id = :id")
        .param("id", subscription).query(String.class).single();
  }

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
  void a_server_that_is_busy_costs_one_message_an_attempt_and_the_others_nothing() {
    server.greet("421 too busy");
    for (int i = 0; i < 30; i++) {
      node.subscribe(matter, "a" + i + "@example.org");
    }
    node.promise("one", matter);
    await(() -> node.jdbc().sql("select count(*) from messages.delivery where attempts > 0").query(Integer.class)
        .single() > 0);

    assertThat(node.jdbc().sql("select sum(attempts) from messages.delivery").query(Integer.class).single())
        .isLessThanOrEqualTo(4);
    server.greet("220 come in");
    node.jdbc().sql("update messages.delivery set due_at = now()").update();
    await(() -> server.taken().size() == 30);
    assertThat(server.taken()).hasSize(30);
  }

  @Test
  void a_server_that_is_down_is_waited_for() throws IOException {
    int port;
    try (var closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    try (var other = new MessagesNode(database.address(), data, MessagesNode.mailTo(port))) {
      node.close();
      UUID subscription = other.subscribe(matter, "a@example.org");
      other.promise("one", matter);
      await(() -> other.jdbc().sql("select attempts from messages.delivery").query(Integer.class).list().equals(
          List.of(1)));

      assertThat(other.states()).containsExactly("WAITING");
      assertThat(other.jdbc().sql("select reason from messages.delivery where subscription = :id")
          .param("id", subscription).query(String.class).single()).contains("out of reach");
    }
  }

  @Test
  void who_stops_waits_for_a_slow_server_and_then_gets_nothing_more() throws Exception {
    var latch = new CountDownLatch(1);
    server.hold(latch);
    UUID subscription = node.subscribe(matter, "slow@example.org");
    for (int i = 0; i < 40; i++) {
      node.promise("m" + i, matter);
    }
    await(() -> !server.tried().isEmpty());
    Thread stopping = Thread.ofVirtual().start(() -> node.get(Endings.class).endAsked(subscription));
    await(() -> node.jdbc().sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
        .query(Integer.class).single() > 0);
    assertThat(stopping.isAlive()).isTrue();
    latch.countDown();
    stopping.join();

    int sent = server.taken().size();
    UUID other = node.subscribe(matter, "other@example.org");
    node.promise("last", matter);
    await(() -> delivery(other).state().equals("SENT"));
    assertThat(server.taken()).hasSize(sent + 1);
    assertThat(sent).isLessThanOrEqualTo(2 * 25);
    assertThat(node.states()).doesNotContain("WAITING", "HELD");
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

  @Test
  void without_a_server_mails_lie_whole_in_a_folder() {
    try (var without = new MessagesNode(database.address(), data, Map.of("leipzigapp.mail.host", ""))) {
      node.close();
      without.subscribe(matter, "a@example.org");
      without.promise("one", matter);
      await(() -> without.states().equals(List.of("SENT")));

      assertThat(data.resolve("mail")).isDirectoryContaining("glob:**.eml");
      assertThat(data.resolve("mail").toFile().list()).hasSize(1);
    }
  }
}
