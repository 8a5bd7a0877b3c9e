package org.leipzigapp.help.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** An inbox with a thousand open inquiries. */
@NullUnmarked
class InboxPagesTest extends ContactApp {

  private static final int MANY = 1_000;

  @Autowired private DataSource source;

  /** Ten of them changed in the same moment each time, so that only their ids tell them apart. */
  @BeforeEach
  void a_thousand_inquiries() {
    database.sql("delete from contact.inquiry").update();
    database.sql("""
        insert into contact.inquiry (id, department, title, reading, state, posts, sent_at, changed_at)
        select gen_random_uuid(), case when n % 4 = 0 then 'ordnungsamt' else 'standesamt' end, '*', 'de', 'open', 1,
          at, at
        from (select n, timestamptz '2026-11-01 12:00:00.123456Z' + n / 10 * interval '1 minute' as at
          from generate_series(1, :many) n) numbers
        """).param("many", MANY).update();
    database.sql("""
        insert into contact.post (inquiry, number, at, kind, words)
        select id, 1, changed_at, 'written', 'Frage ' || id from contact.inquiry
        """).update();
  }

  @Test
  void every_one_is_reached_page_by_page_and_none_twice() {
    String cookie = clerk("*");
    List<String> reached = walk(DESK, cookie, "1.000 offene Anfragen");

    assertThat(reached).hasSize(MANY).doesNotHaveDuplicates();
    assertThat(reached).containsExactlyElementsOf(database.sql("""
        select '/team/anfragen/' || id from contact.inquiry order by changed_at, id
        """).query(String.class).list());
  }

  @Test
  void pages_keep_what_the_list_is_narrowed_to() {
    assertThat(walk(DESK + "?amt=ordnungsamt", clerk("*"), "250 offene Anfragen")).hasSize(250);
    assertThat(walk(DESK, clerk("standesamt"), "750 offene Anfragen")).hasSize(750);
    database.sql("update contact.inquiry set state = 'done', closed_at = now(), closed_why = 'solved'").update();
    assertThat(walk(DESK + "?stand=erledigt", clerk("*"), "1.000 abgeschlossene Anfragen")).hasSize(MANY)
        .doesNotHaveDuplicates();
    assertThat(page(DESK, clerk("*")).text()).contains("Hier wartet keine Anfrage");
  }

  private List<String> walk(String path, String cookie, String total) {
    var reached = new ArrayList<String>();
    for (String at = path; !at.isEmpty();) {
      Document page = page(at, cookie);
      List<String> rows = page.select(".team-rows a").eachAttr("href");
      assertThat(rows).as(at).isNotEmpty().hasSizeLessThanOrEqualTo(InquiryLines.PAGE);
      assertThat(page.text()).contains(total);
      reached.addAll(rows);
      at = page.select("main a[rel=next]").attr("href");
    }
    return reached;
  }

  @Test
  void a_page_is_one_query_however_many_there_are() {
    var queries = new AtomicInteger();
    var lines = new InquiryLines(JdbcClient.create(counting(queries)));

    InquiryLines.Lines first = lines.list(Inquiry.State.OPEN, Set.of("standesamt", "ordnungsamt"), null);
    assertThat(queries).hasValue(1);
    assertThat(first.lines()).hasSize(InquiryLines.PAGE).allMatch(line -> line.beginning().startsWith("Frage "));
    assertThat(lines.list(Inquiry.State.OPEN, null, first.next()).total()).isEqualTo(MANY);
    assertThat(queries).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1", "1.1", "99999999999999999.00000000-0000-4000-8000-000000000000", "%00", "'--",
      "9999999999999999.00000000-0000-4000-8000-000000000000"})
  void what_is_no_place_in_the_list_is_the_first_page(String absurd) {
    assertThat(page(DESK + "?nach=" + encode(absurd), clerk("*")).select(".team-rows li"))
        .hasSize(InquiryLines.PAGE);
  }

  @Test
  void what_arrives_while_somebody_pages_comes_at_the_end() {
    String cookie = clerk("*");
    String next = page(DESK, cookie).select("a[rel=next]").attr("href");
    database.sql("update contact.inquiry set changed_at = now() where id in "
        + "(select id from contact.inquiry order by changed_at, id limit 60)").update();

    List<String> rest = walk(next, cookie, "1.000 offene Anfragen");
    assertThat(rest).hasSize(MANY).doesNotHaveDuplicates();
  }

  private DataSource counting(AtomicInteger queries) {
    return new DelegatingDataSource(source) {
      @Override
      public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                queries.incrementAndGet();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
      }
    };
  }
}
