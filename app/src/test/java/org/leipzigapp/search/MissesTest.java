package org.leipzigapp.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leipzigapp.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class MissesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient client = JdbcClient.create(database.dataSource());
  private final Misses misses = new Misses(client, Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void emptyDatabase() {
    Flyway.configure().dataSource(database.dataSource()).locations("classpath:db/migration/search").load().migrate();
  }

  @Test
  void a_question_is_kept_once_five_visitors_asked_it() {
    ask("Drachen steigen lassen", 1, 4);
    assertThat(misses.list(10)).isEmpty();

    ask("drachen  steigen lassen?", 5, 5);

    assertThat(misses.list(10))
        .containsExactly(new Misses.Miss("drachen steigen lassen", 5, LocalDate.parse("2026-11-23")));
  }

  @Test
  void one_visitor_who_asks_again_and_again_counts_once() {
    for (int i = 0; i < 100; i++) {
      misses.count("drachen", "192.0.2.1");
    }

    assertThat(misses.list(10)).isEmpty();
  }

  @Test
  void a_household_with_many_addresses_counts_once() {
    for (int i = 1; i < 100; i++) {
      misses.count("drachen", "2001:db8:1:2::" + i);
    }

    assertThat(misses.list(10)).isEmpty();
  }

  @Test
  void visitors_of_different_days_are_not_added_up_before_there_were_five() {
    ask("drachen", 1, 4);
    Misses nextDay = new Misses(client, Clock.fixed(NOW.plus(Duration.ofDays(1)), ZoneOffset.UTC));
    nextDay.count("drachen", "192.0.2.5");

    assertThat(misses.list(10)).isEmpty();
  }

  @Test
  void what_could_name_a_person_is_never_kept() {
    ask("steuernummer 231/123", 1, 9);
    ask("erika@example.org", 1, 9);
    ask("a".repeat(81), 1, 9);
    ask("eins zwei drei vier fünf sechs sieben acht neun wörter hintereinander", 1, 9);
    ask("??? !!!", 1, 9);

    assertThat(misses.list(10)).isEmpty();
  }

  @Test
  void the_most_frequent_come_first_until_an_editor_has_dealt_with_them() {
    ask("drachen", 1, 5);
    ask("einhorn", 1, 8);
    assertThat(misses.list(10)).extracting(Misses.Miss::query).containsExactly("einhorn", "drachen");

    misses.remove("einhorn");

    assertThat(misses.list(10)).extracting(Misses.Miss::query).containsExactly("drachen");
  }

  @Test
  void a_lost_database_costs_the_figure_but_not_the_search() {
    client.sql("drop table search.miss").update();

    ask("drachen", 1, 5);

    assertThat(client.sql("select 1").query(Integer.class).single()).isOne();
  }

  private void ask(String query, int first, int last) {
    for (int i = first; i <= last; i++) {
      misses.count(query, "192.0.2." + i);
    }
  }
}
