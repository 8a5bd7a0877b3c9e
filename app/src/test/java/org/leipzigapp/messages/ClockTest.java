package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leipzigapp.messages.Waiting.await;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leipzigapp.messages.outbox.Hours;
import org.leipzigapp.messages.outbox.Tidying;
import org.leipzigapp.messages.subscriptions.Choices;

/** What a jump of the database's clock does: nothing is lost, and nothing goes twice. */
@Timeout(120)
class ClockTest extends MailNode {

  @Test
  void a_due_time_from_before_the_clock_went_back_counts_as_due() {
    node.subscribe(matter, "frieda@example.org");
    node.jdbc().sql("insert into messages.preference (owner, quiet_from, quiet_to) values (:m, '00:00', '23:59:59')")
        .param("m", matter).update();
    node.promise("one", matter);
    await(() -> node.states().equals(List.of("WAITING")));
    node.jdbc().sql("delete from messages.preference").update();
    node.jdbc().sql("update messages.delivery set due_at = now() + interval '400 days'").update();

    node.get(Tidying.class).tidy();
    await(() -> received() == 1);
    assertThat(received()).isEqualTo(1);
  }

  @Test
  void a_digest_from_before_the_clock_went_back_leaves_with_all_that_it_collected() {
    node.subscribe(device, "frieda@example.org");
    node.get(Choices.class).put(device, List.of(), Set.of(), new Hours(null, null, true));
    node.promise("one", matter);
    node.promise("two", matter);
    await(() -> node.states().equals(List.of("COLLECTED", "COLLECTED", "WAITING")));
    node.jdbc().sql("""
        update messages.delivery set due_at = due_at + interval '400 days', digest_at = digest_at + interval '400 days'
        """).update();

    node.get(Tidying.class).tidy();
    await(() -> node.states().equals(List.of("SENT", "SENT", "SENT")));
    assertThat(received()).isEqualTo(1);
  }

  @Test
  void when_the_clock_jumps_ahead_nothing_goes_twice_and_quiet_hours_hold() {
    node.subscribe(device, "frieda@example.org");
    node.subscribe(matter, "other@example.org");
    node.get(Choices.class).put(device, List.of(), Set.of(),
        new Hours(LocalTime.of(0, 0), LocalTime.of(23, 59, 59), false));
    node.promise("one", matter);
    await(() -> node.states().equals(List.of("SENT", "WAITING")));
    // as if a month had passed in a moment: whatever was noted lies in the past
    node.jdbc().sql("""
        update messages.delivery set due_at = due_at - interval '30 days', created_at = created_at - interval '30 days',
          done_at = done_at - interval '30 days'
        """).update();
    node.jdbc().sql("update messages.message set promised_at = promised_at - interval '30 days'").update();

    node.get(Tidying.class).tidy();
    await(() -> node.jdbc().sql("select due_at > now() from messages.delivery where state = 'WAITING'")
        .query(Boolean.class).single());
    assertThat(received()).isEqualTo(1);
    node.get(Choices.class).put(device, List.of(), Set.of(), Hours.ANY);
    node.jdbc().sql("update messages.delivery set due_at = now() where state = 'WAITING'").update();
    await(() -> node.states().equals(List.of("SENT", "SENT")));
    assertThat(ids()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void a_clock_that_runs_backwards_while_mails_are_retried_loses_none() {
    UUID subscription = node.subscribe(matter, "frieda@example.org");
    server.stop();
    node.promise("one", matter);
    await(() -> node.jdbc().sql("select count(*) from messages.delivery where attempts > 0").query(Integer.class)
        .single() == 1);
    // what was to be tried in half a minute is to be tried in a year
    node.jdbc().sql("update messages.delivery set due_at = due_at + interval '1 year' where subscription = :id")
        .param("id", subscription).update();
    server.start();
    node.close();
    node = node();

    node.get(Tidying.class).tidy();
    await(() -> node.states().equals(List.of("SENT")));
    assertThat(received()).isEqualTo(1);
  }
}
