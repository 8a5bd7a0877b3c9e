package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leipzigapp.messages.Waiting.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.cases.Visitor;
import org.leipzigapp.messages.sms.LocalGateway;
import org.leipzigapp.messages.sms.LocalGateway.Asked;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Mobile numbers: asked with a code, before anything else goes there. */
@Timeout(120)
class MobileNumbersTest extends MessagesApp {

  private static final LocalGateway GATEWAY = new LocalGateway();
  private static final String PAGE = "/de/mitteilungen";

  @DynamicPropertySource
  static void gateway(DynamicPropertyRegistry registry) {
    registry.add("leipzigapp.sms.url", GATEWAY::url);
    registry.add("leipzigapp.sms.codes-per-hour", () -> 12);
  }

  @AfterAll
  static void stop() {
    GATEWAY.close();
  }

  @Test
  void a_number_is_asked_by_a_code_before_anything_else_goes_there_and_ended_on_the_page() {
    Visitor person = visitor();
    assertThat(Visitor.location(add(person, "01512 34567-01"))).startsWith(PAGE + "?fertig=sms");
    UUID device = owner("+4915123456701");
    UUID matter = UUID.randomUUID();
    followed.give(matter, device);
    promise(MessagesNode.message("sms-waits-" + matter, matter));
    String code = code("+4915123456701");
    await(() -> database.sql("select count(*) from messages.delivery where state = 'HELD' and channel = 'SMS'")
        .query(Integer.class).single() == 1);

    Document asking = person.page(PAGE);
    assertThat(asking.select("[aria-labelledby=adressen] li").text())
        .contains("+49 1512 3456701", "wartet auf den Code");
    String form = asking.select("form[action$=/code]").attr("action");
    assertThat(visitor().post(form, "code", code).statusCode()).as("nobody else confirms it").isEqualTo(404);
    HttpResponse<String> wrong = person.post(form, "code", other(code));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Das ist nicht der Code aus der SMS");
    assertThat(to("+4915123456701")).hasSize(1);

    assertThat(Visitor.location(person.post(form, "code", code.substring(0, 3) + " " + code.substring(3))))
        .startsWith(PAGE + "?fertig=code");
    await(() -> to("+4915123456701").size() == 2);
    assertThat(to("+4915123456701").get(1).text()).startsWith("Nachricht für Frieda\n");
    assertThat(person.post(form, "code", "000000").statusCode()).as("sent twice does no harm").isEqualTo(303);
    assertThat(state(device)).isEqualTo("ACTIVE");

    String remove = person.page(PAGE).select("form[action$=entfernen]").attr("action");
    assertThat(person.post(remove).statusCode()).isEqualTo(303);
    promise(MessagesNode.message("sms-late-" + matter, matter));
    await(() -> database.sql("select every(spread) from messages.message").query(Boolean.class).single());
    assertThat(to("+4915123456701")).hasSize(2);
    assertThat(database.sql("select count(*) from messages.subscription where target like '%701'").query(Integer.class)
        .single()).as("the number is gone").isZero();
  }

