package org.leipzigapp.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OriginFilterTest {

  @Test
  void our_own_forms_pass() throws Exception {
    assertThat(post("http://localhost:8080", "same-origin")).isEqualTo(200);
    assertThat(post("http://localhost:8080", null)).isEqualTo(200);
    assertThat(post(null, "same-origin")).isEqualTo(200);
  }

  @Test
  void forms_of_others_are_refused() throws Exception {
    assertThat(post("https://evil.example", null)).isEqualTo(403);
    assertThat(post("http://localhost:8080", "cross-site")).isEqualTo(403);
    assertThat(post(null, "same-site")).isEqualTo(403);
    assertThat(post("null", null)).isEqualTo(403);
    assertThat(post("not a uri", null)).isEqualTo(403);
  }

  @Test
  void who_does_not_say_where_it_comes_from_is_refused() throws Exception {
    assertThat(post(null, null)).isEqualTo(403);
  }

  @Test
  void reading_is_free() throws Exception {
    var response = new MockHttpServletResponse();
    new OriginFilter().doFilter(new MockHttpServletRequest("GET", "/de/"), response, new MockFilterChain());

    assertThat(response.getStatus()).isEqualTo(200);
  }

  @Test
  void a_mail_service_may_end_a_subscription_and_nothing_else() throws Exception {
    String token = "a".repeat(43);
    assertThat(post("/de/mitteilungen/abbestellen/" + token, null, null)).isEqualTo(200);
    assertThat(post("/de/mitteilungen/abbestellen/" + token + "/nie", null, null)).isEqualTo(403);
    assertThat(post("/de/mitteilungen/bestaetigen/" + token, null, null)).isEqualTo(403);
    assertThat(post("/de/mitteilungen/wahl", null, null)).isEqualTo(403);
  }

  private static int post(@Nullable String origin, @Nullable String site) throws Exception {
    return post("/de/", origin, site);
  }

  private static int post(String path, @Nullable String origin, @Nullable String site) throws Exception {
    var request = new MockHttpServletRequest("POST", path);
    request.addHeader("Host", "localhost:8080");
    if (origin != null) {
      request.addHeader("Origin", origin);
    }
    if (site != null) {
      request.addHeader("Sec-Fetch-Site", site);
    }
    var response = new MockHttpServletResponse();
    new OriginFilter().doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }
}
