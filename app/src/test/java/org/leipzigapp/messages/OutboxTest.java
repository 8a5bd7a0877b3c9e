package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leipzigapp.messages.MailTest.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.TestDatabase;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.outbox.Hours;
import org.leipzigapp.messages.outbox.Tidying;
import org.leipzigapp.messages.subscriptions.Choices;
import org.leipzigapp.messages.subscriptions.Choices.Choice;

/** Who gets what, when, and how nodes share the work. */
@Timeout(90)
class OutboxTest {

  private static final Choice PROBE_BY_MAIL = new Choice("probe", Channel.Kind.EMAIL);

  @TempDir Path data;
  private final TestDatabase database = TestDatabase.fresh();
  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final UUID matter = UUID.randomUUID();
  private final UUID device = UUID.randomUUID();
  private MessagesNode node;

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

  private MessagesNode node() {
    return new MessagesNode(database.address(), data, MessagesNode.mailTo(server.getSmtp().getPort()));
  }

  private int received() {
    return server.getReceivedMessages().length;
  }

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
    assertThat(Arrays.stream(server.getReceivedMessages()).map(OutboxTest::id).distinct()).hasSize(200);
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
  void who_does_not_want_a_topic_gets_none_of_it_even_if_it_waits() {
    node.subscribe(device, "frieda@example.org");
    node.jdbc().sql("insert into messages.preference (owner, quiet_from, quiet_to) values (:d, '00:00', '23:59:59')")
        .param("d", device).update();
    node.promise("waits", matter);
    await(() -> node.states().equals(List.of("WAITING")));

    node.get(Choices.class).put(device, List.of(PROBE_BY_MAIL), Set.of(PROBE_BY_MAIL), Hours.ANY);
    assertThat(node.states()).containsExactly("STOPPED");
    node.promise("unwanted", matter);
    await(() -> node.jdbc().sql("select every(spread) from messages.message").query(Boolean.class).single());
    node.subscribe(matter, "other@example.org");
    node.promise("for the other", matter);
    await(() -> received() > 0);
    assertThat(received()).isEqualTo(1);
    assertThat(node.get(Choices.class).listUnwanted(device)).containsExactly(PROBE_BY_MAIL);
  }

  @Test
  void in_quiet_hours_a_message_waits_until_they_are_over() {
    node.subscribe(device, "frieda@example.org");
    LocalTime now = LocalTime.now(ZoneId.of("Europe/Berlin"));
    node.get(Choices.class).put(device, List.of(), Set.of(),
        new Hours(now.minusHours(1).withNano(0), now.plusHours(2).withNano(0), false));
    node.promise("later", matter);
    await(() -> node.states().equals(List.of("WAITING")));

    assertThat(node.jdbc().sql("select extract(epoch from due_at - now())::int / 60 from messages.delivery")
        .query(Integer.class).single()).isBetween(110, 121);
    node.get(Choices.class).put(device, List.of(), Set.of(), Hours.ANY);
    node.jdbc().sql("update messages.delivery set due_at = now()").update();
    await(() -> received() == 1);
    assertThat(received()).isEqualTo(1);
  }

  @Test
  void quiet_hours_hold_for_a_second_attempt_too() {
    node.subscribe(device, "frieda@example.org");
    node.get(Choices.class).put(device, List.of(), Set.of(), new Hours(LocalTime.of(0, 0), LocalTime.of(23, 59, 59), false));
    node.promise("later", matter);
    await(() -> node.states().equals(List.of("WAITING")));
    node.jdbc().sql("update messages.delivery set due_at = now()").update();
    await(() -> node.jdbc().sql("select due_at > now() + interval '1 minute' from messages.delivery")
        .query(Boolean.class).single());

    assertThat(received()).isZero();
    assertThat(node.jdbc().sql("select attempts from messages.delivery").query(Integer.class).single()).isZero();
  }

  @Test
  void a_digest_tells_all_of_a_day_in_one_mail() throws Exception {
    node.subscribe(device, "frieda@example.org");
    node.get(Choices.class).put(device, List.of(), Set.of(), new Hours(null, null, true));
    node.promise(new Message("a", matter, "probe.told", Map.of("name", "Ada"), List.of(), "/anliegen"));
    node.promise(new Message("b", matter, "probe.told", Map.of("name", "Berta"), List.of(), "/anliegen"));
    node.promise(new Message("c", matter, "secret.told", Map.of("name", "Cora"), List.of(), "/geheim"));
    await(() -> node.states().equals(List.of("COLLECTED", "COLLECTED", "COLLECTED", "WAITING")));
    assertThat(received()).isZero();
    node.jdbc().sql("update messages.delivery set due_at = now() where state = 'WAITING'").update();
    await(() -> received() == 1);

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("Neues aus der App der Stadt: 3");
    assertThat((String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
        .contains("Guten Tag Ada", "Guten Tag Berta", "Es gibt etwas Neues zu Ihrem Anliegen")
        .doesNotContain("Cora", "geheim");
    await(() -> node.states().equals(List.of("SENT", "SENT", "SENT", "SENT")));
  }

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

  private static String id(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
