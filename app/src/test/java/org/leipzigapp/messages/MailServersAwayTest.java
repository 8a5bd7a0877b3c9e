package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leipzigapp.messages.Waiting.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leipzigapp.messages.outbox.Endings;

/** Mail servers that are busy, slow, down, or not there at all. */
@Timeout(120)
class MailServersAwayTest extends ScriptedMailNode {

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
