package org.leipzigapp.care.notes;

import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one seal that all nodes share; its key is made once and lies in the database. */
@Component
class Seals {

  private static final String NAME = "note form";
  private static final int KEY_BYTES = 32;

  private final JdbcClient database;
  private final Clock clock;
  private volatile @Nullable Seal seal;

  Seals(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** At the start, so that the form can be shown while the database is away. */
  @EventListener(ApplicationStartedEvent.class)
  void load() {
    get();
  }

  Seal get() {
    Seal present = seal;
    if (present == null) {
      present = new Seal(key(), clock);
      seal = present;
    }
    return present;
  }

  private byte[] key() {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    database.sql("insert into care.secret (name, value) values (:name, :value) on conflict do nothing")
        .param("name", NAME)
        .param("value", fresh)
        .update();
    return database.sql("select value from care.secret where name = :name")
        .param("name", NAME)
        .query((row, number) -> row.getBytes(1))
        .single();
  }
}
