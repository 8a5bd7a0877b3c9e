package org.leipzigapp.messages.push;

import static org.leipzigapp.messages.Waiting.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.TestDatabase;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.MessagesNode;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.push.LocalPushService.Received;
import org.leipzigapp.messages.subscriptions.Addresses;

/** A node with a push service on this machine, and a device that has a matter. */
abstract class PushNode {

  @TempDir Path data;
  final TestDatabase database = TestDatabase.fresh();
  final UUID matter = UUID.randomUUID();
  final UUID device = UUID.randomUUID();
  final Browser browser = Browser.fresh();
  LocalPushService service;
  MessagesNode node;

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

  MessagesNode node() {
    var fresh = new MessagesNode(database.address(), data, Map.of("leipzigapp.push.services", service.host()));
    fresh.get(MessagesNode.Followed.class).give(matter, device);
    return fresh;
  }

  PushTarget target(String path) {
    return PushTarget.parse(service.add(path, Browser.fresh()), new PushServices(service.host())).orElseThrow();
  }

  void subscribe(String path) {
    add(device, service.add(path, browser), path);
  }

  void add(UUID owner, String target, String key) {
    node.get(Addresses.class).add(owner, Channel.Kind.PUSH, target, key, "127.0.0.1", Reading.of("de"));
  }

  List<Received> received(int number) {
    await(() -> service.received().size() >= number
        && (number == 1 || !node.states().contains("WAITING")));
    if (number == 1) {
      await(() -> node.jdbc().sql("select count(*) from messages.delivery where attempts > 0 or state <> 'WAITING'")
          .query(Integer.class).single() > 0);
    }
    return service.received();
  }

  List<String> active() {
    return node.jdbc().sql("select owner || ' ' || reading from messages.subscription where state = 'ACTIVE'")
        .query((row, number) -> row.getString(1)).list();
  }

  String reason() {
    return node.jdbc().sql("select coalesce(max(reason), '') from messages.delivery").query(String.class).single();
  }

  String ended() {
    return node.jdbc().sql("select coalesce(max(ended_why), '') from messages.subscription").query(String.class)
        .single();
  }
}
