package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leipzigapp.messages.MailTest.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.cases.Visitor;
import org.leipzigapp.content.Reading;

/** Addresses: asked twice, ended with one tap, chosen, listed on the device's page. */
@Timeout(120)
class SubscribingTest extends MessagesApp {

  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

  @Test
  void an_address_is_asked_before_anything_else_goes_there() throws Exception {
    UUID matter = UUID.randomUUID();
    subscriptions.offerEmail(matter, "twice@example.org", Reading.of("de"));
    promise(MessagesNode.message("waits", matter));
    await(() -> to("twice@example.org").size() == 1);
    await(() -> database.sql("select count(*) from messages.delivery where state = 'HELD'").query(Integer.class)
        .single() == 1);
    MimeMessage question = to("twice@example.org").getFirst();
    assertThat(question.getSubject()).isEqualTo("Möchten Sie E-Mails zu Ihrem Anliegen bekommen?");
    assertThat(question.getHeader("List-Unsubscribe")).isNull();

    Visitor person = visitor();
    String link = link(question, "bestaetigen");
    Document page = person.page(link);
    assertThat(page.select("h1").text()).isEqualTo("Möchten Sie E-Mails von uns bekommen?");
    assertThat(to("twice@example.org")).as("looking changes nothing").hasSize(1);
    assertThat(person.post(link).body()).contains("Ihre Adresse ist bestätigt");

    await(() -> to("twice@example.org").size() == 2);
    assertThat(to("twice@example.org").get(1).getSubject()).isEqualTo("Nachricht für Frieda");
    assertThat(person.post(link).body()).contains("Ihre Adresse ist bestätigt");
  }

  @Test
  void after_the_server_confirmed_the_end_not_one_waiting_message_leaves() throws Exception {
    UUID matter = UUID.randomUUID();
    confirmed(matter, "stop@example.org");
    // some wait for the end of quiet hours, others are on their way
    database.sql("insert into messages.preference (owner, quiet_from, quiet_to) values (:matter, '00:00', '23:59:59')")
        .param("matter", matter).update();
    promiseMany("stop-waits-", 50, matter);
    await(() -> waiting(matter) == 50);
    database.sql("delete from messages.preference where owner = :matter").param("matter", matter).update();
    promiseMany("stop-goes-", 300, matter);
    await(() -> to("stop@example.org").size() > 3);
    String header = to("stop@example.org").getLast().getHeader("List-Unsubscribe")[0];

    HttpResponse<String> answer = oneClick(path(header), "List-Unsubscribe=One-Click");
    int sent = to("stop@example.org").size();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(sent).as("some waited").isLessThanOrEqualTo(301);
    assertThat(waiting(matter)).isZero();
    database.sql("update messages.delivery set due_at = now()").update();
    promise(MessagesNode.message("stop-late-" + matter, matter));
    UUID other = UUID.randomUUID();
    confirmed(other, "goes-on@example.org");
    promise(MessagesNode.message("goes-on-" + other, other));
    await(() -> to("goes-on@example.org").size() == 2);

    assertThat(to("stop@example.org")).hasSize(sent);
    assertThat(database.sql("""
            select count(*) from messages.delivery d join messages.message m on m.id = d.message
            where m.matter = :matter and d.state not in ('SENT', 'STOPPED')
            """).param("matter", matter).query(Integer.class).single()).isZero();
    assertThat(oneClick(path(header), "").statusCode()).as("twice does no harm").isEqualTo(200);
  }

  @Test
  void looking_at_the_link_ends_nothing_and_the_button_does() {
    UUID matter = UUID.randomUUID();
    confirmed(matter, "button@example.org");
    promise(MessagesNode.message("button-" + matter, matter));
    await(() -> to("button@example.org").size() == 2);
    String link = link(to("button@example.org").getLast(), "abbestellen");
    Visitor person = visitor();

    assertThat(person.page(link).select("main form button").text()).contains("Keine E-Mails mehr");
    assertThat(state(matter)).isEqualTo("ACTIVE");
    assertThat(person.post(link).body()).contains("Sie bekommen keine E-Mails mehr dazu");
    assertThat(state(matter)).isEqualTo("ENDED");
    assertThat(database.sql("select count(*) from messages.subscription where target = 'button@example.org'")
        .query(Integer.class).single()).as("the address is gone").isZero();
  }

  @Test
  void who_never_wants_to_be_asked_is_never_asked() {
    UUID matter = UUID.randomUUID();
    subscriptions.offerEmail(matter, "never@example.org", Reading.of("en"));
    await(() -> to("never@example.org").size() == 1);
    Visitor person = visitor();
    person.post(link(to("never@example.org").getFirst(), "bestaetigen") + "/nie");

    subscriptions.offerEmail(UUID.randomUUID(), "never@example.org", Reading.of("de"));
    subscriptions.offerEmail(UUID.randomUUID(), "NEVER@example.org", Reading.of("de"));
    assertThat(database.sql("select count(*) from messages.subscription where target ilike 'never@example.org'")
        .query(Integer.class).single()).isZero();
  }

