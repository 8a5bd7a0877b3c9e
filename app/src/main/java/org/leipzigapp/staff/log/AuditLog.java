package org.leipzigapp.staff.log;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the audit log, the newest first. */
@Component
class AuditLog {

  static final int PAGE = 50;

  private final JdbcClient database;

  AuditLog(JdbcClient database) {
    this.database = database;
  }

  /** One thing that somebody did. */
  public record Entry(long id, Instant at, UUID member, String memberName, Audit.Kind kind, String action,
      String subject) {}

  /**
   * Which entries; null means all.
   *
   * @param subject that the entry's subject begins with
   * @param until exclusive
   * @param before only older entries than this id
   */
  record Filter(@Nullable UUID member, Audit.@Nullable Kind kind, @Nullable String subject, @Nullable Instant from,
      @Nullable Instant until, @Nullable Long before) {}

  /** @return one more than a page if there are older ones */
  List<Entry> list(Filter filter) {
    return database.sql("""
            select id, at, member, member_name, kind, action, subject from staff.audit
            where (:member::uuid is null or member = :member::uuid)
              and (:kind::text is null or kind = :kind)
              and (:subject::text is null or starts_with(subject, :subject))
              and (:from::timestamptz is null or at >= :from::timestamptz)
              and (:until::timestamptz is null or at < :until::timestamptz)
              and (:before::bigint is null or id < :before::bigint)
            order by id desc limit :most
            """)
        .param("member", filter.member())
        .param("kind", filter.kind() == null ? null : filter.kind().name())
        .param("subject", filter.subject())
        .param("from", filter.from() == null ? null : Timestamp.from(filter.from()))
        .param("until", filter.until() == null ? null : Timestamp.from(filter.until()))
        .param("before", filter.before())
        .param("most", PAGE + 1)
        .query((row, number) -> new Entry(row.getLong("id"), row.getTimestamp("at").toInstant(),
            row.getObject("member", UUID.class), row.getString("member_name"),
            Audit.Kind.valueOf(row.getString("kind")), row.getString("action"), row.getString("subject")))
        .list();
  }
}
