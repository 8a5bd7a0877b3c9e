package org.leipzigapp.help.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The inquiries in the database. */
@Component
public class InquiryStore {

  private static final String INQUIRY = """
      select id, department, kind, item, title, reading, state, sent_at, changed_at, closed_at, closed_why, erased
      from contact.inquiry\s""";

  private final JdbcClient database;
  private final PostStore posts;

  InquiryStore(JdbcClient database, PostStore posts) {
    this.database = database;
    this.posts = posts;
  }

  /** Without posts. @return false if it is there already */
  boolean insert(Inquiry inquiry) {
    return database.sql("""
            insert into contact.inquiry
              (id, department, kind, item, title, reading, state, posts, sent_at, changed_at)
            values (:id, :department, :kind, :item, :title, :reading, 'open', 0, :at, :at)
            on conflict (id) do nothing
            """)
        .param("id", inquiry.id())
        .param("department", inquiry.department())
        .param("kind", inquiry.about() == null ? null : inquiry.about().kind())
        .param("item", inquiry.about() == null ? null : inquiry.about().id())
        .param("title", inquiry.title())
        .param("reading", inquiry.reading().tag())
        .param("at", Timestamp.from(inquiry.sentAt()))
        .update() == 1;
  }

  public Optional<Inquiry> find(UUID id) {
    return list(List.of(id)).stream().findFirst();
  }

  /** Whoever calls it is the only one who writes to this thread until the transaction ends. */
  Optional<Inquiry> findToChange(UUID id) {
    database.sql("select id from contact.inquiry where id = :id for update").param("id", id).query(UUID.class).list();
    return find(id);
  }

  private List<Inquiry> list(Collection<UUID> ids) {
    return withPosts(listLines(ids));
  }

  /** Without posts, for a timeline of many. */
  List<Inquiry> listLines(Collection<UUID> ids) {
    return database.sql(INQUIRY + "where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new)).query(InquiryStore::row).list();
  }

  /** How many are open. @param departments null for all */
  public int countOpen(@Nullable Collection<String> departments) {
    String which = departments == null ? "" : " and department = any(:departments)";
    return database.sql("select count(*) from contact.inquiry where state = 'open'" + which)
        .param("departments", departments == null ? new String[0] : departments.toArray(String[]::new))
        .query(Integer.class).single();
  }

  /** @param reason set if it is done */
  void setState(UUID inquiry, int posts, Inquiry.State state, Instant at, String department,
      Inquiry.@Nullable Reason reason) {
    database.sql("""
            update contact.inquiry set state = :state, posts = :posts, changed_at = :at, department = :department,
              closed_at = :closed, closed_why = :why
            where id = :id
            """)
        .param("state", state.id())
        .param("posts", posts)
        .param("at", Timestamp.from(at))
        .param("department", department)
        .param("closed", state == Inquiry.State.DONE ? Timestamp.from(at) : null)
        .param("why", reason == null ? null : reason.id())
        .param("id", inquiry)
        .update();
  }

  /** Those that were last changed before a time and still hold something personal. */
  List<UUID> listOlderThan(Instant time) {
    return database.sql("select id from contact.inquiry where changed_at < :before and not erased")
        .param("before", Timestamp.from(time)).query((row, number) -> row.getObject(1, UUID.class)).list();
  }

  /** Removes words, names and files; what is counted stays. */
  void erase(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return;
    }
    database.sql("delete from contact.file where inquiry in (:ids)").param("ids", ids).update();
    database.sql("delete from contact.reader where inquiry in (:ids)").param("ids", ids).update();
    database.sql("""
            update contact.post set words = null, remark = null, member_name = null, sent_key = null
            where inquiry in (:ids)
            """).param("ids", ids).update();
    database.sql("update contact.inquiry set erased = true where id in (:ids)").param("ids", ids).update();
  }

  private List<Inquiry> withPosts(List<Inquiry> all) {
    Map<UUID, List<Post>> of = posts.list(all.stream().map(Inquiry::id).toList());
    return all.stream().map(inquiry -> with(inquiry, of.getOrDefault(inquiry.id(), List.of()))).toList();
  }

  private static Inquiry with(Inquiry inquiry, List<Post> posts) {
    return new Inquiry(inquiry.id(), inquiry.department(), inquiry.about(), inquiry.title(), inquiry.reading(),
        inquiry.state(), inquiry.sentAt(), inquiry.changedAt(), inquiry.closedAt(), inquiry.reason(), inquiry.erased(),
        posts);
  }

  static Inquiry row(ResultSet row, int number) throws SQLException {
    String kind = row.getString("kind");
    Timestamp closed = row.getTimestamp("closed_at");
    String why = row.getString("closed_why");
    return new Inquiry(row.getObject("id", UUID.class), row.getString("department"),
        kind == null ? null : new Content.Key(kind, row.getString("item")), row.getString("title"),
        Reading.of(row.getString("reading")), Inquiry.State.of(row.getString("state")),
        row.getTimestamp("sent_at").toInstant(), row.getTimestamp("changed_at").toInstant(),
        closed == null ? null : closed.toInstant(), why == null ? null : Inquiry.Reason.of(why),
        row.getBoolean("erased"), List.of());
  }
}
