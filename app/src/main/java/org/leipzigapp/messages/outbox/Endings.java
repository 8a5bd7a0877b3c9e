package org.leipzigapp.messages.outbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends subscriptions. Each waits for what is being sent to it; when it returns, nothing more leaves. */
@Component
public class Endings {

  private final JdbcClient database;
  private final TransactionTemplate transaction;

  Endings(JdbcClient database, TransactionTemplate transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  /** The other side says that nobody is there. @param reason nothing personal */
  public void endGone(UUID subscription, String reason) {
    end(subscription, "gone: " + reason);
  }

  /** The person says so. */
  public void endAsked(UUID subscription) {
    end(subscription, "asked");
  }

  private void end(UUID subscription, String why) {
    transaction.executeWithoutResult(status -> {
      database.sql("""
              update messages.subscription set state = 'ENDED', target = null, ended_why = :why,
                ended_at = clock_timestamp()
              where id = :id and state <> 'ENDED'
              """)
          .param("why", why)
          .param("id", subscription)
          .update();
      database.sql("""
              update messages.delivery set state = 'STOPPED', reason = :why, done_at = clock_timestamp()
              where subscription = :id and state in ('WAITING', 'HELD', 'COLLECTED')
              """)
          .param("why", why)
          .param("id", subscription)
          .update();
    });
  }
}
