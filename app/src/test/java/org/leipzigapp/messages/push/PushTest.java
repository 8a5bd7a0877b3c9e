package org.leipzigapp.messages.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.TestDatabase;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.Message;
import org.leipzigapp.messages.MessagesNode;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.outbox.Endings;
import org.leipzigapp.messages.push.LocalPushService.Answer;
import org.leipzigapp.messages.push.LocalPushService.Received;
import org.leipzigapp.messages.subscriptions.Addresses;

/** From the promise to what the device decrypts, over the real outbox. */
@Timeout(90)
class PushTest {

  @TempDir Path data;
  private final TestDatabase database = TestDatabase.fresh();
  private final UUID matter = UUID.randomUUID();
  private final UUID device = UUID.randomUUID();
  private final Browser browser = Browser.fresh();
  private LocalPushService service;
  private MessagesNode node;

  @BeforeEach
  void start() throws Exception {
    Flyway.configure().dataSource(database.dataSource()).locations("classpath:db/migration/messages").load().migrate();
    service = new LocalPushService();
    node = node();
  }

  @AfterEach
  void stop() {
    node.close();
    service.close();
  }

  private MessagesNode node() {
    var fresh = new MessagesNode(database.address(), data, Map.of("leipzigapp.push.services", service.host()));
    fresh.get(MessagesNode.Followed.class).give(matter, device);
    return fresh;
  }

  @Test
  void a_promised_message_is_read_by_the_device_alone() {
    subscribe("/one");
    node.promise("key", matter);

    Received push = received(1).getFirst();
    assertThat(push.words().path("key").asString()).isEqualTo("key");
    assertThat(push.words().path("title").asString()).isEqualTo("Nachricht für Frieda");
    assertThat(push.words().path("body").asString()).contains("Guten Tag Frieda");
    assertThat(push.words().path("path").asString()).isEqualTo("/de/anliegen");
    assertThat(push.words().path("lang").asString()).isEqualTo("de");
    assertThat(push.header("Content-encoding")).isEqualTo("aes128gcm");
    assertThat(push.header("Ttl")).isEqualTo("259200");
    assertThat(push.header("Topic")).matches("[\\w-]{32}");
    assertThat(push.claims().path("sub").asString()).isEqualTo("https://app.example.org");
    assertThat(node.states()).containsExactly("SENT");
  }

  @Test
  void what_is_sensitive_leaves_as_news_on_your_matter() {
    subscribe("/one");
    node.promise(new Message("s", matter, "secret.told", Map.of("name", "Frieda"), List.of(), "/beratung/sucht"));

    assertThat(received(1).getFirst().words().toString()).contains("/de/mitteilungen", "Ihrem Anliegen")
        .doesNotContain("Frieda", "sucht", "eimlich");
  }

  @Test
  void all_nodes_have_one_key_and_a_signature_serves_for_many_messages() {
    subscribe("/one");
    try (var second = node()) {
      IntStream.range(0, 60).forEach(i -> (i % 2 == 0 ? node : second).promise("m" + i, matter));
      List<Received> all = received(60);
      assertThat(all.stream().map(Received::key).distinct()).hasSize(1);
      assertThat(all.stream().map(push -> push.header("Authorization")).distinct()).hasSizeLessThanOrEqualTo(2);
      assertThat(all.stream().map(push -> push.words().path("key").asString()).distinct()).hasSize(60);
      assertThat(all.stream().map(push -> push.header("Topic")).distinct()).hasSize(60);
    }
  }

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
  void a_browser_belongs_to_one_device_and_a_device_has_one_browser() {
    UUID other = UUID.randomUUID();
    node.get(MessagesNode.Followed.class).give(matter, other);
    subscribe("/one");
    var own = new OwnDevice(node.jdbc(), node.get(Addresses.class), node.get(Endings.class),
        node.get(org.leipzigapp.messages.links.SignedLinks.class));
    own.subscribe(device, target("/new"), Reading.of("de"));
    own.subscribe(device, target("/new"), Reading.of("en"));
    assertThat(active()).containsExactly(device + " en");

    own.subscribe(other, target("/new"), Reading.of("de"));
    assertThat(active()).containsExactly(other + " de");
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

  private PushTarget target(String path) {
    return PushTarget.parse(service.add(path, Browser.fresh()), new PushServices(service.host())).orElseThrow();
  }

  private void subscribe(String path) {
    add(device, service.add(path, browser), path);
  }

  private void add(UUID owner, String target, String key) {
    node.get(Addresses.class).add(owner, Channel.Kind.PUSH, target, key, "127.0.0.1", Reading.of("de"));
  }

  private List<Received> received(int number) {
    await(() -> service.received().size() >= number
        && (number == 1 || !node.states().contains("WAITING")));
    if (number == 1) {
      await(() -> node.jdbc().sql("select count(*) from messages.delivery where attempts > 0 or state <> 'WAITING'")
          .query(Integer.class).single() > 0);
    }
    return service.received();
  }

  private List<String> active() {
    return node.jdbc().sql("select owner || ' ' || reading from messages.subscription where state = 'ACTIVE'")
        .query((row, number) -> row.getString(1)).list();
  }

  private String reason() {
    return node.jdbc().sql("select coalesce(max(reason), '') from messages.delivery").query(String.class).single();
  }

  private String ended() {
    return node.jdbc().sql("select coalesce(max(ended_why), '') from messages.subscription").query(String.class)
        .single();
  }

  private static void await(BooleanSupplier reached) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
