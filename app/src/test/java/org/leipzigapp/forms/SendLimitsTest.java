package org.leipzigapp.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SendLimitsTest {

  private final SendLimits limits = new SendLimits(3);

  @Test
  void a_network_may_send_some_notes_an_hour_and_does_not_stop_others() {
    for (int i = 0; i < 3; i++) {
      assertThat(limits.allow(from("192.0.2.1"))).isTrue();
    }
    assertThat(limits.allow(from("192.0.2.1"))).isFalse();
    assertThat(limits.allow(from("192.0.2.2"))).isTrue();
  }

  @Test
  void a_line_has_many_ipv6_addresses_and_is_one_network() {
    for (int i = 0; i < 3; i++) {
      limits.allow(from("2001:db8:1:2::" + i));
    }
    assertThat(limits.allow(from("2001:db8:1:2:ffff::1"))).isFalse();
  }

  private static MockHttpServletRequest from(String address) {
    var request = new MockHttpServletRequest("POST", "/de/stimmt-nicht");
    request.setRemoteAddr(address);
    return request;
  }
}
