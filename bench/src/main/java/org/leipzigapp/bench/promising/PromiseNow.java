package org.leipzigapp.bench.promising;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import org.leipzigapp.messages.Message;
import org.leipzigapp.messages.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Transactions that write one row, with and without a promise in turn. */
@RestController
@ConditionalOnProperty("bench.promising")
final class PromiseNow {

  private final Messages messages;
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  PromiseNow(Messages messages, JdbcClient database, TransactionTemplate transaction) {
    this.messages = messages;
    this.database = database;
    this.transaction = transaction;
    database.sql("create table if not exists public.bench_deed (id uuid primary key, words text not null)").update();
  }

  /** @return microseconds, "p50 p99" of transactions without, of those with, and of the promise alone */
  @GetMapping("/bench/promise")
  String promise(@RequestParam int count) {
    var without = new Histogram(3);
    var with = new Histogram(3);
    var alone = new Histogram(3);
    for (int i = 0; i < count; i++) {
      without.recordValue(time(() -> transaction.executeWithoutResult(status -> write())));
      with.recordValue(time(() -> transaction.executeWithoutResult(status -> {
        write();
        alone.recordValue(time(this::promise));
      })));
    }
    return shown(without) + " " + shown(with) + " " + shown(alone);
  }

  private void write() {
    database.sql("insert into public.bench_deed (id, words) values (:id, 'was done')").param("id", UUID.randomUUID())
        .update();
  }

  private void promise() {
    UUID matter = UUID.randomUUID();
    messages.promise(new Message("bench/" + matter, matter, "note.answered", Map.of("title", "Hund anmelden"),
        List.of(), "/anliegen"));
  }

  private static long time(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1000;
  }

  private static String shown(Histogram times) {
    return times.getValueAtPercentile(50) + " " + times.getValueAtPercentile(99);
  }
}
