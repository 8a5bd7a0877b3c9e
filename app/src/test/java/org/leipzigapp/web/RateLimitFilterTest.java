package org.leipzigapp.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitFilterTest {

  private final RateLimitFilter filter = new RateLimitFilter(2);

  @Test
  void many_searches_in_a_second_from_one_address_are_too_often() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(search("192.0.2.1", "/de/suche")).isEqualTo(200);
    }
    assertThat(search("192.0.2.1", "/de/suche")).isEqualTo(429);
    assertThat(search("192.0.2.1", "/api/v1/search")).isEqualTo(429);
  }

  @Test
  void one_address_does_not_stop_another() throws Exception {
    for (int i = 0; i < 21; i++) {
      search("192.0.2.1", "/de/suche");
    }
    assertThat(search("192.0.2.2", "/de/suche")).isEqualTo(200);
  }

  @Test
  void pages_are_never_limited() throws Exception {
    for (int i = 0; i < 100; i++) {
      assertThat(search("192.0.2.1", "/de/services/personalausweis")).isEqualTo(200);
    }
  }

  @Test
  void of_an_ipv6_address_the_network_counts() {
    assertThat(Network.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Network.of("2001:db8:1:2:9::1"));
    assertThat(Network.of("2001:db8::1")).isEqualTo(Network.of("2001:db8::2")).isNotEqualTo(Network.of("2001:db8:1::1"));
  }

  private int search(String address, String path) throws ServletException, IOException {
    var request = new MockHttpServletRequest("GET", path);
    request.setRemoteAddr(address);
    var response = new MockHttpServletResponse();
    filter.doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }
}
