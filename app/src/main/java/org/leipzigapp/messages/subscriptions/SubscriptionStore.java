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

  /**
   * Somebody gave an address.
   *
   * @param question the template that asks it
   */
  record Offer(UUID owner, Channel.Kind channel, String target, byte[] hash, String mask, Reading reading,
      String question) {}

  /** A new subscription that waits for its confirmation, and the message that asks for it. */
  void offer(Offer offer) {
    // one at a time for each address, so that the limit holds
    database.sql("select pg_advisory_xact_lock(:lock)").param("lock", ByteBuffer.wrap(offer.hash()).getLong())
        .query((row, number) -> number).list();
    List<UUID> fresh = database.sql("""
            insert into messages.subscription (owner, channel, target, target_hash, mask, reading, state)
            select :owner, :channel, :target, :hash, :mask, :reading, 'PENDING'
            where not exists (select from messages.refusal where target_hash = :hash)
              and (select count(*) from messages.subscription where target_hash = :hash
                and created_at > clock_timestamp() - interval '1 day') < :most
            on conflict do nothing returning id
            """)
        .param("owner", offer.owner())
        .param("channel", offer.channel().name())
        .param("target", offer.target())
        .param("hash", offer.hash())
        .param("mask", offer.mask())
        .param("reading", offer.reading().tag())
        .param("most", MOST_QUESTIONS)
        .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
        .list();
    fresh.forEach(subscription -> ask(subscription, offer));
  }

  private void ask(UUID subscription, Offer offer) {
    database.sql("""
            with question as (
              insert into messages.message (key, matter, template, words, path, spread)
              values (:key, :subscription, :template, '{}', null, true) returning id
            )
            insert into messages.delivery (message, subscription, channel, topic, confirms, due_at, state)
            select id, :subscription, :channel, :topic, true, clock_timestamp(), 'WAITING' from question
            """)
        .param("key", offer.question() + "/" + subscription)
        .param("subscription", subscription)
        .param("template", offer.question())
        .param("channel", offer.channel().name())
        .param("topic", OwnTopic.ID)
        .update();
  }

  /** Over all nodes. */
  int countNumbersOfHour() {
    return database.sql("""
        select count(*) from messages.subscription
        where channel = 'SMS' and created_at > clock_timestamp() - interval '1 hour'
        """).query(Integer.class).single();
  }

  /** Nobody else changes it before this transaction is over, and nothing is being sent to it. */
  Optional<Subscription> hold(UUID id) {
    return database.sql(COLUMNS + "where id = :id for update").param("id", id).query(SubscriptionStore::row).optional();
  }

  /** Counts a code that was typed. @return how many may follow; -1 if this one does not count any more */
  int takeTry(UUID subscription, int most) {
    return database.sql("""
            update messages.subscription set tries = tries + 1
            where id = :id and state = 'PENDING' and tries < :most
              and created_at > clock_timestamp() - interval '1 hour'
            returning :most - tries
            """)
        .param("id", subscription)
        .param("most", most)
        .query(Integer.class)
        .optional()
        .orElse(-1);
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
