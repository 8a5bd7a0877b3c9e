package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leipzigapp.messages.Waiting.await;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.outbox.Hours;
import org.leipzigapp.messages.subscriptions.Choices.Choice;
import org.leipzigapp.messages.subscriptions.Choices;

/** What people do not want, and when they do not want it. */
@Timeout(120)
class WishesTest extends MailNode {

  private static final Choice PROBE_BY_MAIL = new Choice("probe", Channel.Kind.EMAIL);

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
    node.get(Choices.class).put(device, List.of(), Set.of(),
        new Hours(LocalTime.of(0, 0), LocalTime.of(23, 59, 59), false));
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
}
