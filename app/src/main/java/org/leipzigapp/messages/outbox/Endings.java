package org.leipzigapp.messages.outbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends subscriptions. Each waits for what is being sent to them; when it returns, nothing more leaves. If that takes
 * too long it fails, and nothing has changed.
 */
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
    end("id = :id", subscription, "gone: " + reason);
  }

  /** The person says so. */
  public void endAsked(UUID subscription) {
    end("id = :id", subscription, "asked");
  }

  /** Nobody could say the code that was sent there. */
  public void endUnproven(UUID subscription) {
    end("id = :id", subscription, "unconfirmed");
  }

  /** All of a matter or a device. */
  public void endOwner(UUID owner) {
    end("owner = :id", owner, "asked");
  }

  /** All to the address of a subscription, which is never asked again. */
  public void refuse(UUID subscription) {
    transaction.executeWithoutResult(status -> {
      database.sql("""
              insert into messages.refusal (target_hash)
              select target_hash from messages.subscription where id = :id on conflict do nothing
              """)
          .param("id", subscription)
          .update();
      end("target_hash = (select target_hash from messages.subscription where id = :id)", subscription, "refused");
    });
  }

  /**
   * Stops what waits although its owner does not want the topic on the channel any more. The caller has written the
   * choice in the same transaction, after {@link #hold}.
   */
  public void stopUnwanted(UUID owner) {
    database.sql("""
            update messages.delivery d set state = 'STOPPED', reason = 'choice', done_at = clock_timestamp()
            from messages.subscription s, messages.choice c
            where s.owner = :owner and d.subscription = s.id and d.state in ('WAITING', 'HELD', 'COLLECTED')
              and c.owner = s.owner and c.topic = d.topic and c.channel = d.channel and not c.wanted
            """)
        .param("owner", owner)
        .update();
  }

  /** Waits for what is being sent to an owner, and keeps more from being sent until the transaction is over. */
  public void hold(UUID owner) {
    limitWaiting();
    database.sql("select id from messages.subscription where owner = :owner order by created_at, id for update")
        .param("owner", owner)
        .query((row, number) -> number)
        .list();
  }

  private void end(String which, UUID id, String why) {
    transaction.executeWithoutResult(status -> {
      limitWaiting();
      // in the order in which spreading keeps them, so that neither waits for the other
      database.sql("select id from messages.subscription where state <> 'ENDED' and " + which
              + " order by created_at, id for update")
          .param("id", id)
          .query((row, number) -> number)
          .list();
      database.sql("""
              update messages.subscription set state = 'ENDED', target = null, ended_why = :why,
                ended_at = clock_timestamp()
              where state <> 'ENDED' and %s
              """.formatted(which))
          .param("why", why)
          .param("id", id)
          .update();
      database.sql("""
              update messages.delivery set state = 'STOPPED', reason = :why, done_at = clock_timestamp()
              where state in ('WAITING', 'HELD', 'COLLECTED')
                and subscription in (select id from messages.subscription where state = 'ENDED' and %s)
              """.formatted(which))
          .param("why", why)
          .param("id", id)
          .update();
    });
  }

  /** Sends have limits of their own; this one is for a server that trickles. */
  private void limitWaiting() {
    database.sql("set local lock_timeout = '25s'").update();
  }
}
