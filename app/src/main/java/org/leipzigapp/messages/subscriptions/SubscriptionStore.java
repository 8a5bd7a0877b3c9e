package org.leipzigapp.messages.subscriptions;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.templates.OwnTopic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The subscriptions in the database. */
@Component
class SubscriptionStore {

  /** Questions that one address gets within a day, whoever types it. */
  private static final int MOST_QUESTIONS = 3;

  private final JdbcClient database;

  SubscriptionStore(JdbcClient database) {
    this.database = database;
  }

  /** A new subscription that waits for its confirmation, and the mail that asks for it. */
  void offerEmail(UUID owner, EmailAddress address, byte[] hash, Reading reading) {
    // one at a time for each address, so that the limit holds
    database.sql("select pg_advisory_xact_lock(:lock)").param("lock", ByteBuffer.wrap(hash).getLong())
        .query((row, number) -> number).list();
    List<UUID> fresh = database.sql("""
            insert into messages.subscription (owner, channel, target, target_hash, mask, reading, state)
            select :owner, 'EMAIL', :target, :hash, :mask, :reading, 'PENDING'
            where not exists (select from messages.refusal where target_hash = :hash)
              and (select count(*) from messages.subscription where target_hash = :hash
                and created_at > clock_timestamp() - interval '1 day') < :most
            on conflict do nothing returning id
            """)
        .param("owner", owner)
        .param("target", address.text())
        .param("hash", hash)
        .param("mask", address.mask())
        .param("reading", reading.tag())
        .param("most", MOST_QUESTIONS)
        .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
        .list();
    fresh.forEach(this::ask);
  }

  private void ask(UUID subscription) {
    database.sql("""
            with question as (
              insert into messages.message (key, matter, template, words, path, spread)
              values (:key, :subscription, :template, '{}', null, true) returning id
            )
            insert into messages.delivery (message, subscription, channel, topic, confirms, due_at, state)
            select id, :subscription, 'EMAIL', :topic, true, clock_timestamp(), 'WAITING' from question
            """)
        .param("key", "messages.confirm/" + subscription)
        .param("subscription", subscription)
        .param("template", OwnTopic.CONFIRM)
        .param("topic", OwnTopic.ID)
        .update();
  }

  /** Waits for what is being sent to them; when it returns nothing more leaves. */
  int endAll(UUID owner, String why) {
    int ended = database.sql("""
            update messages.subscription set state = 'ENDED', target = null, ended_why = :why,
              ended_at = clock_timestamp()
            where owner = :owner and state <> 'ENDED'
            """)
        .param("owner", owner)
        .param("why", why)
        .update();
    database.sql("""
            update messages.delivery set state = 'STOPPED', reason = :why, done_at = clock_timestamp()
            where state in ('WAITING', 'HELD', 'COLLECTED')
              and subscription in (select id from messages.subscription where owner = :owner and state = 'ENDED')
            """)
        .param("owner", owner)
        .param("why", why)
        .update();
    return ended;
  }
}
