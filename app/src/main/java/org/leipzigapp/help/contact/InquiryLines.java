package org.leipzigapp.help.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The inquiries as the inbox lists them, page by page; each page is one query, however many there are. */
@Component
public class InquiryLines {

  /** How many stand on a page. */
  public static final int PAGE = 50;

  private static final int BEGINNING = 140;

  private final JdbcClient database;

  InquiryLines(JdbcClient database) {
    this.database = database;
  }

  /**
   * One of them.
   *
   * @param inquiry without posts
   * @param beginning the first words of what the person wrote last; "" if nothing is left of them
   */
  public record Line(Inquiry inquiry, String beginning, int files, boolean reopened) {}

  /**
   * A page.
   *
   * @param total on all pages
   * @param next after which the next page begins; null if this is the last one
   */
  public record Lines(List<Line> lines, int total, @Nullable Place next) {}

  /**
   * Those of a state, the longest unchanged first; of done ones the newest first.
   *
   * @param departments null for all
   * @param after null for the first page, which is also what comes if nothing is after it any more
   */
  public Lines list(Inquiry.State state, @Nullable Collection<String> departments, @Nullable Place after) {
    List<Counted> found = find(state, departments, after);
    if (found.isEmpty() && after != null) {
      return list(state, departments, null);
    }
    List<Line> lines = found.stream().limit(PAGE).map(Counted::line).toList();
    return new Lines(lines, found.isEmpty() ? 0 : found.getFirst().total(),
        found.size() > PAGE ? Place.of(lines.getLast().inquiry()) : null);
  }

  private record Counted(Line line, int total) {}

  private List<Counted> find(Inquiry.State state, @Nullable Collection<String> departments, @Nullable Place after) {
    boolean newestFirst = state == Inquiry.State.DONE;
    String which = "state = :state and not (erased and state <> 'done')"
        + (departments == null ? "" : " and department = any(:departments)");
    return database.sql("""
            select i.id, department, kind, item, title, reading, state, sent_at, changed_at, closed_at, closed_why,
              erased,
              (select left(words, :longest) from contact.post p
                where p.inquiry = i.id and member is null and words is not null
                order by number desc limit 1) as beginning,
              (select count(*) from contact.file f where f.inquiry = i.id) as files,
              exists (select from contact.post p where p.inquiry = i.id and p.kind = 'reopened') as reopened,
              (select count(*) from contact.inquiry where %s) as total
            from contact.inquiry i where %s %s order by %s limit :most
            """.formatted(which, which,
                after == null ? "" : "and (changed_at, i.id) " + (newestFirst ? "<" : ">") + " (:at, :after)",
                newestFirst ? "changed_at desc, i.id desc" : "changed_at, i.id"))
        .param("state", state.id())
        .param("departments", departments == null ? new String[0] : departments.toArray(String[]::new))
        .param("longest", BEGINNING + 1)
        .param("at", after == null ? null : Timestamp.from(after.changedAt()))
        .param("after", after == null ? null : after.id())
        .param("most", PAGE + 1)
        .query(InquiryLines::row)
        .list();
  }

  private static Counted row(ResultSet row, int number) throws SQLException {
    String words = Objects.requireNonNullElse(row.getString("beginning"), "");
    String beginning = words.codePointCount(0, words.length()) <= BEGINNING ? words
        : words.substring(0, words.offsetByCodePoints(0, BEGINNING)) + " …";
    return new Counted(
        new Line(InquiryStore.row(row, number), beginning, row.getInt("files"), row.getBoolean("reopened")),
        row.getInt("total"));
  }
}
