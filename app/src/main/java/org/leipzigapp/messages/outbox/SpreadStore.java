package org.leipzigapp.messages.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.messages.templates.Kinds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that no delivery was made of yet, and who may get one. */
@Component
class SpreadStore {

  private final JdbcClient database;

  SpreadStore(JdbcClient database) {
    this.database = database;
  }

  record Waiting(UUID id, UUID matter, String template) {

    String topic() {
      return Kinds.topicOf(template);
    }
  }

  /** A message and one who follows its matter, or the matter itself. */
  record Pair(UUID message, UUID owner, String topic) {}

  /** @param address a hash of it */
  record Candidate(
      UUID message, UUID subscription, String channel, String address, boolean active, Hours hours) {}

  record Fresh(
      UUID message, UUID subscription, String channel, String topic, @Nullable Instant digest, Instant due,
      String state) {}

  /** Keeps them for this transaction; what another node keeps is left out. */
  List<Waiting> take(int most) {
    return database.sql("""
            select id, matter, template from messages.message where not spread
            order by promised_at limit :most for update skip locked
            """)
        .param("most", most)
        .query((row, number) ->
            new Waiting(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
        .list();
  }

  /** The only clock that due times are compared with. */
  Instant now() {
    return database.sql("select now()").query(Timestamp.class).single().toInstant();
  }

  /** Subscriptions that want the messages; none of them ends or is confirmed before this transaction is over. */
  List<Candidate> listCandidates(List<Pair> pairs) {
    return database.sql("""
            select p.message, s.id, s.channel, s.target_hash, s.state = 'ACTIVE' as active,
              h.quiet_from, h.quiet_to, coalesce(h.digest, false) as digest
            from unnest(:messages::uuid[], :owners::uuid[], :topics::text[]) as p(message, owner, topic)
            join messages.subscription s on s.owner = p.owner and s.state <> 'ENDED'
            left join messages.preference h on h.owner = s.owner
            where not exists (select from messages.choice c
              where c.owner = s.owner and c.topic = p.topic and c.channel = s.channel and not c.wanted)
            order by s.created_at, s.id for share of s
            """)
        .param("messages", strings(pairs, Pair::message))
        .param("owners", strings(pairs, Pair::owner))
        .param("topics", strings(pairs, Pair::topic))
        .query(SpreadStore::candidate)
        .list();
  }

  void insert(List<Fresh> fresh) {
    database.sql("""
            with fresh as (
              select * from unnest(:messages::uuid[], :subscriptions::uuid[], :channels::text[], :topics::text[],
                :digests::timestamptz[], :dues::timestamptz[], :states::text[])
                as f(message, subscription, channel, topic, digest, due, state)
            ), digests as (
              insert into messages.delivery (subscription, channel, topic, digest_at, due_at, state)
              select distinct subscription, channel, 'messages', digest, due, 'WAITING' from fresh
              where digest is not null
              on conflict do nothing
            )
            insert into messages.delivery (message, subscription, channel, topic, digest_at, due_at, state)
            select * from fresh on conflict do nothing
            """)
        .param("messages", strings(fresh, Fresh::message))
        .param("subscriptions", strings(fresh, Fresh::subscription))
        .param("channels", strings(fresh, Fresh::channel))
        .param("topics", strings(fresh, Fresh::topic))
        .param("digests", strings(fresh, Fresh::digest))
        .param("dues", strings(fresh, Fresh::due))
        .param("states", strings(fresh, Fresh::state))
        .update();
  }

  void markSpread(Collection<UUID> messages) {
    database.sql("update messages.message set spread = true where id in (:ids)").param("ids", messages).update();
  }

  /** As PostgreSQL takes lists of any type. */
  static <T> @Nullable String[] strings(Collection<T> values, Function<T, @Nullable Object> part) {
    @Nullable String[] strings = new String[values.size()];
    int i = 0;
    for (T value : values) {
      Object each = part.apply(value);
      strings[i++] = each == null ? null : each.toString();
    }
    return strings;
  }

  static Hours hours(ResultSet row) throws SQLException {
    return new Hours(row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_to", LocalTime.class),
        row.getBoolean("digest"));
  }

  private static Candidate candidate(ResultSet row, int number) throws SQLException {
    return new Candidate(row.getObject("message", UUID.class), row.getObject("id", UUID.class),
        row.getString("channel"), HexFormat.of().formatHex(row.getBytes("target_hash")), row.getBoolean("active"),
        hours(row));
  }
}
