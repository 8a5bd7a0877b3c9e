package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leipzigapp.messages.Waiting.await;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.cases.Visitor;
import org.leipzigapp.content.Reading;

/** Addresses are asked before anything else goes there. */
@Timeout(120)
class SubscribingTest extends MessagesApp {

  @Test
  void an_address_is_asked_before_anything_else_goes_there() throws Exception {
    UUID matter = UUID.randomUUID();
    subscriptions.offerEmail(matter, "twice@example.org", Reading.of("de"));
    promise(MessagesNode.message("waits", matter));
    await(() -> mailsTo("twice@example.org").size() == 1);
    await(() -> database.sql("select count(*) from messages.delivery where state = 'HELD'").query(Integer.class)
        .single() == 1);
    MimeMessage question = mailsTo("twice@example.org").getFirst();
    assertThat(question.getSubject()).isEqualTo("Möchten Sie E-Mails zu Ihrem Anliegen bekommen?");
    assertThat(question.getHeader("List-Unsubscribe")).isNull();

    Visitor person = visitor();
    String link = link(question, "bestaetigen");
    Document page = person.page(link);
    assertThat(page.select("h1").text()).isEqualTo("Möchten Sie E-Mails von uns bekommen?");
    assertThat(mailsTo("twice@example.org")).as("looking changes nothing").hasSize(1);
    assertThat(person.post(link).body()).contains("Ihre Adresse ist bestätigt");

    await(() -> mailsTo("twice@example.org").size() == 2);
    assertThat(mailsTo("twice@example.org").get(1).getSubject()).isEqualTo("Nachricht für Frieda");
    assertThat(person.post(link).body()).contains("Ihre Adresse ist bestätigt");
  }

  @Test
  void who_never_wants_to_be_asked_is_never_asked() {
    UUID matter = UUID.randomUUID();
    subscriptions.offerEmail(matter, "never@example.org", Reading.of("en"));
    await(() -> mailsTo("never@example.org").size() == 1);
    Visitor person = visitor();
    person.post(link(mailsTo("never@example.org").getFirst(), "bestaetigen") + "/nie");

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
    await(() -> mailsTo("swap@example.org").size() == 1);
    String link = link(mailsTo("swap@example.org").getFirst(), "bestaetigen");

    assertThat(visitor().post(link.replace("bestaetigen", "abbestellen")).statusCode()).isEqualTo(404);
    assertThat(state(matter)).isEqualTo("PENDING");
  }
}
