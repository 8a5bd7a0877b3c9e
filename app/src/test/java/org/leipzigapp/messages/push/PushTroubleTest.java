package org.leipzigapp.messages.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leipzigapp.messages.Waiting.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leipzigapp.messages.MessagesNode;
import org.leipzigapp.messages.outbox.Endings;
import org.leipzigapp.messages.push.LocalPushService.Answer;
import org.leipzigapp.messages.push.LocalPushService.Received;

/** Push services that ask for a pause, refuse, are away; devices that are gone or have enough. */
@Timeout(90)
class PushTroubleTest extends PushNode {

  @Test
  void who_asks_for_a_pause_gets_it_and_the_message_arrives_later() {
    subscribe("/one");
    service.answer("/one", new Answer(429, Map.of("Retry-After", "3600")));
    node.promise("key", matter);
    received(1);
    await(() -> "127.0.0.1 429".equals(reason()));
    assertThat(node.jdbc().sql("select due_at > now() + interval '59 minutes' from messages.delivery")
        .query(Boolean.class).single()).isTrue();

    node.promise("other", matter);
    await(() -> node.jdbc().sql("""
        select count(*) from messages.delivery d join messages.message m on m.id = d.message
        where m.key = 'other' and d.due_at > now() + interval '50 seconds' and d.attempts = 0
        """).query(Integer.class).single() == 1);
    assertThat(service.received()).as("nothing else is tried meanwhile").hasSize(1);

    node.close();
    node = node();
    node.jdbc().sql("update messages.delivery set due_at = now()").update();
    assertThat(received(3).stream().map(Received::words).map(words -> words.path("key").asString()))
        .containsExactlyInAnyOrder("key", "key", "other");
    assertThat(service.received().stream().map(push -> push.header("Topic")).distinct()).hasSize(2);
    assertThat(node.states()).containsExactly("SENT", "SENT");
  }

  @Test
  void a_device_that_is_gone_ends_and_gets_nothing_more() {
    subscribe("/one");
    service.answer("/one", new Answer(410, Map.of()));
    node.promise("key", matter);
    await(() -> "gone: 127.0.0.1 410".equals(ended()));
    node.promise("other", matter);
    await(() -> node.jdbc().sql("select count(*) from messages.message where not spread").query(Integer.class).single()
        == 0);

    assertThat(node.states()).containsExactly("DEAD");
    assertThat(service.received()).hasSize(1);
    assertThat(node.jdbc().sql("select target is null from messages.subscription").query(Boolean.class).single())
        .isTrue();
  }

  @Test
  void what_a_service_refuses_is_a_dead_letter_and_the_next_is_tried() {
    subscribe("/one");
    service.answer("/one", new Answer(413, Map.of()), new Answer(302, Map.of("Location", "http://127.0.0.1:9/")));
    node.promise("large", matter);
    await(() -> node.states().equals(List.of("DEAD")));
    node.promise("moved", matter);
    await(() -> node.states().equals(List.of("DEAD", "DEAD")));
    node.promise("fine", matter);
    await(() -> node.states().equals(List.of("DEAD", "DEAD", "SENT")));
  }

  @Test
  void after_the_device_has_ended_it_nothing_leaves_though_much_is_waiting() {
    subscribe("/one");
    for (int i = 0; i < 500; i++) {
      node.promise("m" + i, matter);
    }
    received(1);
    node.get(Endings.class).endOwner(device);
    int until = service.received().size();
    await(() -> node.jdbc().sql("select count(*) from messages.message where not spread").query(Integer.class).single()
        == 0);

    assertThat(node.states()).doesNotContain("WAITING");
    assertThat(service.received()).hasSize(until);
  }

  @Test
  void a_service_that_is_away_costs_an_attempt_and_nothing_else() throws Exception {
    int nobody;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = socket.getLocalPort();
    }
    node.close();
    node = new MessagesNode(database.address(), data,
        Map.of("leipzigapp.push.services", service.host() + ",127.0.0.1:" + nobody));
    node.get(MessagesNode.Followed.class).give(matter, device);
    add(UUID.randomUUID(), browser.subscription("http://127.0.0.1:" + nobody + "/a"), "a");
    add(matter, browser.subscription("http://127.0.0.1:" + nobody + "/b"), "b");
    subscribe("/one");
    node.promise("key", matter);

    received(1);
    await(() -> node.jdbc().sql("select count(*) from messages.delivery where reason = '127.0.0.1 ConnectException'")
        .query(Integer.class).single() == 1);
    assertThat(node.states()).containsExactly("SENT", "WAITING");
  }
}