  @Test
  void five_wrong_codes_end_it_and_the_right_one_comes_too_late() {
    Visitor person = visitor();
    add(person, "0151 23456702");
    String code = code("+4915123456702");
    String form = person.page(PAGE).select("form[action$=/code]").attr("action");
    for (int i = 1; i < 5; i++) {
      assertThat(person.post(form, "code", other(code)).body()).as("try %d", i).contains("Das ist nicht der Code");
    }
    assertThat(person.post(form, "code", other(code)).body()).contains("Dieser Code gilt nicht mehr");
    assertThat(person.post(form, "code", code).body()).contains("Dieser Code gilt nicht mehr");
    assertThat(person.page(PAGE).select("form[action$=/code]")).isEmpty();

    add(person, "0151 23456702");
    await(() -> to("+4915123456702").size() == 2);
    assertThat(to("+4915123456702")).as("a new question has a new code").extracting(Asked::text)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_code_is_valid_for_an_hour() {
    Visitor person = visitor();
    add(person, "0151 23456703");
    String code = code("+4915123456703");
    String form = person.page(PAGE).select("form[action$=/code]").attr("action");
    database.sql("update messages.subscription set created_at = now() - interval '61 minutes' where target like '%703'")
        .update();

    assertThat(person.post(form, "code", code).body()).contains("Dieser Code gilt nicht mehr");
    assertThat(database.sql("select count(*) from messages.subscription where target like '%703'").query(Integer.class)
        .single()).isZero();
  }

  @Test
  void a_number_is_asked_three_times_a_day_at_most_whoever_types_it() {
    IntStream.range(0, 5).forEach(i ->
        assertThat(Visitor.location(add(visitor(), "0151 23456704"))).startsWith(PAGE + "?fertig=sms"));
    assertThat(database.sql("select count(*) from messages.subscription where target like '%704'").query(Integer.class)
        .single()).isEqualTo(3);
  }

  @Test
  void strangers_cannot_make_the_city_send_more_than_it_wants_to_pay_for() {
    for (int i = 10; i < 40; i++) {
      add(visitor(), "0151 234568" + i);
    }
    assertThat(database.sql("""
        select count(*) from messages.subscription
        where channel = 'SMS' and created_at > now() - interval '1 hour'
        """).query(Integer.class).single()).isEqualTo(12);
    // the other rules of this class have their share again
    database.sql("update messages.subscription set created_at = now() - interval '2 hours' where channel = 'SMS'")
        .update();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0900 1234567", "0341 1230", "+1 876 555 1234", "0151CALLNOW",
      "<script>alert(1)</script>",
      "0151 23456705\r\n0900 1234567"})
  void where_no_sms_may_go_is_told_and_makes_no_device(String typed) {
    Visitor person = visitor();
    HttpResponse<String> answer = add(person, typed);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("An diese Nummer können wir keine SMS schicken").doesNotContain("<script>alert");
    assertThat(person.secret()).isNull();
  }

  @Test
  void an_address_is_not_confirmed_by_a_code() {
    Visitor person = visitor();
    person.post(PAGE + "/email", "email", "no-code@example.org");
    String one = person.page(PAGE).select("form[action$=entfernen]").attr("action").replace("entfernen", "code");
    assertThat(person.post(one, "code", "000000").statusCode()).isEqualTo(404);
    assertThat(state(owner("no-code@example.org"))).isEqualTo("PENDING");
  }

  @Test
  void the_link_in_an_sms_ends_it_too() {
    Visitor person = visitor();
    add(person, "0151 23456706");
    String form = person.page(PAGE).select("form[action$=/code]").attr("action");
    person.post(form, "code", code("+4915123456706"));
    UUID device = owner("+4915123456706");
    UUID matter = UUID.randomUUID();
    followed.give(matter, device);
    promise(MessagesNode.message("sms-link-" + matter, matter));
    await(() -> to("+4915123456706").size() == 2);
    String link = to("+4915123456706").get(1).text().replaceFirst("(?s).*https?://[^/]+(/\\S+)$", "$1");

    assertThat(visitor().page(link).select("h1 + .lead").text()).isEqualTo("+49 1512 3456706");
    assertThat(visitor().post(link).statusCode()).isEqualTo(200);
    assertThat(state(device)).isEqualTo("ENDED");
  }

  private static HttpResponse<String> add(Visitor person, String number) {
    return person.post(PAGE + "/sms", "nummer", number);
  }

  private static List<Asked> to(String number) {
    return GATEWAY.asked().stream().filter(asked -> asked.to().equals(number)).toList();
  }

  private static String code(String number) {
    await(() -> !to(number).isEmpty());
    String text = to(number).getLast().text();
    assertThat(text).matches("\\d{6} ist Ihr Code für die App der Stadt\\..*").doesNotContain("http");
    return text.substring(0, 6);
  }

  private static String other(String code) {
    return (code.charAt(0) == '0' ? '1' : '0') + code.substring(1);
  }
}
