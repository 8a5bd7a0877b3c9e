package org.leipzigapp.messages.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.Message.Attachment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries that are due, and what became of them. */
@Component
class DeliveryStore {

  private final JdbcClient database;

  DeliveryStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * A delivery that this transaction holds, as everything is now that nobody else can change it.
   *
   * @param words null for a digest, as key and template
   * @param wanted whether the owner still wants the topic on this channel
   */
  record Held(UUID id, int attempts, boolean confirms, @Nullable Instant digestAt, UUID subscription, String target,
      Reading reading, Hours hours, boolean wanted, @Nullable UUID message, @Nullable String key,
      @Nullable String template, Map<String, String> words, @Nullable String path, Instant now) {

    boolean isDigest() {
      return message == null;
    }
  }

  /**
   * Takes what is due for as long as the transaction lasts, and keeps the subscriptions as they are: who ends one
   * waits. What others hold is left out, so nodes share the work; a node that dies loses its hold at once.
   */
  List<UUID> take(Channel.Kind channel, int most) {
    return database.sql("""
            select d.id from messages.delivery d join messages.subscription s on s.id = d.subscription
            where d.state = 'WAITING' and d.channel = :channel and d.due_at <= now()
              and (s.state = 'ACTIVE' or s.state = 'PENDING' and d.confirms)
            order by d.due_at limit :most
            for update of d skip locked for share of s skip locked
            """)
        .param("channel", channel.name())
        .param("most", most)
        .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
        .list();
  }

  /** To be asked after {@link #take}: a statement sees what was committed before it began. */
  List<Held> list(List<UUID> ids) {
    return database.sql("""
            select d.id, d.attempts, d.confirms, d.digest_at, s.id as subscription, s.target, s.reading,
              h.quiet_from, h.quiet_to, coalesce(h.digest, false) as digest, coalesce(c.wanted, true) as wanted,
              m.id as message, m.key, m.template, m.words, m.path, now() as now
            from messages.delivery d
            join messages.subscription s on s.id = d.subscription
            left join messages.message m on m.id = d.message
            left join messages.preference h on h.owner = s.owner
            left join messages.choice c on c.owner = s.owner and c.topic = d.topic and c.channel = d.channel
            where d.id in (:ids) order by d.due_at, d.id
            """)
        .param("ids", ids)
        .query(DeliveryStore::held)
        .list();
  }

  /** What a digest tells of, in the order of the promises. */
  List<Held> listCollected(Held digest) {
    List<UUID> ids = database.sql("""
            select id from messages.delivery
            where subscription = :subscription and digest_at = :at and state = 'COLLECTED'
            order by created_at for update
            """)
        .param("subscription", digest.subscription())
        .param("at", java.sql.Timestamp.from(Objects.requireNonNull(digest.digestAt())))
        .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
        .list();
    return ids.isEmpty() ? List.of() : list(ids);
  }

  /** By message. */
  Map<UUID, List<Attachment>> attachments(List<UUID> messages) {
    var attachments = new HashMap<UUID, List<Attachment>>();
    if (!messages.isEmpty()) {
      database.sql("""
              select message, name, type, bytes from messages.attachment where message in (:messages)
              order by message, number
              """)
          .param("messages", messages)
          .query(row -> {
            attachments.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                .add(new Attachment(row.getString(2), row.getString(3), row.getBytes(4)));
          });
    }
    return attachments;
  }

  /** @param seconds until the next attempt; 0 where there is none */
  record Settled(UUID id, String state, @Nullable String reason, int attempts, long seconds) {}

  void settle(List<Settled> settled) {
    database.sql("""
            update messages.delivery d set state = f.state, reason = f.reason, attempts = f.attempts,
              due_at = case when f.state = 'WAITING' then now() + make_interval(secs => f.seconds) else d.due_at end,
              done_at = case when f.state = 'WAITING' then null else clock_timestamp() end
            from unnest(:ids::uuid[], :states::text[], :reasons::text[], :attempts::int[], :seconds::float8[])
              as f(id, state, reason, attempts, seconds)
            where d.id = f.id
            """)
        .param("ids", SpreadStore.strings(settled, Settled::id))
        .param("states", SpreadStore.strings(settled, Settled::state))
        .param("reasons", SpreadStore.strings(settled, Settled::reason))
        .param("attempts", SpreadStore.strings(settled, Settled::attempts))
        .param("seconds", SpreadStore.strings(settled, Settled::seconds))
        .update();
  }

  private static Held held(ResultSet row, int number) throws SQLException {
    String words = row.getString("words");
    var digest = row.getTimestamp("digest_at");
    return new Held(row.getObject("id", UUID.class), row.getInt("attempts"), row.getBoolean("confirms"),
        digest == null ? null : digest.toInstant(), row.getObject("subscription", UUID.class),
        Objects.requireNonNullElse(row.getString("target"), ""), Reading.of(row.getString("reading")),
        SpreadStore.hours(row), row.getBoolean("wanted"), row.getObject("message", UUID.class), row.getString("key"),
        row.getString("template"),
        words == null ? Map.of() : JsonMapper.shared().readValue(words, new TypeReference<Map<String, String>>() {}),
        row.getString("path"), row.getTimestamp("now").toInstant());
  }
}
