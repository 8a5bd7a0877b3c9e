package org.leipzigapp.messages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.TestDatabase;

/** A node with a mail server that answers as a test says. */
abstract class ScriptedMailNode {

  @TempDir Path data;
  final TestDatabase database = TestDatabase.fresh();
  final ScriptedSmtp server = new ScriptedSmtp();
  final UUID matter = UUID.randomUUID();
  MessagesNode node;

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

  record Delivery(String state, String reason, int attempts, int minutes) {}

  Delivery delivery(UUID subscription) {
    return node.jdbc().sql("""
            select state, coalesce(reason, '') as reason, attempts,
              extract(epoch from due_at - now())::int / 60 as minutes
            from messages.delivery where subscription = :id
            """)
        .param("id", subscription).query(Delivery.class).optional().orElse(new Delivery("NONE", "", 0, 0));
  }

  String state(UUID subscription) {
    return node.jdbc().sql("select state || coalesce(' ' || ended_why, '') from messages.subscription where id = :id")
        .param("id", subscription).query(String.class).single();
  }
}
