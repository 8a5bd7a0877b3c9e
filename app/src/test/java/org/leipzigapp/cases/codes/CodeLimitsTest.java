package org.leipzigapp.cases.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** How often one may guess. */
class CodeLimitsTest {

  private final CodeLimits limits = new CodeLimits(5);

  @Test
  void one_network_guesses_so_often_and_another_may_go_on() {
    assertThat(allowed("203.0.113.1", 50)).isEqualTo(5);
    assertThat(allowed("203.0.113.2", 5)).isEqualTo(5);
  }

  @Test
  void of_ipv6_the_whole_network_counts() {
    assertThat(allowed("2001:db8:1:2::1", 3) + allowed("2001:db8:1:2:ffff::9", 3)).isEqualTo(5);
    assertThat(allowed("2001:db8:1:3::1", 3)).isEqualTo(3);
  }

  @Test
  void many_networks_together_are_slowed_down_too() {
    int allowed = 0;
    for (int i = 0; i < 2 * CodeLimits.OVER_ALL_AT_ONCE; i++) {
      allowed += allowed("10." + i / 250 + "." + i % 250 + ".1", 1);
    }
    assertThat(allowed).isBetween(CodeLimits.OVER_ALL_AT_ONCE, CodeLimits.OVER_ALL_AT_ONCE + 5);
  }

  private int allowed(String address, int times) {
    int allowed = 0;
    for (int i = 0; i < times; i++) {
      var request = new MockHttpServletRequest();
      request.setRemoteAddr(address);
      allowed += limits.allow(request) ? 1 : 0;
    }
    return allowed;
  }
}
