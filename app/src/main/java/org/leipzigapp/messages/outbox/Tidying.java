package org.leipzigapp.messages.outbox;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts right what time leaves behind, on every node; it does no harm twice. */
@Component
public class Tidying {

  private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final ObjectProvider<Chore> chores;

  Tidying(JdbcClient database, TransactionTemplate transaction, ObjectProvider<Chore> chores) {
    this.database = database;
    this.transaction = transaction;
    this.chores = chores;
  }

  /** What a channel has to do every minute. */
  public interface Chore {
    void run();
  }

  void run(CountDownLatch stop) {
    try {
      while (!stop.await(1, TimeUnit.MINUTES)) {
        try {
          tidy();
        } catch (DataAccessException | TransactionException e) {
          LOG.warn("messages could not be tidied up, the next try is in a minute: {}", e.getClass().getSimpleName());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop.countDown();
    }
  }

  public void tidy() {
    bringBackDueTimes();
    freeForgottenParts();
    endUnconfirmed();
    removeOld();
    chores.forEach(Chore::run);
  }

  /** They were set before the database's clock went back. */
  private void bringBackDueTimes() {
    database.sql("""
            update messages.delivery set due_at = now()
            where state = 'WAITING' and due_at > now() + make_interval(secs => :most)
            """)
        .param("most", BackOff.FURTHEST.toSeconds())
        .update();
  }

  /** What was collected for a digest just when it left goes alone. */
  private void freeForgottenParts() {
    database.sql("""
        update messages.delivery part set state = 'WAITING', digest_at = null, due_at = now()
        from messages.delivery digest
        where part.state = 'COLLECTED' and digest.message is null and digest.subscription = part.subscription
          and digest.digest_at = part.digest_at and digest.state in ('SENT', 'STOPPED', 'DEAD')
        """).update();
  }

  private void endUnconfirmed() {
    transaction.executeWithoutResult(status -> {
      database.sql("""
          update messages.subscription set state = 'ENDED', target = null, ended_why = 'unconfirmed',
            ended_at = clock_timestamp()
          where state = 'PENDING'
            and created_at < now() - case channel when 'SMS' then interval '1 hour' else interval '7 days' end
          """).update();
      database.sql("""
          update messages.delivery d set state = 'STOPPED', reason = s.ended_why, done_at = clock_timestamp()
          from messages.subscription s
          where s.id = d.subscription and s.state = 'ENDED' and d.state in ('WAITING', 'HELD', 'COLLECTED')
          """).update();
    });
  }

  private void removeOld() {
    database.sql("""
        delete from messages.delivery
        where state in ('SENT', 'STOPPED', 'DEAD') and done_at < now() - interval '90 days'
        """).update();
    database.sql("""
        delete from messages.message m where m.template in ('messages.confirm', 'messages.code')
          and promised_at < now() - interval '8 days'
          and not exists (select from messages.delivery d where d.message = m.id and d.state = 'WAITING')
        """).update();
    database.sql("delete from messages.subscription where state = 'ENDED' and ended_at < now() - interval '90 days'")
        .update();
  }
}
