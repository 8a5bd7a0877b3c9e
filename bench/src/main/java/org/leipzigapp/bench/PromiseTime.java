package org.leipzigapp.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a promised message costs the transaction in which it is promised. */
final class PromiseTime implements Measure {

  private static final int WARM_UP = 2_000;
  private static final int TRANSACTIONS = 3_000;

  @Override
  public String name() {
    return "promise";
  }

  @Override
  public int seconds() {
    return 60;
  }

  @Override
  public void run(Place place, Figures figures) throws IOException, InterruptedException {
    try (App app = App.runWithPromises(place); Connection connection = Connection.open(app.port())) {
      ask(connection, WARM_UP);
      double[] micros = ask(connection, TRANSACTIONS);
      figures.add(name(), "transaction that writes a row: p50", micros[0] / 1e3, "ms", null);
      figures.add(name(), "the same with a promise: p50", micros[2] / 1e3, "ms", null);
      figures.add(name(), "the promise alone: p99 of %,d".formatted(TRANSACTIONS), micros[5] / 1e3, "ms",
          Figure.Target.atMost(2));
      figures.add(name(), "added to the transaction's p99", Math.max(0, micros[3] - micros[1]) / 1e3, "ms", null);
    }
  }

  private static double[] ask(Connection connection, int count) throws IOException {
    Connection.Answer answer = connection.get("/bench/promise?count=" + count);
    if (answer.status() != 200) {
      throw new CannotMeasure("nothing was promised: " + answer.status());
    }
    byte[] body = answer.isGzipped() ? Gzip.unpack(answer.body()) : answer.body();
    return Arrays.stream(new String(body, StandardCharsets.UTF_8).split(" ")).mapToDouble(Double::parseDouble)
        .toArray();
  }
}
