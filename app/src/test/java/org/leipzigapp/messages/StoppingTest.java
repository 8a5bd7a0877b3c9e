package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leipzigapp.messages.Waiting.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leipzigapp.cases.Visitor;

/** Whoever has enough gets nothing more, whatever is waiting. */
@Timeout(120)
class StoppingTest extends MessagesApp {

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
    await(() -> mailsTo("stop@example.org").size() > 3);
    String header = mailsTo("stop@example.org").getLast().getHeader("List-Unsubscribe")[0];

    HttpResponse<String> answer = oneClick(path(header), "List-Unsubscribe=One-Click");
    int sent = mailsTo("stop@example.org").size();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(sent).as("some waited").isLessThanOrEqualTo(301);
    assertThat(waiting(matter)).isZero();
    database.sql("update messages.delivery set due_at = now()").update();
    promise(MessagesNode.message("stop-late-" + matter, matter));
    UUID other = UUID.randomUUID();
    confirmed(other, "goes-on@example.org");
    promise(MessagesNode.message("goes-on-" + other, other));
    await(() -> mailsTo("goes-on@example.org").size() == 2);

    assertThat(mailsTo("stop@example.org")).hasSize(sent);
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
    await(() -> mailsTo("button@example.org").size() == 2);
    String link = link(mailsTo("button@example.org").getLast(), "abbestellen");
    Visitor person = visitor();

    assertThat(person.page(link).select("main form button").text()).contains("Keine Nachrichten mehr");
    assertThat(state(matter)).isEqualTo("ACTIVE");
    assertThat(person.post(link).body()).contains("Sie bekommen dazu keine Nachrichten mehr");
    assertThat(state(matter)).isEqualTo("ENDED");
    assertThat(database.sql("select count(*) from messages.subscription where target = 'button@example.org'")
        .query(Integer.class).single()).as("the address is gone").isZero();
  }

  @Test
  void a_device_that_forgets_gets_nothing_more() {
    UUID device = UUID.randomUUID();
    confirmed(device, "forget@example.org");
    subscriptions.endAll(device);

    assertThat(state(device)).isEqualTo("ENDED");
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

  /** As a mail service does it: no cookie, nothing that says where it comes from. */
  private HttpResponse<String> oneClick(String path, String body) throws Exception {
    return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }
}
