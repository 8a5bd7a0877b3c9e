package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.TestDatabase;

/** A node is ended by kill -9 between promise and sending, while sending, or after: what was promised arrives as one. */
@Timeout(3600)
class KilledSenderTest {

  private static final int KILLS = Boolean.getBoolean("tests.all") ? 200 : 5;

  @TempDir Path data;
  private final TestDatabase database = TestDatabase.fresh();
  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final UUID matter = UUID.randomUUID();

  @BeforeEach
  void start() {
    Flyway.configure().dataSource(database.dataSource()).locations("classpath:db/migration/messages").load().migrate();
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void every_promised_message_arrives_and_is_one_to_the_person() throws Exception {
    try (var node = node()) {
      node.subscribe(matter, "frieda@example.org");
    }
    var random = new Random(7);
    List<String> told = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      told.addAll(promiseUntilKilled("kill-" + kill + "-", 1 + random.nextInt(60), random.nextInt(30_000_000)));
    }
    List<String> promised;
    try (var rest = node()) {
      MailTest.await(() -> rest.jdbc().sql("""
          select (select count(*) from messages.message where not spread)
            + (select count(*) from messages.delivery where state = 'WAITING')
          """).query(Integer.class).single() == 0);
      promised = rest.jdbc().sql("select key from messages.message").query((row, number) -> row.getString(1)).list();
      assertThat(rest.states()).hasSameSizeAs(promised).containsOnly("SENT");
    }
    var arrived = new TreeMap<String, Integer>();
    for (MimeMessage mail : server.getReceivedMessages()) {
      arrived.merge(id(mail), 1, Integer::sum);
    }
    int again = arrived.values().stream().mapToInt(times -> times - 1).sum();
    System.out.println(KILLS + " kills: " + promised.size() + " promised, " + arrived.size() + " arrived, " + again
        + " of them twice on the wire under the same id");
    assertThat(promised).containsAll(told).noneMatch(key -> key.startsWith("never-"));
    assertThat(arrived).hasSameSizeAs(promised);
    // a batch at most is sent again for each kill
    assertThat(again).isLessThanOrEqualTo(KILLS * 2 * 25);
  }

  private List<String> promiseUntilKilled(String prefix, int promises, long nanos) throws Exception {
    Process sender = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
        KilledSender.class.getName(), database.address().url(), database.address().user(),
        database.address().password(), String.valueOf(server.getSmtp().getPort()), data.toString(), matter.toString(),
        prefix)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    List<String> told = new ArrayList<>();
    try (BufferedReader lines = sender.inputReader()) {
      while (told.size() < promises) {
        String line = lines.readLine();
        assertThat(line).as("the sender promises").isNotNull();
        add(line, told);
      }
      long until = System.nanoTime() + nanos;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      sender.toHandle().destroyForcibly();
      sender.waitFor();
      lines.lines().forEach(line -> add(line, told));
    }
    return told;
  }

  /** Whatever libraries say is no promise; the last line may be cut. */
  private static void add(String line, List<String> told) {
    if (line.matches("told kill-\\d+-\\d+")) {
      told.add(line.substring("told ".length()));
    }
  }

  private static String id(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private MessagesNode node() {
    return new MessagesNode(database.address(), data, MessagesNode.mailTo(server.getSmtp().getPort()));
  }
}
