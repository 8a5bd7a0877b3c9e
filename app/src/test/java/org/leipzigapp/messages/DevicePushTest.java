package org.leipzigapp.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.cases.Visitor;

/** How a device says that it wants to be told, and that it no longer does. */
@Timeout(120)
class DevicePushTest extends MessagesApp {

  private static final String PATH = "/de/mitteilungen/geraet";

  @Test
  void a_browser_is_told_the_citys_key_always_the_same() {
    String first = visitor().get(PATH).body();
    assertThat(first).matches("\\{\"key\":\"B[A-Za-z0-9_-]{86}\"}");
    assertThat(visitor().get("/en/mitteilungen/geraet").body()).isEqualTo(first);
    assertThat(Visitor.cookiesOf(visitor().get(PATH))).isEmpty();
    assertThat(visitor().get("/xx/mitteilungen/geraet").statusCode()).isEqualTo(404);
  }

  @Test
  void a_device_subscribes_sees_it_on_its_page_and_ends_it_with_one_tap() throws Exception {
    String endpoint = "https://fcm.googleapis.com/fcm/send/" + System.nanoTime();
    HttpResponse<String> answer = send(subscription(endpoint, key()), "same-origin");
    assertThat(answer.statusCode()).isEqualTo(204);
    Visitor device = visitor().withSecret(cookie(answer));

    Document page = device.page("/de/mitteilungen");
    assertThat(page.select("#geraet").text()).isEqualTo("Benachrichtigung auf diesem Gerät");
    assertThat(page.select("[data-push-on] [data-push-state=on]").text()).startsWith("Eingeschaltet.");
    assertThat(page.select("[aria-labelledby=adressen] li")).as("it is no address elsewhere").isEmpty();
    String end = page.select("[data-push] form").attr("action");
    assertThat(visitor().post(end).statusCode()).as("nobody else ends it").isEqualTo(404);
    assertThat(states(endpoint)).containsExactly("ACTIVE");

    assertThat(device.post(end).statusCode()).isEqualTo(303);
    assertThat(states(endpoint)).isEmpty();
    assertThat(device.page("/de/mitteilungen").select("[data-push-on]")).isEmpty();
  }

  @Test
  void without_a_subscription_the_block_waits_for_the_browser_to_show_it() {
    Document page = visitor().page("/de/mitteilungen");
    assertThat(page.select("[data-push]").hasAttr("hidden")).isTrue();
    assertThat(page.select("script[src*=push-]")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "{\"endpoint\":\"https://fcm.googleapis.com/a\"}",
      "\u0000", "{\"endpoint\":{\"a\":1},\"keys\":7}"})
  void what_is_no_subscription_is_refused_and_makes_no_device(String body) throws Exception {
    HttpResponse<String> answer = send(body, "same-origin");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Visitor.cookiesOf(answer)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://fcm.googleapis.com/a", "https://127.0.0.1/a", "https://evil.example/a",
      "http://localhost:5432/", "https://fcm.googleapis.com.evil.example/a"})
  void only_known_push_services_are_taken(String endpoint) throws Exception {
    assertThat(send(subscription(endpoint, key()), "same-origin").statusCode()).isEqualTo(422);
  }

  @Test
  void keys_that_are_none_and_endless_bodies_are_refused() throws Exception {
    byte[] beside = key();
    beside[64] ^= 1;
    assertThat(send(subscription("https://fcm.googleapis.com/a", beside), "same-origin").statusCode()).isEqualTo(422);
    assertThat(send(subscription("https://fcm.googleapis.com/a", new byte[65]), "same-origin").statusCode())
        .isEqualTo(422);
    assertThat(send("[".repeat(3_000), "same-origin").statusCode()).isEqualTo(422);
    assertThat(send(subscription("https://fcm.googleapis.com/a", key()) + " ".repeat(1_000_000), "same-origin")
        .statusCode()).isEqualTo(422);
  }

  @Test
  void another_site_subscribes_nobody() throws Exception {
    assertThat(send(subscription("https://fcm.googleapis.com/a", key()), "cross-site").statusCode()).isEqualTo(403);
  }

  private List<String> states(String endpoint) {
    return database.sql("select state from messages.subscription where target like '%' || :endpoint || '%'")
        .param("endpoint", endpoint).query((row, number) -> Objects.requireNonNull(row.getString(1))).list();
  }

  private HttpResponse<String> send(String body, String site) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATH))
          .header("Content-Type", "application/json").header("Sec-Fetch-Site", site)
          .header("X-Forwarded-For", "198.18.7." + Math.floorMod(System.nanoTime(), 250))
          .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }
  }

  private static String cookie(HttpResponse<String> answer) {
    return Visitor.cookiesOf(answer).getFirst().replaceFirst("meine_anliegen=([^;]+).*", "$1");
  }

  private static String subscription(String endpoint, byte[] key) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return "{\"endpoint\":\"%s\",\"keys\":{\"p256dh\":\"%s\",\"auth\":\"%s\"}}"
        .formatted(endpoint, base64.encodeToString(key), base64.encodeToString(new byte[16]));
  }

  private static byte[] key() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    var point = ((ECPublicKey) generator.generateKeyPair().getPublic()).getW();
    return ByteBuffer.allocate(65).put((byte) 4)
        .put(fixed(point.getAffineX().toByteArray())).put(fixed(point.getAffineY().toByteArray())).array();
  }

  private static byte[] fixed(byte[] number) {
    byte[] bytes = new byte[32];
    int length = Math.min(32, number.length);
    System.arraycopy(number, number.length - length, bytes, 32 - length, length);
    return Arrays.copyOf(bytes, 32);
  }
}
