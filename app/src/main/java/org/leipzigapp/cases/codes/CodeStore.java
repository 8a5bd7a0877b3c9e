package org.leipzigapp.cases.codes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.leipzigapp.cases.devices.DeviceStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hashes of codes in the database. */
@Component
class CodeStore {

  /** The same for a code that there is and one that there is not. */
  static final String USE = DeviceStore.giving("select kind, matter from cases.code where hash = :hash");

  private final JdbcClient database;

  CodeStore(JdbcClient database) {
    this.database = database;
  }

  void insert(byte[] hash, String kind, UUID matter, Instant now) {
    database.sql("""
            insert into cases.code (hash, kind, matter, created) values (:hash, :kind, :matter, :now)
            on conflict do nothing
            """)
        .param("hash", hash)
        .param("kind", kind)
        .param("matter", matter)
        .param("now", Timestamp.from(now))
        .update();
  }

  boolean has(byte[] hash, UUID matter) {
    return database.sql("select exists (select from cases.code where hash = :hash and matter = :matter)")
        .param("hash", hash).param("matter", matter).query(Boolean.class).single();
  }

  /** Gives a device the matter of a code, if there is one: the same statement in either case. */
  void use(byte[] hash, UUID device, Instant now) {
    database.sql(USE)
        .param("device", device)
        .param("now", Timestamp.from(now))
        .param("hash", hash)
        .update();
  }
}
