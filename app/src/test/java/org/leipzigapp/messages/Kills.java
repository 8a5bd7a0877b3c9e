package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leipzigapp.messages.Waiting.await;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.leipzigapp.launch.DatabaseAddress;

/**
 * Ends nodes by kill -9, a new one each time, on the same database: some between promise and sending, every second one
 * only when something of it has arrived, so while it sends or after.
 *
 * @param settings where the nodes send to
 * @param arrived what came over the wire so far, by what the person's side knows a message by
 */
public record Kills(DatabaseAddress database, Path data, UUID matter, Map<String, Object> settings,
    Supplier<List<String>> arrived) {

  /** 200 with {@code -Dtests.all=true}. */
  public static final int NUMBER = Boolean.getBoolean("tests.all") ? 200 : 3;

  /** What a node sends at most before it notes what it sent, times its two senders. */
  private static final int MOST_UNNOTED = 2 * 100;

  public MessagesNode node() {
    return new MessagesNode(database, data, settings);
  }

  /** @return the keys of promises that were certainly committed */
  public List<String> perform() throws Exception {
    var random = new Random(7);
    List<String> told = new ArrayList<>();
    for (int kill = 0; kill < NUMBER; kill++) {
      told.addAll(promiseUntilKilled("kill-" + kill + "-", 1 + random.nextInt(60), random.nextInt(30_000_000),
          kill % 2 == 1));
    }
    return told;
  }

  /**
   * A last node sends what is left; then it is counted.
   *
   * @param told as {@link #perform} gave it
   */
  public void assertEachOnce(String channel, Collection<String> told) {
    int before = arrived.get().size();
    List<String> promised;
    try (var rest = node()) {
      await(() -> rest.jdbc().sql("""
          select (select count(*) from messages.message where not spread)
            + (select count(*) from messages.delivery where state = 'WAITING')
          """).query(Integer.class).single() == 0);
      promised = rest.jdbc().sql("select key from messages.message").query((row, number) -> row.getString(1)).list();
      assertThat(rest.states()).hasSameSizeAs(promised).containsOnly("SENT");
    }
    var times = new TreeMap<String, Integer>();
    arrived.get().forEach(id -> times.merge(id, 1, Integer::sum));
    int again = times.values().stream().mapToInt(each -> each - 1).sum();
    System.out.println(channel + ", " + NUMBER + " kills: " + promised.size() + " promised, " + times.size()
        + " arrived (" + before + " sendings by nodes that were killed), " + again
        + " copies of them came over the wire under the same name");
    assertThat(before).as("some were killed while they sent").isPositive();
    assertThat(promised).containsAll(told).noneMatch(key -> key.startsWith("never-"));
    assertThat(times).hasSameSizeAs(promised);
    assertThat(again).isLessThanOrEqualTo(NUMBER * MOST_UNNOTED);
  }

  private List<String> promiseUntilKilled(String prefix, int promises, long nanos, boolean sending) throws Exception {
    int before = arrived.get().size();
    Process sender = new ProcessBuilder(command(prefix)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> told = new ArrayList<>();
    try (BufferedReader lines = sender.inputReader()) {
      while (told.size() < promises) {
        String line = lines.readLine();
        assertThat(line).as("the sender promises").isNotNull();
        add(line, told);
      }
      if (sending) {
        await(() -> arrived.get().size() > before);
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

  private List<String> command(String prefix) {
    Stream<String> java = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx160m",
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
        KilledSender.class.getName());
    Stream<String> parameters = Stream.of(database.url(), database.user(), database.password(), data.toString(),
        matter.toString(), prefix);
    Stream<String> all = settings.entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue());
    return Stream.of(java, parameters, all).flatMap(part -> part).toList();
  }

  /** Whatever libraries say is no promise; the last line may be cut. */
  private static void add(String line, List<String> told) {
    if (line.matches("told kill-\\d+-\\d+")) {
      told.add(line.substring("told ".length()));
    }
  }
}
