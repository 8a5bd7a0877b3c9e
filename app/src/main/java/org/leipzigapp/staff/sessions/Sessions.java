package org.leipzigapp.staff.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.members.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions of all members on all nodes. */
@Component
public class Sessions {

  /** A session that nobody used for so long is over. */
  public static final Duration IDLE = Duration.ofHours(8);

  /** No session lasts longer. */
  public static final Duration LONGEST = Duration.ofHours(16);

  /** So long an ended session is remembered, to be able to say that it ended. */
  private static final Duration REMEMBERED = Duration.ofDays(7);

  private static final Duration NOTE_USE_EVERY = Duration.ofMinutes(1);
  private static final int LONGEST_TOKEN = 60;

  private final JdbcClient database;
  private final Clock clock;

  Sessions(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What became of the question who asks. */
  public sealed interface Answer {

    /** @param session its id, which is no secret */
    record SignedIn(Member me, UUID session) implements Answer {}

    /** There was a session; it is over. */
    record Over() implements Answer {}

    /** Nobody ever got such a token here. */
    record Unknown() implements Answer {}

    /** Nothing was shown. */
    record Nobody() implements Answer {}
  }

  /** A session as its owner sees it. @param device e.g. "Firefox, Linux" */
  public record Session(UUID id, String device, Instant startedAt, Instant seenAt) {}

  public Answer find(@Nullable String token) {
    if (token == null || token.isEmpty()) {
      return new Answer.Nobody();
    }
    if (token.length() > LONGEST_TOKEN) {
      return new Answer.Unknown();
    }
    return database.sql("""
            select m.id, m.name, m.roles, m.departments, m.language, m.locked, s.id as session, s.started_at, s.seen_at
            from staff.session s join staff.member m on m.id = s.member where s.token_hash = :hash
            """)
        .param("hash", Secrets.hash(token))
        .query(this::answer)
        .optional()
        .orElseGet(Answer.Unknown::new);
  }

  /** @return the token for the browser; it is told nowhere else */
  public String start(UUID member, String device) {
    Instant now = clock.instant();
    String token = Secrets.token();
    database.sql("delete from staff.session where started_at < :old")
        .param("old", Timestamp.from(now.minus(REMEMBERED))).update();
    database.sql("""
            insert into staff.session (token_hash, id, member, started_at, seen_at, device)
            values (:hash, :id, :member, :now, :now, :device)
            """)
        .param("hash", Secrets.hash(token))
        .param("id", UUID.randomUUID())
        .param("member", member)
        .param("now", Timestamp.from(now))
        .param("device", device)
        .update();
    return token;
  }

  /** Ends one session of a member; what others have is none of their business. */
  public boolean end(UUID member, UUID session) {
    return database.sql("delete from staff.session where member = :member and id = :session")
        .param("member", member).param("session", session).update() > 0;
  }

  public void endAll(UUID member) {
    database.sql("delete from staff.session where member = :member").param("member", member).update();
  }

  /** All but one. */
  public void endOthers(UUID member, UUID session) {
    database.sql("delete from staff.session where member = :member and id <> :session")
        .param("member", member).param("session", session).update();
  }

  /** Those that are not over, the last used first. */
  public List<Session> list(UUID member) {
    return database.sql("""
            select id, device, started_at, seen_at from staff.session
            where member = :member and seen_at > :idle and started_at > :longest order by seen_at desc, id
            """)
        .param("member", member)
        .param("idle", Timestamp.from(clock.instant().minus(IDLE)))
        .param("longest", Timestamp.from(clock.instant().minus(LONGEST)))
        .query((row, number) -> new Session(row.getObject("id", UUID.class), row.getString("device"),
            row.getTimestamp("started_at").toInstant(), row.getTimestamp("seen_at").toInstant()))
        .list();
  }

  private Answer answer(ResultSet row, int number) throws SQLException {
    Instant now = clock.instant();
    Instant seen = row.getTimestamp("seen_at").toInstant();
    Instant started = row.getTimestamp("started_at").toInstant();
    if (row.getBoolean("locked") || now.isAfter(seen.plus(IDLE)) || now.isAfter(started.plus(LONGEST))) {
      return new Answer.Over();
    }
    UUID session = row.getObject("session", UUID.class);
    if (now.isAfter(seen.plus(NOTE_USE_EVERY))) {
      database.sql("update staff.session set seen_at = :now where id = :id")
          .param("now", Timestamp.from(now)).param("id", session).update();
    }
    return new Answer.SignedIn(Members.member(row), session);
  }
}
