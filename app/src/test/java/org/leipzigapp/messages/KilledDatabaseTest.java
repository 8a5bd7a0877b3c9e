package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leipzigapp.messages.Waiting.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.launch.DatabaseAddress;
import org.leipzigapp.launch.KillableDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The database is killed again and again while mails are being promised and sent, and comes back. */
@Timeout(600)
class KilledDatabaseTest {

  private static final int KILLS = Boolean.getBoolean("tests.all") ? 20 : 2;

  @TempDir Path temp;
  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final UUID matter = UUID.randomUUID();
  private final Queue<String> told = new ConcurrentLinkedQueue<>();
  private final CountDownLatch enough = new CountDownLatch(1);

  @Test
  void what_was_promised_arrives_and_is_one_to_the_person_and_sending_goes_on_by_itself() throws Exception {
    server.start();
    try (var database = new KillableDatabase(temp.resolve("data"))) {
      migrate(database.address());
      try (var node = new MessagesNode(database.address(), temp, MessagesNode.mailTo(server.getSmtp().getPort()))) {
        node.subscribe(matter, "frieda@example.org");
        Thread promising = Thread.ofVirtual().start(() -> promiseUntilEnough(node));
        var random = new Random(5);
        for (int kill = 0; kill < KILLS; kill++) {
          int known = told.size();
          int sent = server.getReceivedMessages().length;
          int more = 20 + random.nextInt(60);
          await(() -> told.size() >= known + more && server.getReceivedMessages().length > sent);
          database.kill();
        }
        enough.countDown();
        promising.join();
        await(answered(() -> node.jdbc().sql("""
            select (select count(*) from messages.message where not spread)
              + (select count(*) from messages.delivery where state = 'WAITING')
            """).query(Integer.class).single() == 0));

        List<String> promised = node.jdbc().sql("select key from messages.message")
            .query((row, number) -> row.getString(1)).list();
        List<String> ids = Arrays.stream(server.getReceivedMessages()).map(MailNode::id).toList();
        long arrived = ids.stream().distinct().count();
        System.out.println(KILLS + " kills of the database: " + promised.size() + " promised, " + arrived
            + " arrived, " + (ids.size() - arrived) + " copies of them came over the wire under the same name");
        assertThat(promised).containsAll(told);
        assertThat(node.states()).hasSameSizeAs(promised).containsOnly("SENT");
        assertThat(arrived).isEqualTo(promised.size());
      }
    } finally {
      server.stop();
    }
  }

  /** A promise that fails was perhaps committed: only the database knows, so it is not counted as told. */
  private void promiseUntilEnough(MessagesNode node) {
    for (int i = 0; enough.getCount() > 0; i++) {
      try {
        node.promise("key-" + i, matter);
        told.add("key-" + i);
      } catch (DataAccessException | TransactionException e) {
        // the next one then
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  private static BooleanSupplier answered(BooleanSupplier question) {
    return () -> {
      try {
        return question.getAsBoolean();
      } catch (DataAccessException e) {
        return false;
      }
    };
  }

  private static void migrate(DatabaseAddress address) {
    Flyway.configure().dataSource(address.url(), address.user(), address.password())
        .locations("classpath:db/migration/messages").load().migrate();
  }
}
