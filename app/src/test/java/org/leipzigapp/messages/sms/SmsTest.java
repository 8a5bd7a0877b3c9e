package org.leipzigapp.messages.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leipzigapp.messages.Waiting.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.TestDatabase;
import org.leipzigapp.messages.Message;
import org.leipzigapp.messages.MessagesNode;
import org.leipzigapp.messages.sms.LocalGateway.Answer;
import org.leipzigapp.messages.sms.LocalGateway.Asked;

/** From the promise to the gateway, and what gateways do to us. */
@Timeout(120)
class SmsTest {

  private static final String NUMBER = "+4915112345678";

  @TempDir Path data;
  private final TestDatabase database = TestDatabase.fresh();
  private final LocalGateway gateway = new LocalGateway();
  private final UUID matter = UUID.randomUUID();
  private MessagesNode node;
  private UUID subscription;

  @BeforeEach
  void start() {
    Flyway.configure().dataSource(database.dataSource()).locations("classpath:db/migration/messages").load().migrate();
    node = new MessagesNode(database.address(), data,
        Map.of("leipzigapp.sms.url", gateway.url(), "leipzigapp.sms.token", "s3cret"));
    subscription = subscribe(NUMBER);
  }

  @AfterEach
  void stop() {
    node.close();
    gateway.close();
  }

  private UUID subscribe(String number) {
    return node.jdbc().sql("""
            insert into messages.subscription (owner, channel, target, target_hash, mask, reading, state)
            values (:owner, 'SMS', :number, sha256(:number::bytea), '+49…78', 'de', 'ACTIVE') returning id
            """)
        .param("owner", matter).param("number", number).query(UUID.class).single();
  }

  private record Delivery(String state, String reason, int attempts, boolean inAnHour) {}

  private Delivery delivery(String key) {
    return node.jdbc().sql("""
            select state, coalesce(reason, '') as reason, attempts, due_at > now() + interval '59 minutes' as in_an_hour
            from messages.delivery d where message = (select id from messages.message where key = :key)
            """)
        .param("key", key).query(Delivery.class).optional().orElse(new Delivery("NONE", "", 0, false));
  }

  private void awaitState(String key, String state) {
    await(() -> delivery(key).state().equals(state));
  }

  private void dueNow() {
    node.jdbc().sql("update messages.delivery set due_at = now() where state = 'WAITING'").update();
  }

  @Test
  void a_promised_message_goes_to_the_gateway_once_with_the_link_and_how_to_end_it() {
    node.promise("one", matter);
    node.promise("one", matter);
    awaitState("one", "SENT");
    node.promise("two", matter);
    awaitState("two", "SENT");

    assertThat(gateway.asked()).hasSize(2).extracting(Asked::id).doesNotHaveDuplicates();
    Asked first = gateway.asked().getFirst();
    assertThat(first.to()).isEqualTo(NUMBER);
    assertThat(first.authorization()).isEqualTo("Bearer s3cret");
    assertThat(first.text().lines()).hasSize(3).satisfies(lines -> {
      assertThat(lines.get(0)).isEqualTo("Nachricht für Frieda");
      assertThat(lines.get(1)).isEqualTo("https://app.example.org/de/anliegen");
      assertThat(lines.get(2)).matches(
          "Keine SMS mehr: https://app\\.example\\.org/de/mitteilungen/abbestellen/[\\w-]{43}");
    });
  }

  @Test
  void what_is_sensitive_leaves_as_news_on_your_matter() {
    node.promise(new Message("s", matter, "secret.told", Map.of("name", "Frieda"), List.of(), "/beratung/sucht"));
    awaitState("s", "SENT");

    assertThat(gateway.asked().getFirst().text()).startsWith("Es gibt etwas Neues zu Ihrem Anliegen\n")
        .contains("/de/mitteilungen\n").doesNotContain("Frieda", "sucht", "eimlich");
  }

  @Test
  void a_gateway_that_asks_for_a_pause_gets_it_and_the_sms_goes_later_under_the_same_id() {
    gateway.answer(new Answer(429, Map.of("Retry-After", "3600")));
    node.promise("one", matter);
    await(() -> delivery("one").attempts() == 1);

    assertThat(delivery("one")).isEqualTo(new Delivery("WAITING", "gateway 429", 1, true));
    dueNow();
    awaitState("one", "SENT");
    assertThat(gateway.asked()).hasSize(2).extracting(Asked::id).containsOnly(gateway.asked().getFirst().id());
  }

  @Test
  void what_a_gateway_refuses_is_a_dead_letter_and_the_next_is_tried() {
    gateway.answer(Answer.of(400), new Answer(302, Map.of("Location", "http://127.0.0.1:9/")));
    node.promise("bad", matter);
    awaitState("bad", "DEAD");
    node.promise("moved", matter);
    awaitState("moved", "DEAD");
    node.promise("fine", matter);
    awaitState("fine", "SENT");

    assertThat(delivery("bad").reason()).isEqualTo("gateway 400");
    assertThat(delivery("moved").reason()).isEqualTo("gateway 302");
  }

  @Test
  void a_number_that_is_gone_ends_and_gets_nothing_more() {
    gateway.answer(Answer.of(410));
    node.promise("one", matter);
    await(() -> "gone: gateway 410".equals(node.jdbc()
        .sql("select coalesce(ended_why, '') from messages.subscription where id = :id").param("id", subscription)
        .query(String.class).single()));
    node.promise("two", matter);
    await(() -> node.jdbc().sql("select every(spread) from messages.message").query(Boolean.class).single());

    assertThat(gateway.asked()).hasSize(1);
    assertThat(node.states()).containsExactly("DEAD");
  }

  @Test
  void a_gateway_that_is_broken_or_never_answers_gets_it_later_and_the_others_lose_nothing() {
    gateway.answer(Answer.of(503), Answer.of(0));
    node.promise("one", matter);
    await(() -> delivery("one").attempts() == 1);
    assertThat(delivery("one").reason()).isEqualTo("gateway 503");
    dueNow();
    await(() -> delivery("one").attempts() == 2);
    assertThat(delivery("one").reason()).isEqualTo("the gateway for SMS does not answer");
    assertThat(delivery("one").state()).isEqualTo("WAITING");

    node.promise("two", matter);
    awaitState("two", "SENT");
    assertThat(delivery("two").attempts()).isEqualTo(1);
    dueNow();
    awaitState("one", "SENT");
  }

  @Test
  void a_gateway_that_does_not_let_us_in_kills_no_message() {
    subscribe("+4915112345679");
    subscribe("+4915112345670");
    gateway.answer(Answer.of(401));
    node.promise("one", matter);
    await(() -> node.states().stream().filter("SENT"::equals).count() == 2);

    assertThat(node.states()).containsExactly("SENT", "SENT", "WAITING");
    assertThat(node.jdbc().sql("select reason from messages.delivery where state = 'WAITING'").query(String.class)
        .single()).isEqualTo("the gateway for SMS does not let us in: 401");
  }

  @Test
  void umlauts_emoji_and_what_steers_machines_arrive_as_words() {
    node.promise(new Message("m", matter, "probe.told", Map.of("name", "Änne 🦊\r\n\"to\":\"+49900\"\u0000\u202e"),
        List.of(), null));
    awaitState("m", "SENT");

    assertThat(gateway.asked().getFirst().text()).startsWith("Nachricht für Änne 🦊 \"to\":\"+49900\"\n");
    assertThat(gateway.asked().getFirst().to()).isEqualTo(NUMBER);
  }
}
