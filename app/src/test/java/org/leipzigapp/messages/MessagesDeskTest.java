package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leipzigapp.messages.Waiting.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.templates.Letter;
import org.leipzigapp.messages.templates.Letters;
import org.leipzigapp.staff.Role;
import org.leipzigapp.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;

/** What staff see of messages, and the words of every message that features can send. */
@Timeout(120)
class MessagesDeskTest extends MessagesApp {

  private static final List<String> READINGS = List.of("de", "de-simple", "en", "en-simple");

  @Autowired private List<MessageTopic> topics;
  @Autowired private Letters letters;
  @Autowired private Texts texts;

  @Test
  void every_message_has_words_in_every_reading_with_and_without_each_value() {
    assertThat(topics).hasSizeGreaterThan(3);
    for (MessageTopic topic : topics) {
      for (MessageTopic.Kind kind : topic.kinds()) {
        Map<String, String> all = examples(kind, "");
        check(topic, kind, all);
        kind.values().stream().filter(value -> !value.required())
            .forEach(value -> check(topic, kind, examples(kind, value.name())));
        // every value is said somewhere
        String said = words(letters.inside(topic.id() + "." + kind.id(), all, "/x", Reading.of("de")));
        kind.values().stream().filter(value -> !value.example().matches("\\d{4}-\\d{2}-\\d{2}.*"))
            .forEach(value -> assertThat(said).as(topic.id() + "." + kind.id()).contains(value.example()));
      }
    }
  }

  private void check(MessageTopic topic, MessageTopic.Kind kind, Map<String, String> values) {
    String template = topic.id() + "." + kind.id();
    for (String tag : READINGS) {
      Letter inside = letters.inside(template, values, "/anliegen", Reading.of(tag));
      Letter outside = letters.outside(template, values, "/anliegen", Reading.of(tag));
      assertThat(inside.subject()).as(template + " " + tag).isNotBlank().doesNotContain("{", "}", "!");
      assertThat(inside.subject().length()).as(template + " " + tag + ": a line on a telephone").isLessThan(120);
      assertThat(inside.paragraphs()).as(template + " " + tag).isNotEmpty()
          .allSatisfy(paragraph -> assertThat(paragraph).isNotBlank().doesNotContain("{", "}", "  "));
      if (topic.isSensitive()) {
        values.values().stream().filter(value -> value.length() > 2)
            .forEach(value -> assertThat(words(outside)).as(template).doesNotContain(value));
        assertThat(outside.path()).isEqualTo("/mitteilungen");
      }
    }
  }

  private static String words(Letter letter) {
    return letter.subject() + "\n" + String.join("\n", letter.paragraphs());
  }

  private static Map<String, String> examples(MessageTopic.Kind kind, String without) {
    return kind.values().stream().filter(value -> !value.name().equals(without))
        .collect(Collectors.toMap(MessageTopic.Value::name, MessageTopic.Value::example));
  }

  @Test
  void every_topic_that_people_choose_has_a_name_and_a_sentence() {
    Set<String> others = Set.of("messages", "probe", "secret", "siren");
    topics.stream().filter(topic -> !others.contains(topic.id())).forEach(topic ->
        assertThat(texts.keys(Reading.of("de"))).contains("topic." + topic.id(), "topic." + topic.id() + ".text"));
  }

  @Test
  void a_dead_letter_is_seen_with_its_reason_but_not_its_words_and_can_be_tried_again() {
    UUID matter = UUID.randomUUID();
    UUID subscription = database.sql("""
            insert into messages.subscription (owner, channel, target, target_hash, mask, reading, state)
            values (:owner, 'EMAIL', 'dead@example.org', '\\x01', 'd…@example.org', 'de', 'ACTIVE') returning id
            """).param("owner", matter).query(UUID.class).single();
    promise(new Message("dead", matter, "probe.told", Map.of("name", "Hildegard"), List.of(), null));
    await(() -> deliveryState(subscription).equals("SENT"));
    int before = SERVER.getReceivedMessages().length;
    database.sql("update messages.delivery set state = 'DEAD', reason = 'SMTP 554 5.6.0' where subscription = :id")
        .param("id", subscription).update();
    String cookie = signIn(Set.of(Role.ADMINISTRATOR));

    String list = get("/team/nachrichten", cookie).body();
    assertThat(list).contains("SMTP 554 5.6.0", "d…@example.org", "probe.told")
        .doesNotContain("Hildegard", "dead@example.org");
    assertThat(get("/team", cookie).body()).contains("1 offen");
    String retry = list.replaceAll("(?s).*formaction=\"([^\"]*/nochmal)\".*", "$1");
    assertThat(post(retry, cookie).statusCode()).isEqualTo(303);
    await(() -> SERVER.getReceivedMessages().length == before + 1);
    await(() -> deliveryState(subscription).equals("SENT"));
    assertThat(post(retry, cookie).headers().firstValue("Location")).contains("/team/nachrichten?fertig=gone");
    assertThat(get("/team/nachrichten?stand=done", cookie).body()).contains("d…@example.org");
  }

  @Test
  void previews_show_every_message_and_a_mail_as_it_is() {
    String cookie = signIn(Set.of(Role.ADMINISTRATOR));
    for (MessageTopic topic : topics) {
      HttpResponse<String> page = get("/team/nachrichten/vorlagen?thema=" + topic.id(), cookie);
      assertThat(page.statusCode()).isEqualTo(200);
      for (MessageTopic.Kind kind : topic.kinds()) {
        assertThat(page.body()).contains(topic.id() + "." + kind.id());
        HttpResponse<String> mail =
            get("/team/nachrichten/vorlagen/" + topic.id() + "/" + kind.id() + "/en-simple", cookie);
        assertThat(mail.body()).contains("<h1");
        assertThat(mail.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox");
      }
    }
    assertThat(get("/team/nachrichten/vorlagen/probe/nothing/de", cookie).statusCode()).isEqualTo(404);
    assertThat(get("/team/nachrichten/briefkasten", cookie).statusCode()).as("mails leave").isEqualTo(404);
  }

  @Test
  void only_administrators_see_deliveries() {
    for (Role role : Role.values()) {
      if (role != Role.ADMINISTRATOR) {
        String cookie = signIn(Set.of(role));
        assertThat(get("/team/nachrichten", cookie).statusCode()).as(role.name()).isEqualTo(403);
        assertThat(get("/team/nachrichten/vorlagen", cookie).statusCode()).isEqualTo(403);
        assertThat(get("/team/nachrichten/briefkasten", cookie).statusCode()).isEqualTo(403);
        assertThat(post("/team/nachrichten/" + UUID.randomUUID() + "/nochmal", cookie).statusCode()).isEqualTo(403);
      }
    }
  }

  private String deliveryState(UUID subscription) {
    return database.sql("select state from messages.delivery where subscription = :id").param("id", subscription)
        .query(String.class).optional().orElse("");
  }

  private HttpResponse<String> get(String path, String cookie) {
    return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Cookie", cookie).build());
  }

  private HttpResponse<String> post(String path, String cookie) {
    return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Cookie", cookie)
        .header("Sec-Fetch-Site", "same-origin").POST(BodyPublishers.noBody()).build());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
