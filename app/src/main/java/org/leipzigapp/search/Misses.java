package org.leipzigapp.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.leipzigapp.search.words.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What many people look for and do not find, for editors. A query is kept only once five different visitors typed it
 * within a day, and never with digits or @: nobody can be recognised by it. It is never logged.
 */
@Component
public class Misses {

  private static final Logger LOG = LoggerFactory.getLogger(Misses.class);
  private static final int MOST_ROWS = 5_000;
  private static final int MOST_WORDS = 8;
  private static final int LONGEST = 80;

  private final JdbcClient database;
  private final Clock clock;
  private final Visitors visitors;

  /**
   * @param query in lower case, without punctuation
   * @param count visitors who typed it, those of one day counted once
   */
  public record Miss(String query, long count, LocalDate lastSeen) {}

  Misses(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
    visitors = new Visitors();
  }

  /**
   * Counts a query that nothing fits.
   *
   * @param address network address of the visitor; kept only as a hash with a random salt of the day, in memory
   */
  public void count(String query, String address) {
    if (query.length() > LONGEST || query.indexOf('@') >= 0 || query.codePoints().anyMatch(Character::isDigit)) {
      return;
    }
    List<String> words = Tokens.of(query, MOST_WORDS + 1);
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return;
    }
    String normal = String.join(" ", words).replace("-", "");
    LocalDate today = LocalDate.now(clock);
    int count = visitors.count(normal, address, today);
    if (count > 0) {
      keep(normal, count, today);
    }
  }

  /** The most frequent ones first. */
  public List<Miss> list(int most) {
    return database.sql("""
            select query, count, last_seen from search.miss
            order by count desc, last_seen desc, query limit :most
            """)
        .param("most", most)
        .query((row, number) ->
            new Miss(row.getString(1), row.getLong(2), row.getObject(3, LocalDate.class)))
        .list();
  }

  /** An editor has dealt with it. */
  public void remove(String query) {
    database.sql("delete from search.miss where query = :query").param("query", query).update();
  }

  private void keep(String query, int count, LocalDate today) {
    try {
      database.sql("""
              insert into search.miss (query, count, last_seen)
              select :query, :count, :today
              where (select count(*) from search.miss) < :most or exists (select from search.miss where query = :query)
              on conflict (query) do update set count = miss.count + excluded.count, last_seen = excluded.last_seen
              """)
          .param("query", query)
          .param("count", count)
          .param("today", today)
          .param("most", MOST_ROWS)
          .update();
    } catch (DataAccessException e) {
      LOG.warn("a missed query could not be counted: {}", e.getClass().getSimpleName());
    }
  }
}
