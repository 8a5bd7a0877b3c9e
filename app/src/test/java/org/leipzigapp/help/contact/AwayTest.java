package org.leipzigapp.help.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.leipzigapp.launch.DatabaseAddress;
import org.leipzigapp.launch.TestPostgres;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database lets nobody in while people write, and then again. */
@NullUnmarked
class AwayTest extends ContactApp {

  @Test
  void what_was_typed_comes_back_and_is_sent_once_the_database_is_there_again() {
    Phone phone = phone();
    String thread = write(phone, "Vorher");
    Phone.Form first = form(phone).with("worte", "Mühsam getippt");
    Phone.Form back = form(phone, thread).with("worte", "Mühsam geantwortet");
    String name = database.sql("select current_database()").query(String.class).single();
    JdbcClient server = JdbcClient.create(server());
    server.sql("alter database " + name + " allow_connections false").update();
    server.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = :name")
        .param("name", name).query(Integer.class).single();
    try {
      assertThat(phone.get("/de/kontakt?an=" + OFFICE).statusCode()).isEqualTo(200);
      assertThat(typed(first.send())).isEqualTo("Mühsam getippt");
      assertThat(typed(back.send())).isEqualTo("Mühsam geantwortet");
    } finally {
      server.sql("alter database " + name + " allow_connections true").update();
    }
    untilThere(first);
    untilThere(back);
    assertThat(phone.page(thread).select(".post__words").eachText()).containsExactly("Vorher", "Mühsam geantwortet");
  }

  private static String typed(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).doesNotContain("SQL", "Exception");
    return Jsoup.parse(answer.body()).select("#worte").text();
  }

  private static void untilThere(Phone.Form form) {
    Instant longest = Instant.now().plusSeconds(20);
    HttpResponse<String> answer = form.send();
    while (answer.statusCode() == 503 && Instant.now().isBefore(longest)) {
      answer = form.send();
    }
    Phone.location(answer);
  }

  private static PGSimpleDataSource server() {
    DatabaseAddress address = TestPostgres.address();
    var source = new PGSimpleDataSource();
    source.setUrl(address.url());
    source.setUser(address.user());
    source.setPassword(address.password());
    return source;
  }
}
