package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leipzigapp.messages.Waiting.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is promised is sent by whichever node is there, once. */
@Timeout(120)
class OutboxTest extends MailNode {

  @Test
  void two_nodes_share_the_work_and_none_sends_what_the_other_sends() throws Exception {
    node.subscribe(matter, "frieda@example.org");
    try (var second = node()) {
      for (int i = 0; i < 200; i++) {
        (i % 2 == 0 ? node : second).promise("m" + i, matter);
      }
      await(() -> node.states().size() == 200 && Set.of("SENT").containsAll(node.states()));
    }

    assertThat(received()).isEqualTo(200);
    assertThat(ids().stream().distinct()).hasSize(200);
  }

  @Test
  void what_another_node_promised_before_it_died_is_sent_by_this_one() {
    node.subscribe(matter, "frieda@example.org");
    // a row without a call, as of a node that is gone
    node.jdbc().sql("""
            insert into messages.message (key, matter, template, words)
            values ('left', :matter, 'probe.told', '{"name": "Frieda"}')
            """).param("matter", matter).update();

    await(() -> received() == 1);
    assertThat(received()).isEqualTo(1);
  }

  @Test
  void what_does_not_fit_its_template_is_refused_at_once() {
    assertThatThrownBy(() -> node.promise(new Message("k", matter, "probe.other", Map.of(), List.of(), null)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> node.promise(new Message("k", matter, "probe.told", Map.of(), List.of(), null)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> node.promise(
        new Message("k", matter, "probe.told", Map.of("name", "x", "more", "y"), List.of(), null)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> node.promise(
        new Message("k", matter, "probe.told", Map.of("name", "x"), List.of(), "//evil.example")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> node.promise(new Message("k", matter, "probe.told", Map.of("name", "x"),
        List.of(new Message.Attachment("a", "text/plain", new byte[11 * 1024 * 1024])), null)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(node.jdbc().sql("select count(*) from messages.message").query(Integer.class).single()).isZero();
  }

  @Test
  void erased_matters_leave_nothing() {
    node.subscribe(matter, "frieda@example.org");
    node.promise("one", matter);
    await(() -> received() == 1);
    node.get(Messages.class).erase(List.of(matter));

    assertThat(node.jdbc().sql("""
        select (select count(*) from messages.message) + (select count(*) from messages.delivery)
          + (select count(*) from messages.subscription)
        """).query(Integer.class).single()).isZero();
  }
}
