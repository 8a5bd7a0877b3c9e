package org.leipzigapp.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** How long it takes from the moment that an editor publishes until both of two nodes show it. */
final class PublishTime implements Measure {

  private static final int PUBLICATIONS = 150;
  private static final int WARM_UP = 20;
  private static final int FIRST_CENTS = 5001;
  private static final String SERVICE = "reisepass";
  private static final String PAGE = "/de/services/reisepass?alter=18-bis-23&eile=normal";
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(20);

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public int seconds() {
    return 60;
  }

  @Override
  public void run(Place place, Figures figures) throws IOException, InterruptedException {
    try (App one = App.runWithPublishing(place);
        App other = App.runBeside(place, database(place.data()));
        Connection editor = Connection.open(one.port());
        Connection here = Connection.open(one.port());
        Connection there = Connection.open(other.port())) {
      Histogram answered = new Histogram(3);
      Histogram visible = new Histogram(3);
      for (int i = -WARM_UP; i < PUBLICATIONS; i++) {
        long begin = System.nanoTime();
        publish(editor, FIRST_CENTS + WARM_UP + i);
        long acknowledged = System.nanoTime() - begin;
        awaitBoth(List.of(there, here), FIRST_CENTS + WARM_UP + i, begin);
        if (i >= 0) {
          answered.recordValue(acknowledged / 1000);
          visible.recordValue((System.nanoTime() - begin) / 1000);
        }
      }
      figures.add(name(), "publication answered: p50", answered.getValueAtPercentile(50) / 1e3, "ms", null);
      figures.add(name(), "visible on both nodes: p50", visible.getValueAtPercentile(50) / 1e3, "ms", null);
      figures.add(name(), "visible on both nodes: p99 of " + PUBLICATIONS, visible.getValueAtPercentile(99) / 1e3, "ms",
          Figure.Target.atMost(1000));
      figures.add(name(), "visible on both nodes: slowest", visible.getMaxValue() / 1e3, "ms", null);
    }
  }

  private static void publish(Connection editor, int cents) throws IOException {
    if (editor.get("/bench/publish?id=" + SERVICE + "&cents=" + cents).status() != 200) {
      throw new CannotMeasure("the fee was not published");
    }
  }

  private static void awaitBoth(List<Connection> nodes, int cents, long begin) throws IOException {
    String fee = "%d,%02d".formatted(cents / 100, cents % 100);
    if (cents % 100 == 0) {
      fee = cents / 100 + "\u00a0\u20ac";
    }
    for (Connection node : nodes) {
      while (!new String(Gzip.unpack(node.get(PAGE).body()), StandardCharsets.UTF_8).contains(fee)) {
        if (System.nanoTime() - begin > MOST_NANOS) {
          throw new CannotMeasure("a node does not show what was published");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
    }
  }

  /** The embedded database of a running app. */
  private static String database(Path data) throws IOException {
    String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
    String password = Files.readString(data.resolve("database-password")).strip();
    return "postgres://leipzigapp:" + password + "@127.0.0.1:" + port + "/leipzigapp";
  }
}
