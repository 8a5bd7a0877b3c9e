package org.leipzigapp.messages.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "frieda@example.org, frieda@example.org",
    "frieda.muster+stadt@example.org, frieda.muster+stadt@example.org",
    "' o''brien@Example.ORG ', o'brien@example.org",
    "post@bücher.example, post@xn--bcher-kva.example",
    "post@xn--bcher-kva.example, post@xn--bcher-kva.example",
    "a@почта.рф, a@xn--80a1acny.xn--p1ai",
  })
  void addresses_that_servers_deliver_to_are_taken(String typed, String wire) {
    assertThat(EmailAddress.parse(typed).map(EmailAddress::text)).contains(wire);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "frieda", "@example.org", "frieda@", "frieda@localhost", "a b@example.org", "a@b@example.org",
    ".a@example.org", "a..b@example.org", "a@example..org", "a@-example.org", "a@example.org\r\nBcc: b@example.org",
    "a@example.org,b@example.org", "<a@example.org>", "\"a b\"@example.org", "a@[127.0.0.1]", "a@127.0.0.1",
    "änne@example.org", "post@straße.example", "a@exa_mple.org", "a@example.123",
  })
  void what_no_server_would_deliver_or_what_means_two_things_is_refused(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
  }

  @Test
  void an_address_is_bounded() {
    assertThat(EmailAddress.parse("a".repeat(64) + "@example.org")).isPresent();
    assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
    assertThat(EmailAddress.parse("a@" + "b.".repeat(200) + "org")).isEmpty();
    assertThat(EmailAddress.parse("a@" + "ü".repeat(100_000) + ".org")).isEmpty();
  }

  @Test
  void staff_see_only_where_it_goes() {
    assertThat(EmailAddress.parse("frieda@bücher.example").orElseThrow().mask()).isEqualTo("f…@bücher.example");
  }
}
