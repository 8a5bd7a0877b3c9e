package org.leipzigapp.staff.passkeys;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.leipzigapp.staff.sessions.Secrets;
import org.leipzigapp.staff.sessions.Signatures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Questions that a passkey answers by signing them. They carry our own signature and end, so that asking costs no row
 * in the database; only answers are noted, because each may count once.
 */
@Component
class Challenges {

  static final Duration VALID = Duration.ofMinutes(5);

  private final Signatures signatures;
  private final JdbcClient database;
  private final Clock clock;

  Challenges(Signatures signatures, JdbcClient database, Clock clock) {
    this.signatures = signatures;
    this.database = database;
    this.clock = clock;
  }

  /** @param purpose what the answer will be good for */
  String make(String purpose) {
    String question = clock.instant().plus(VALID).getEpochSecond() + "." + Secrets.token();
    return question + "." + signatures.sign(purpose, question);
  }

  /** @return whether it is one of ours for this purpose, still valid and answered for the first time */
  boolean take(String purpose, String challenge) {
    int end = challenge.lastIndexOf('.');
    if (end < 0 || !signatures.isSigned(purpose, challenge.substring(0, end), challenge.substring(end + 1))) {
      return false;
    }
    Instant expires = Instant.ofEpochSecond(Long.parseLong(challenge.substring(0, challenge.indexOf('.'))));
    return clock.instant().isBefore(expires) && isFirst(challenge, expires);
  }

  private boolean isFirst(String challenge, Instant expires) {
    database.sql("delete from staff.used_challenge where expires_at < :now")
        .param("now", Timestamp.from(clock.instant())).update();
    return database.sql("""
            insert into staff.used_challenge (hash, expires_at) values (:hash, :expires) on conflict (hash) do nothing
            """)
        .param("hash", Secrets.hash(challenge))
        .param("expires", Timestamp.from(expires))
        .update() > 0;
  }
}
