package org.leipzigapp.bench.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leipzigapp.cases.Matter;
import org.leipzigapp.cases.MatterSource;
import org.leipzigapp.content.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A feature whose matters lie in a table of its own, with an index on their ids. */
final class GeneratedMatters implements MatterSource {

  private final String kind;
  private final JdbcClient database;

  GeneratedMatters(String kind, JdbcClient database) {
    this.kind = kind;
    this.database = database;
    database.sql("""
        create table if not exists public.%s (id uuid primary key, title text not null, state text not null,
          done boolean not null, until date, opened timestamptz not null, changed timestamptz not null)
        """.formatted(table())).update();
  }

  void add(UUID id, int number) {
    database.sql("""
            insert into public.%s values (:id, :title, :state, :done, :until, now(), now() - :age * interval '1 h')
            """.formatted(table()))
        .param("id", id)
        .param("title", "Anliegen Nummer " + number + " zu einer Sache mit einem längeren Namen")
        .param("state", number % 3 == 0 ? "Erledigt" : "In Bearbeitung")
        .param("done", number % 3 == 0)
        .param("until", LocalDate.of(2027, 1, 1).plusDays(number))
        .param("age", number)
        .update();
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public List<Matter> list(Collection<UUID> ids, Reading reading) {
    return database.sql("select * from public.%s where id = any(:ids)".formatted(table()))
        .param("ids", ids.toArray(UUID[]::new)).query(this::matter).list();
  }

  @Override
  public Map<String, Object> export(UUID id) {
    return Map.of();
  }

  @Override
  public void erase(UUID id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Duration keptFor() {
    return Duration.ofDays(180);
  }

  @Override
  public List<UUID> eraseBefore(Instant time) {
    return List.of();
  }

  private String table() {
    return "bench_" + kind;
  }

  private Matter matter(ResultSet row, int number) throws SQLException {
    boolean done = row.getBoolean("done");
    UUID id = row.getObject("id", UUID.class);
    return new Matter(id, kind, row.getString("title"), done ? Matter.Phase.DONE : Matter.Phase.OPEN,
        row.getString("state"), "Bürgerbüro Gohlis", done ? null : "Sie bekommen eine Antwort",
        done ? null : row.getObject("until", LocalDate.class), done ? null : "Ansehen", "/bench/" + id,
        row.getTimestamp("opened").toInstant(), row.getTimestamp("changed").toInstant());
  }
}
