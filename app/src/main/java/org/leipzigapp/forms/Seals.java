package org.leipzigapp.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one seal that all nodes share; its key is made once and lies in the database. It looks over what was sent. */
@Component
public class Seals {

  private static final String NAME = "seal";
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

  public Seal get() {
    Seal present = seal;
    if (present == null) {
      present = new Seal(key(), clock);
      seal = present;
    }
    return present;
  }

  /**
   * Whether a form that was sent may count.
   *
   * @param purpose as it was given to {@link Seal#make}
   * @param trap what stands in the field that nobody sees
   * @return null if it may
   */
  public @Nullable Trouble check(String seal, String purpose, String trap, SendLimits limits,
      HttpServletRequest request) {
    if (!trap.isEmpty()) {
      return Trouble.TRAP;
    }
    return switch (get().check(seal, purpose)) {
      case TOO_FAST -> Trouble.TOO_FAST;
      case EXPIRED -> Trouble.EXPIRED;
      case FORGED -> Trouble.FORGED;
      case WHOLE -> limits.allow(request) ? null : Trouble.OFTEN;
    };
  }

  /** Whether a seal is one of ours, and neither too new nor too old. */
  public boolean isWhole(String seal, String purpose) {
    return get().check(seal, purpose) == Seal.Verdict.WHOLE;
  }

  private byte[] key() {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    database.sql("insert into forms.secret (name, value) values (:name, :value) on conflict do nothing")
        .param("name", NAME)
        .param("value", fresh)
        .update();
    return database.sql("select value from forms.secret where name = :name")
        .param("name", NAME)
        .query((row, number) -> row.getBytes(1))
        .single();
  }
}