  @Test
  void an_address_is_asked_three_times_a_day_at_most() {
    for (int i = 0; i < 6; i++) {
      subscriptions.offerEmail(UUID.randomUUID(), "often@example.org", Reading.of("de"));
    }
    assertThat(database.sql("select count(*) from messages.subscription where target = 'often@example.org'")
        .query(Integer.class).single()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abbestellen", "bestaetigen"})
  void a_made_up_link_says_so_and_does_nothing(String what) {
    Visitor person = visitor();
    for (String token : List.of("a".repeat(43), "x", "-_-", "a".repeat(100), "%3Cscript%3E")) {
      assertThat(person.get("/de/mitteilungen/" + what + "/" + token).statusCode()).isEqualTo(404);
      assertThat(person.post("/de/mitteilungen/" + what + "/" + token).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_link_to_end_does_not_confirm_and_the_other_way_round() {
    UUID matter = UUID.randomUUID();
    subscriptions.offerEmail(matter, "swap@example.org", Reading.of("de"));
    await(() -> to("swap@example.org").size() == 1);
    String link = link(to("swap@example.org").getFirst(), "bestaetigen");

    assertThat(visitor().post(link.replace("bestaetigen", "abbestellen")).statusCode()).isEqualTo(404);
    assertThat(state(matter)).isEqualTo("PENDING");
  }

  @Test
  void a_device_adds_chooses_reads_and_removes() {
    Visitor person = visitor();
    assertThat(person.page("/de/mitteilungen").text()).contains("noch keine Mitteilungen");
    assertThat(person.secret()).as("looking makes no cookie").isNull();
    assertThat(person.post("/de/mitteilungen/email", "email", "kein@").statusCode()).isEqualTo(422);
    assertThat(Visitor.location(person.post("/de/mitteilungen/email", "email", "device@bücher.example")))
        .startsWith("/de/mitteilungen?fertig=email");
    assertThat(person.page("/de/mitteilungen").text()).contains("device@bücher.example", "wartet auf Ihre Bestätigung");

    UUID device = owner("device@xn--bcher-kva.example");
    UUID matter = UUID.randomUUID();
    followed.give(matter, device);
    promise(new Message("in-" + matter, matter, "secret.told", Map.of("name", "<b>Frieda</b>"),
        List.of(new Message.Attachment("Termin.ics", "text/calendar", "BEGIN".getBytes())), "/anliegen"));
    Document page = person.page("/de/mitteilungen");
    assertThat(page.select(".matter--your_turn").text()).contains("Neu", "Heimliches für <b>Frieda</b>");
    assertThat(page.select(".matter b")).isEmpty();
    assertThat(person.page("/de/mitteilungen").select(".matter--your_turn")).as("read").isEmpty();
    String attachment = page.select("a[href*=anhang]").attr("href");
    HttpResponse<String> file = person.get(attachment);
    assertThat(file.body()).isEqualTo("BEGIN");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
    assertThat(visitor().get(attachment).statusCode()).as("others").isEqualTo(404);

    person.post("/de/mitteilungen/wahl", "secret.email", "ja", "ruhe", "ja", "von", "21:00", "bis", "06:30");
    Document chosen = person.page("/de/mitteilungen");
    assertThat(chosen.select("[name=probe.email]").hasAttr("checked")).isFalse();
    assertThat(chosen.select("[name=secret.email]").hasAttr("checked")).isTrue();
    assertThat(chosen.select("[name=von]").val()).isEqualTo("21:00");
    assertThat(person.post("/de/mitteilungen/wahl", "ruhe", "ja", "von", "25:00").statusCode()).isEqualTo(422);

    String remove = chosen.select("form[action$=entfernen]").attr("action");
    assertThat(visitor().post(remove).statusCode()).as("others").isEqualTo(404);
    assertThat(person.post(remove).statusCode()).isEqualTo(303);
    assertThat(person.page("/de/mitteilungen").text()).doesNotContain("device@bücher.example");
  }

  @Test
  void a_device_that_forgets_gets_nothing_more() {
    UUID device = UUID.randomUUID();
    confirmed(device, "forget@example.org");
    subscriptions.endAll(device);

    assertThat(state(device)).isEqualTo("ENDED");
  }

  private void confirmed(UUID owner, String address) {
    subscriptions.offerEmail(owner, address, Reading.of("de"));
    await(() -> to(address).size() == 1);
    visitor().post(link(to(address).getFirst(), "bestaetigen"));
    assertThat(state(owner)).isEqualTo("ACTIVE");
  }

  private void promiseMany(String key, int number, UUID matter) {
    transaction.executeWithoutResult(status -> {
      for (int i = 0; i < number; i++) {
        messages.promise(MessagesNode.message(key + matter + i, matter));
      }
    });
  }

  private int waiting(UUID matter) {
    return database.sql("""
            select count(*) from messages.delivery d join messages.message m on m.id = d.message
            where m.matter = :matter and d.state = 'WAITING'
            """).param("matter", matter).query(Integer.class).single();
  }

  private String state(UUID owner) {
    return database.sql("select state from messages.subscription where owner = :owner").param("owner", owner)
        .query(String.class).single();
  }

  private UUID owner(String target) {
    return database.sql("select owner from messages.subscription where target = :target").param("target", target)
        .query(UUID.class).single();
  }

  /** As a mail service does it: no cookie, nothing that says where it comes from. */
  private HttpResponse<String> oneClick(String path, String body) throws Exception {
    return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  private static List<MimeMessage> to(String address) {
    return Arrays.stream(SERVER.getReceivedMessages()).filter(mail -> {
      try {
        return mail.getAllRecipients()[0].toString().equals(address);
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }).toList();
  }

  private static String link(MimeMessage mail, String what) {
    try {
      String plain = (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
      return plain.lines().filter(line -> line.contains(what)).map(SubscribingTest::path).findFirst().orElseThrow();
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String path(String text) {
    Matcher matcher = LINK.matcher(text);
    assertThat(matcher.find()).isTrue();
    return Objects.requireNonNull(matcher.group(1)).replace(">", "");
  }
}
