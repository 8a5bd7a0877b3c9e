package org.leipzigapp.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.leipzigapp.content.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A feature of the tests with a table of its own; what it counts stays when what is personal goes. */
public final class TestMatters implements MatterSource {

  public static final Duration KEPT = Duration.ofDays(180);

  private final String kind;
  private final JdbcClient database;
  private final AtomicInteger lists = new AtomicInteger();

  public TestMatters(String kind, JdbcClient database) {
    this.kind = kind;
    this.database = database;
    database.sql("""
        create table if not exists test_matter (id uuid primary key, kind text not null, words text,
          phase text not null, changed timestamptz not null)
        """).update();
  }

  public UUID add(String words, Matter.Phase phase, Instant changed) {
    UUID id = UUID.randomUUID();
    database.sql("insert into test_matter values (:id, :kind, :words, :phase, :changed)")
        .param("id", id).param("kind", kind).param("words", words).param("phase", phase.name())
        .param("changed", Timestamp.from(changed)).update();
    return id;
  }

  /** What the city counts: all there ever were. */
  public int statistics() {
    return database.sql("select count(*) from test_matter where kind = :kind").param("kind", kind)
        .query(Integer.class).single();
  }

  /** How many of them still hold what a person wrote. */
  public int personal() {
    return database.sql("select count(words) from test_matter where kind = :kind").param("kind", kind)
        .query(Integer.class).single();
  }

  public int lists() {
    return lists.get();
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public List<Matter> list(Collection<UUID> ids, Reading reading) {
    lists.incrementAndGet();
    return database.sql("select * from test_matter where id = any(:ids) and words is not null")
        .param("ids", ids.toArray(UUID[]::new)).query(this::matter).list();
  }

  @Override
  public Map<String, Object> export(UUID id) {
    String words = database.sql("select words from test_matter where id = :id").param("id", id)
        .query(String.class).single();
    return Map.of("words", words, "posts", List.of(Map.of("by", "person", "words", words)));
  }

  @Override
  public void erase(UUID id) {
    database.sql("update test_matter set words = null where id = :id").param("id", id).update();
  }

  @Override
  public Duration keptFor() {
    return KEPT;
  }

  @Override
  public List<UUID> eraseBefore(Instant time) {
    return database.sql("""
            update test_matter set words = null where kind = :kind and words is not null and changed < :time
            returning id
            """)
        .param("kind", kind).param("time", Timestamp.from(time))
        .query((row, number) -> row.getObject(1, UUID.class)).list();
  }

  private Matter matter(ResultSet row, int number) throws SQLException {
    Matter.Phase phase = Matter.Phase.valueOf(row.getString("phase"));
    UUID id = row.getObject("id", UUID.class);
    Instant changed = row.getTimestamp("changed").toInstant();
    return new Matter(id, kind, row.getString("words"), phase,
        phase == Matter.Phase.DONE ? "Erledigt" : "Wird geprüft", "Bürgerbüro Gohlis", phase == Matter.Phase.DONE ? null : "Sie bekommen eine Antwort",
        phase == Matter.Phase.DONE ? null : LocalDate.of(2026, 12, 1),
        phase == Matter.Phase.YOUR_TURN ? "Antwort lesen" : null, "/test/" + id, changed, changed);
  }
}
