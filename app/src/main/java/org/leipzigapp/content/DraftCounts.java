package org.leipzigapp.content;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many drafts there are, for those who watch over the app. */
@Component
public class DraftCounts {

  private final JdbcClient database;
  private final Clock clock;

  DraftCounts(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** @param overdue scheduled ones whose time has passed; a few seconds later there should be none */
  public record Counts(Map<Draft.State, Integer> byState, int overdue) {}

  /** @throws org.springframework.dao.DataAccessException if the database is away */
  public Counts counts() {
    var byState = new EnumMap<Draft.State, Integer>(Draft.State.class);
    for (Draft.State state : Draft.State.values()) {
      byState.put(state, 0);
    }
    int[] overdue = new int[1];
    database.sql("""
            select state, count(*), count(*) filter (where publish_at <= :now) from content.draft group by state
            """)
        .param("now", Timestamp.from(clock.instant()))
        .query(row -> {
          byState.put(Draft.State.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getInt(2));
          overdue[0] += row.getInt(3);
        });
    return new Counts(byState, overdue[0]);
  }
}
