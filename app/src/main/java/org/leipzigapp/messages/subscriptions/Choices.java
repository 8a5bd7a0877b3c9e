package org.leipzigapp.messages.subscriptions;

import java.sql.Time;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.outbox.Endings;
import org.leipzigapp.messages.outbox.Hours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a device wants to be told, how, and when. */
@Component
public class Choices {

  private final JdbcClient database;
  private final Endings endings;
  private final TransactionTemplate transaction;

  Choices(JdbcClient database, Endings endings, TransactionTemplate transaction) {
    this.database = database;
    this.endings = endings;
    this.transaction = transaction;
  }

  /** A topic on a channel. */
  public record Choice(String topic, Channel.Kind channel) {}

  /** What an owner does not want; everything else is wanted. */
  public Set<Choice> listUnwanted(UUID owner) {
    return new HashSet<>(database.sql("select topic, channel from messages.choice where owner = :owner and not wanted")
        .param("owner", owner)
        .query((row, number) -> new Choice(row.getString(1), Channel.Kind.valueOf(row.getString(2))))
        .list());
  }

  public Hours hours(UUID owner) {
    return database.sql("select quiet_from, quiet_to, digest from messages.preference where owner = :owner")
        .param("owner", owner)
        .query((row, number) -> new Hours(row.getObject(1, LocalTime.class), row.getObject(2, LocalTime.class),
            row.getBoolean(3)))
        .optional()
        .orElse(Hours.ANY);
  }

  /** Replaces all; when it returns, nothing leaves that is unwanted. @param asked all that could be chosen */
  public void put(UUID owner, List<Choice> asked, Set<Choice> unwanted, Hours hours) {
    transaction.executeWithoutResult(status -> {
      endings.hold(owner);
      asked.forEach(choice -> put(owner, choice, !unwanted.contains(choice)));
      put(owner, hours);
      endings.stopUnwanted(owner);
    });
  }

  private void put(UUID owner, Choice choice, boolean wanted) {
    database.sql("""
            insert into messages.choice (owner, topic, channel, wanted) values (:owner, :topic, :channel, :wanted)
            on conflict (owner, topic, channel) do update set wanted = excluded.wanted
            """)
        .param("owner", owner)
        .param("topic", choice.topic())
        .param("channel", choice.channel().name())
        .param("wanted", wanted)
        .update();
  }

  private void put(UUID owner, Hours hours) {
    database.sql("""
            insert into messages.preference (owner, quiet_from, quiet_to, digest) values (:owner, :from, :to, :digest)
            on conflict (owner) do update
            set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, digest = excluded.digest
            """)
        .param("owner", owner)
        .param("from", time(hours.quietFrom()))
        .param("to", time(hours.quietTo()))
        .param("digest", hours.digest())
        .update();
  }

  private static @Nullable Time time(@Nullable LocalTime time) {
    return time == null ? null : Time.valueOf(time);
  }
}
