package org.leipzigapp.help.contact.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.leipzigapp.help.contact.desk.DeskThread.Reader;
import org.leipzigapp.staff.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has a thread open, so that two do not write the same answer. */
@Component
class Readers {

  private static final Duration RECENT = Duration.ofMinutes(15);

  private final JdbcClient database;
  private final Clock clock;

  Readers(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Notes this one and tells the others of the last quarter of an hour. */
  List<Reader> enter(UUID inquiry, Member me) {
    Instant now = clock.instant();
    database.sql("""
            insert into contact.reader (inquiry, member, member_name, at) values (:inquiry, :member, :name, :now)
            on conflict (inquiry, member) do update set at = excluded.at, member_name = excluded.member_name
            """)
        .param("inquiry", inquiry)
        .param("member", me.id())
        .param("name", me.name())
        .param("now", Timestamp.from(now))
        .update();
    return database.sql("""
            select member_name, at from contact.reader
            where inquiry = :inquiry and member <> :member and at > :since order by at desc limit 5
            """)
        .param("inquiry", inquiry)
        .param("member", me.id())
        .param("since", Timestamp.from(now.minus(RECENT)))
        .query((row, number) -> new Reader(row.getString(1),
            Math.max(1, Duration.between(row.getTimestamp(2).toInstant(), now).toMinutes())))
        .list();
  }

  /** Who has answered, handed over or closed it is not at it any more. */
  void leave(UUID inquiry, Member me) {
    database.sql("delete from contact.reader where inquiry = :inquiry and member = :member")
        .param("inquiry", inquiry).param("member", me.id()).update();
  }
}
