package org.leipzigapp.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Which site passkeys are made for. */
class RelyingPartyTest {

  @Test
  void what_the_operator_named_counts_whatever_the_request_says() {
    MockHttpServletRequest request = request("http", "elsewhere.example", 8080);
    assertThat(RelyingParty.of(Optional.of(URI.create("https://App.Example.org")), request))
        .isEqualTo(new RelyingParty("app.example.org", "https://app.example.org"));
    assertThat(RelyingParty.of(Optional.of(URI.create("https://app.example.org:443")), request).origin())
        .isEqualTo("https://app.example.org");
    assertThat(RelyingParty.of(Optional.of(URI.create("https://app.example.org:8443")), request).origin())
        .isEqualTo("https://app.example.org:8443");
  }

  @Test
  void without_a_word_of_the_operator_it_is_where_the_browser_is() {
    assertThat(RelyingParty.of(Optional.empty(), request("http", "localhost", 8391)))
        .isEqualTo(new RelyingParty("localhost", "http://localhost:8391"));
    assertThat(RelyingParty.of(Optional.empty(), request("https", "app.example.org", 443)).origin())
        .isEqualTo("https://app.example.org");
    assertThat(RelyingParty.of(Optional.empty(), request("https", "app.example.org", 80)).origin())
        .isEqualTo("https://app.example.org:80");
  }

  private static MockHttpServletRequest request(String scheme, String host, int port) {
    var request = new MockHttpServletRequest();
    request.setScheme(scheme);
    request.setServerName(host);
    request.setServerPort(port);
    return request;
  }
}
