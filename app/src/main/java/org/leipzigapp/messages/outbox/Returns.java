package org.leipzigapp.messages.outbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came back after it was taken. */
@Component
public class Returns {

  private final JdbcClient database;
  private final Endings endings;

  Returns(JdbcClient database, Endings endings) {
    this.database = database;
    this.endings = endings;
  }

  /**
   * A delivery did not arrive in the end.
   *
   * @param reason for staff, nothing personal
   * @param gone whether nobody is there any more, so that the subscription ends
   * @return false if there is no such delivery
   */
  public boolean came(UUID delivery, String reason, boolean gone) {
    UUID subscription = database.sql("""
            update messages.delivery set state = 'DEAD', reason = :reason, done_at = clock_timestamp()
            where id = :id returning subscription
            """)
        .param("reason", reason)
        .param("id", delivery)
        .query(UUID.class)
        .optional()
        .orElse(null);
    if (subscription != null && gone) {
      endings.endGone(subscription, reason);
    }
    return subscription != null;
  }
}
