package org.leipzigapp.messages.desk;

import java.util.List;
import java.util.UUID;
import org.leipzigapp.messages.outbox.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries as staff see them: never the words, never a whole address. */
@Component
class DeskStore {

  private final JdbcClient database;

  DeskStore(JdbcClient database) {
    this.database = database;
  }

  /** What a list shows. */
  enum Shelf {
    DEAD("DEAD"), WAITING("WAITING", "HELD", "COLLECTED"), DONE("SENT", "STOPPED");

    private final List<String> states;

    Shelf(String... states) {
      this.states = List.of(states);
    }
  }

  List<DeskRow> list(Shelf shelf, int most) {
    return database.sql("""
            select d.id, d.channel, d.topic, m.template, s.mask, d.state, d.attempts, d.reason, d.created_at, d.due_at
            from messages.delivery d
            join messages.subscription s on s.id = d.subscription
            left join messages.message m on m.id = d.message
            where d.state in (:states) order by d.created_at desc, d.id limit :most
            """)
        .param("states", shelf.states)
        .param("most", most)
        .query((row, number) -> new DeskRow(row.getObject("id", UUID.class),
            Channel.Kind.valueOf(row.getString("channel")), row.getString("topic"), row.getString("template"),
            row.getString("mask"), row.getString("state"), row.getInt("attempts"), row.getString("reason"),
            row.getTimestamp("created_at").toInstant(), row.getTimestamp("due_at").toInstant()))
        .list();
  }

  int countDead() {
    return database.sql("select count(*) from messages.delivery where state = 'DEAD'").query(Integer.class).single();
  }

  /** @return false if it is not dead any more, or nobody is there to get it */
  boolean retry(UUID id) {
    return database.sql("""
            update messages.delivery d set state = 'WAITING', due_at = now(), attempts = 0, done_at = null
            from messages.subscription s
            where d.id = :id and d.state = 'DEAD' and s.id = d.subscription and s.state = 'ACTIVE'
            """)
        .param("id", id)
        .update() == 1;
  }

  /** @return false if it is not dead any more */
  boolean giveUp(UUID id) {
    return database.sql("""
            update messages.delivery set state = 'STOPPED', done_at = clock_timestamp()
            where id = :id and state = 'DEAD'
            """)
        .param("id", id)
        .update() == 1;
  }
}
