package org.leipzigapp.cases.moves;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.leipzigapp.cases.codes.Code;
import org.leipzigapp.cases.codes.CodeHashes;
import org.leipzigapp.cases.devices.DeviceStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ways onto other devices. A device has at most one open at a time. */
@Component
class Moves {

  static final Duration OPEN_FOR = Duration.ofMinutes(10);

  private static final String PURPOSE = "move";
  private static final String GIVE_ALL = DeviceStore.giving("select kind, matter from cases.held where device = :from");

  private final JdbcClient database;
  private final CodeHashes hashes;
  private final Clock clock;

  Moves(JdbcClient database, CodeHashes hashes, Clock clock) {
    this.database = database;
    this.hashes = hashes;
    this.clock = clock;
  }

  /** Opens a way for everything that a device has; an earlier one is closed. */
  @Transactional
  public Code open(UUID device) {
    Code code = Code.random();
    database.sql("delete from cases.move where device = :device").param("device", device).update();
    database.sql("insert into cases.move (hash, device, until) values (:hash, :device, :until)")
        .param("hash", hashes.hash(PURPOSE, code))
        .param("device", device)
        .param("until", Timestamp.from(clock.instant().plus(OPEN_FOR)))
        .update();
    return code;
  }

  /** From which device, if the way is still open. Looking changes nothing. */
  Optional<UUID> findSource(Code code) {
    return database.sql("select device from cases.move where hash = :hash and not used and until > :now")
        .param("hash", hashes.hash(PURPOSE, code))
        .param("now", now())
        .query(UUID.class)
        .optional();
  }

  /** Goes the way, once. @return whether it was still open */
  boolean use(Code code, UUID to) {
    Optional<UUID> from = database.sql("""
            update cases.move set used = true where hash = :hash and not used and until > :now returning device
            """)
        .param("hash", hashes.hash(PURPOSE, code))
        .param("now", now())
        .query(UUID.class)
        .optional();
    from.ifPresent(device -> database.sql(GIVE_ALL)
        .param("device", to)
        .param("now", now())
        .param("from", device)
        .update());
    return from.isPresent();
  }

  private Timestamp now() {
    return Timestamp.from(Instant.now(clock));
  }
}
