package org.leipzigapp.cases.keeping;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.leipzigapp.cases.MatterSource;
import org.leipzigapp.cases.accounts.Accounts;
import org.leipzigapp.cases.devices.DeviceStore;
import org.leipzigapp.cases.devices.OwnDevice;
import org.leipzigapp.cases.timeline.Matters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what was kept long enough, once a day for each kind of matter. Several nodes may try at the same time: the
 * row of a kind goes to one of them, and the others pass it by. What a feature counts, it goes on counting.
 */
@Component
class Retention {

  static final Duration PAUSE = Duration.ofHours(23);

  /** A device that was made for a typed code and got nothing. */
  static final Duration TRIAL = Duration.ofDays(1);

  private static final String DEVICES = "*";

  private final Matters matters;
  private final Erasing erasing;
  private final DeviceStore devices;
  private final Accounts accounts;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Retention(Matters matters, Erasing erasing, DeviceStore devices, Accounts accounts, JdbcClient database,
      TransactionTemplate transaction, Clock clock) {
    this.matters = matters;
    this.erasing = erasing;
    this.devices = devices;
    this.accounts = accounts;
    this.database = database;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What there was to do for one kind. */
  private interface Work {
    int run();
  }

  List<MatterSource> sources() {
    return matters.listSources();
  }

  /** @return how many matters of a kind were removed; 0 too if it is not yet time, or another node is at it */
  int removeOldMatters(MatterSource source) {
    return daily(source.kind(), () -> {
      var gone = source.eraseBefore(now().minus(source.keptFor()));
      erasing.forget(gone);
      return gone.size();
    });
  }

  /** Accounts too that have neither a device nor a matter any more. @return how many of both */
  int removeOldDevices() {
    return daily(DEVICES, () -> devices.removeUnused(now().minus(OwnDevice.KEPT), now().minus(TRIAL))
        + accounts.removeUnused(now().minus(OwnDevice.KEPT)));
  }

  private int daily(String kind, Work work) {
    database.sql("insert into cases.upkeep (kind, done) values (:kind, '-infinity') on conflict do nothing")
        .param("kind", kind).update();
    return Objects.requireNonNull(transaction.execute(status -> {
      boolean ours = database.sql("""
              select kind from cases.upkeep where kind = :kind and done < :before for update skip locked
              """)
          .param("kind", kind)
          .param("before", Timestamp.from(now().minus(PAUSE)))
          .query(String.class).optional().isPresent();
      if (!ours) {
        return 0;
      }
      int removed = work.run();
      database.sql("update cases.upkeep set done = :now where kind = :kind")
          .param("now", Timestamp.from(now())).param("kind", kind).update();
      return removed;
    }));
  }

  private Instant now() {
    return clock.instant();
  }
}
