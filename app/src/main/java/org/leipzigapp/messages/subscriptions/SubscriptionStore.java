package org.leipzigapp.messages.subscriptions;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.templates.OwnTopic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The subscriptions in the database. */
@Component
class SubscriptionStore {

  /** Questions that one address gets within a day, whoever types it. */
  private static final int MOST_QUESTIONS = 3;

  private static final String COLUMNS =
      "select id, owner, channel, target, mask, state, created_at from messages.subscription ";

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

  void add(UUID owner, Channel.Kind channel, String target, byte[] hash, String mask, Reading reading) {
    database.sql("""
            insert into messages.subscription
              (owner, channel, target, target_hash, mask, reading, state, confirmed_at)
            values (:owner, :channel, :target, :hash, :mask, :reading, 'ACTIVE', clock_timestamp())
            on conflict (owner, channel, target_hash) where state <> 'ENDED'
            do update set target = excluded.target, reading = excluded.reading
            """)
        .param("owner", owner)
        .param("channel", channel.name())
        .param("target", target)
        .param("hash", hash)
        .param("mask", mask)
        .param("reading", reading.tag())
        .update();
  }

  /** What waited for it goes on. @return false if it does not wait for that, or not any more */
  boolean confirm(UUID subscription) {
    int confirmed = database.sql("""
            update messages.subscription set state = 'ACTIVE', confirmed_at = clock_timestamp()
            where id = :id and state = 'PENDING' and created_at > now() - interval '7 days'
            """)
        .param("id", subscription)
        .update();
    if (confirmed == 1) {
      database.sql("update messages.delivery set state = 'WAITING', due_at = now() where subscription = :id "
              + "and state = 'HELD'")
          .param("id", subscription)
          .update();
    }
    return confirmed == 1;
  }

  Optional<Subscription> find(UUID id) {
    return database.sql(COLUMNS + "where id = :id").param("id", id).query(SubscriptionStore::row).optional();
  }

  /** Those that go on, the oldest first. */
  List<Subscription> list(Collection<UUID> owners) {
    return owners.isEmpty() ? List.of()
        : database.sql(COLUMNS + "where owner in (:owners) and state <> 'ENDED' order by created_at, id")
            .param("owners", owners)
            .query(SubscriptionStore::row)
            .list();
  }

  /** What an owner chose and read. */
  void forget(UUID owner) {
    for (String table : List.of("choice where owner", "preference where owner", "seen where device")) {
      database.sql("delete from messages." + table + " = :owner").param("owner", owner).update();
    }
  }

  private static Subscription row(ResultSet row, int number) throws SQLException {
    return new Subscription(row.getObject("id", UUID.class), row.getObject("owner", UUID.class),
        Channel.Kind.valueOf(row.getString("channel")), row.getString("target"), row.getString("mask"),
        row.getString("state"), row.getTimestamp("created_at").toInstant());
  }
}
