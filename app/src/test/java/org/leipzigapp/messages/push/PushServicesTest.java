package org.leipzigapp.messages.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leipzigapp.CannotStart;

/** A browser says where its messages go, and anybody can say anything. */
class PushServicesTest {

  private final PushServices services = new PushServices(
      "fcm.googleapis.com, *.push.services.mozilla.com, *.notify.windows.com, *.push.apple.com");

  @ParameterizedTest
  @ValueSource(strings = {
      "https://fcm.googleapis.com/fcm/send/abc:APA91b",
      "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
      "https://db5p.notify.windows.com/w/?token=abc%3d",
      "https://web.push.apple.com/QG1abc",
      "https://FCM.googleapis.com:443/x"})
  void known_services_are_asked(String endpoint) {
    assertThat(services.parse(endpoint)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "x", "http://fcm.googleapis.com/a", "https://fcm.googleapis.com:8443/a",
      "https://evil.example/fcm.googleapis.com",
      "https://fcm.googleapis.com@evil.example/a", "https://user@fcm.googleapis.com/a",
      "https://evilfcm.googleapis.com/a",
      "https://fcm.googleapis.com.evil.example/a", "https://push.apple.com/a", "https://xpush.apple.com/a",
      "https://127.0.0.1/a", "https://[::1]/a", "http://localhost:8080/team", "http://169.254.169.254/latest",
      "file:///etc/passwd", "ftp://fcm.googleapis.com/a", "https://fcm.googleapis.com/a#b", "https:///a",
      "//fcm.googleapis.com/",
      "https://fcm.googleapis.com/a\r\nHost: x", "https://fcm.googleapis.com/ ä"})
  void nothing_else_is(String endpoint) {
    assertThat(services.parse(endpoint)).isEmpty();
  }

  @Test
  void an_endless_address_is_none() {
    assertThat(services.parse("https://fcm.googleapis.com/" + "a".repeat(1_000))).isEmpty();
  }

  @Test
  void this_machine_is_asked_only_where_the_operator_says_its_port() {
    var local = new PushServices("127.0.0.1:4711");
    assertThat(local.parse("http://127.0.0.1:4711/a")).isPresent();
    assertThat(local.parse("http://127.0.0.1:4712/a")).isEmpty();
    assertThat(local.parse("http://localhost:4711/a")).isEmpty();
    assertThat(local.parse("https://127.0.0.1:4711/a")).isEmpty();
    assertThat(local.parse("https://fcm.googleapis.com/a")).isEmpty();
    assertThat(new PushServices(" ").isAny()).isFalse();
    assertThatThrownBy(() -> new PushServices("https://fcm.googleapis.com")).isInstanceOf(CannotStart.class);
    assertThatThrownBy(() -> new PushServices("*")).isInstanceOf(CannotStart.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
      "0.0.0.0", "224.0.0.1", "[::1]", "[::]", "[fe80::1]", "[fd00::1]", "[::ffff:10.0.0.1]"})
  void a_name_that_leads_into_our_own_network_is_not_followed(String address) {
    assertThat(services.isPublic(URI.create("https://" + address + "/"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"142.250.74.74", "[2a00:1450:4001::1]"})
  void public_addresses_are(String address) {
    assertThat(services.isPublic(URI.create("https://" + address + "/"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "7", "{", "{\"endpoint\":7}",
      "{\"endpoint\":\"https://fcm.googleapis.com/a\"}",
      "{\"endpoint\":\"https://fcm.googleapis.com/a\",\"keys\":{\"p256dh\":\"ä\",\"auth\":\"b\"}}",
      "{\"endpoint\":\"https://fcm.googleapis.com/a\",\"keys\":[]}"})
  void what_is_no_subscription_is_none(String json) {
    assertThat(PushTarget.parse(json, services)).isEmpty();
  }

  @Test
  void a_whole_subscription_comes_back_as_it_was_without_anything_else() {
    Browser browser = Browser.fresh();
    String json = browser.subscription("https://fcm.googleapis.com/a");
    PushTarget target = PushTarget.parse(json, services).orElseThrow();
    assertThat(target.key()).isEqualTo(browser.key());
    assertThat(target.auth()).isEqualTo(browser.auth());
    assertThat(PushTarget.parse(target.json(), services).orElseThrow().key()).isEqualTo(browser.key());
    assertThat(target.json()).doesNotContain("expirationTime");
    assertThat(PushTarget.parse(json.replaceAll("\"auth\":\".", "\"auth\":\""), services)).isEmpty();
    assertThat(PushTarget.parse(json.replace("\"p256dh\":\"B", "\"p256dh\":\"C"), services)).isEmpty();
  }
}
