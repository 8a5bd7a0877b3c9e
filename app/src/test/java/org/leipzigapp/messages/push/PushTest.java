package org.leipzigapp.messages.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.Message;
import org.leipzigapp.messages.MessagesNode;
import org.leipzigapp.messages.outbox.Endings;
import org.leipzigapp.messages.outbox.Hours;
import org.leipzigapp.messages.push.LocalPushService.Received;
import org.leipzigapp.messages.subscriptions.Addresses;
import org.leipzigapp.messages.subscriptions.Choices;

/** From the promise to what the device decrypts, over the real outbox. */
@Timeout(90)
class PushTest extends PushNode {

  @Test
  void a_promised_message_is_read_by_the_device_alone() {
    subscribe("/one");
    node.promise("key", matter);

    Received push = received(1).getFirst();
    assertThat(push.words().path("key").asString()).isEqualTo("key");
    assertThat(push.words().path("title").asString()).isEqualTo("Nachricht für Frieda");
    assertThat(push.words().path("body").asString()).contains("Guten Tag Frieda");
    assertThat(push.words().path("path").asString()).isEqualTo("/de/anliegen");
    assertThat(push.words().path("lang").asString()).isEqualTo("de");
    assertThat(push.header("Content-encoding")).isEqualTo("aes128gcm");
    assertThat(push.header("Ttl")).isEqualTo("259200");
    assertThat(push.header("Topic")).matches("[\\w-]{32}");
    assertThat(push.header("Urgency")).isEqualTo("normal");
    assertThat(push.claims().path("sub").asString()).isEqualTo("https://app.example.org");
    assertThat(node.states()).containsExactly("SENT");
  }

  @Test
  void what_is_urgent_wakes_the_telephone_at_any_hour_and_is_kept_for_it_as_long_as_all_else() {
    subscribe("/one");
    node.get(Choices.class).put(device, List.of(), Set.of(),
        new Hours(LocalTime.of(0, 0), LocalTime.of(23, 59, 59), false));
    node.promise(new Message("u", matter, "siren.told", Map.of("name", "Frieda"), List.of(), null));

    Received push = received(1).getFirst();
    assertThat(push.header("Urgency")).isEqualTo("high");
    assertThat(push.header("Ttl")).isEqualTo("259200");
    assertThat(node.states()).containsExactly("SENT");
  }

  @Test
  void what_is_sensitive_leaves_as_news_on_your_matter() {
    subscribe("/one");
    node.promise(new Message("s", matter, "secret.told", Map.of("name", "Frieda"), List.of(), "/beratung/sucht"));

    assertThat(received(1).getFirst().words().toString()).contains("/de/mitteilungen", "Ihrem Anliegen")
        .doesNotContain("Frieda", "sucht", "eimlich");
  }

  @Test
  void all_nodes_have_one_key_and_a_signature_serves_for_many_messages() {
    subscribe("/one");
    try (var second = node()) {
      IntStream.range(0, 60).forEach(i -> (i % 2 == 0 ? node : second).promise("m" + i, matter));
      List<Received> all = received(60);
      assertThat(all.stream().map(Received::key).distinct()).hasSize(1);
      assertThat(all.stream().map(push -> push.header("Authorization")).distinct()).hasSizeLessThanOrEqualTo(2);
      assertThat(all.stream().map(push -> push.words().path("key").asString()).distinct()).hasSize(60);
      assertThat(all.stream().map(push -> push.header("Topic")).distinct()).hasSize(60);
    }
  }

  @Test
  void a_browser_belongs_to_one_device_and_a_device_has_one_browser() {
    UUID other = UUID.randomUUID();
    node.get(MessagesNode.Followed.class).give(matter, other);
    subscribe("/one");
    var own = new OwnDevice(node.jdbc(), node.get(Addresses.class), node.get(Endings.class),
        node.get(org.leipzigapp.messages.links.SignedLinks.class));
    own.subscribe(device, target("/new"), Reading.of("de"));
    own.subscribe(device, target("/new"), Reading.of("en"));
    assertThat(active()).containsExactly(device + " en");

    own.subscribe(other, target("/new"), Reading.of("de"));
    assertThat(active()).containsExactly(other + " de");
  }
}
