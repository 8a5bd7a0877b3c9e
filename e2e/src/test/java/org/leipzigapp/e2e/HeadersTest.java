package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every answer tells the browser what it must not do, and nobody else may act in a visitor's name. */
@EndToEnd
class HeadersTest {

  @ParameterizedTest
  @EnumSource
  void every_kind_of_answer_carries_the_security_headers(City city, World world) {
    Http http = world.http(city);
    String style = http.get("/de/").body().replaceFirst("(?s).*href=\"(/assets/app-[^\"]+)\".*", "$1");
    for (String path : List.of(
        "/", "/de/", City.SERVICE, "/de/suche?q=x", "/de/gibt-es-nicht", "/de//", "/de/services;a=b",
        "/de/services/%00", style, "/city/colours.css", "/city/logo.svg", "/assets/missing.css",
        "/api/v1/openapi.json", "/api/v1/missing", "/api/v1/suggestions?q=a&reading=de",
        city.office().replaceFirst("/de", "") + ".vcf")) {
      assertThatItIsProtected(path, http.get(path));
    }
    String etag = http.get("/de/seiten/imprint").headers().firstValue("ETag").orElseThrow();
    assertThatItIsProtected("304", http.get("/de/seiten/imprint", "If-None-Match", etag));
    assertThatItIsProtected("403", http.post("/de/", "a=b", "Origin", "https://evil.example"));
  }

  @Test
  void nothing_is_changed_from_a_foreign_page(World world) {
    Http http = world.http(City.LEIPZIG);
    String own = http.site().toString();
    assertThat(post(http, "Origin", "https://evil.example")).isEqualTo(403);
    assertThat(post(http, "Origin", "null")).isEqualTo(403);
    assertThat(post(http, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(post(http, "Sec-Fetch-Site", "same-site")).isEqualTo(403);
    assertThat(post(http, "Origin", own, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(post(http, "Origin", own + ".evil.example")).isEqualTo(403);
    assertThat(post(http, "Origin", "::")).isEqualTo(403);
    assertThat(post(http, "X-Nothing", "said")).isEqualTo(403);
    assertThat(post(http, "Origin", own)).as("from our own page: there is nothing to post to").isBetween(404, 405);
  }

  @Test
  void pages_must_not_be_kept_by_proxies_without_asking_and_assets_may_for_ever(World world) {
    Http http = world.http(City.LEIPZIG);
    HttpResponse<String> page = http.get("/de/");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    String script = page.body().replaceFirst("(?s).*src=\"(/assets/app-[^\"]+)\".*", "$1");
    assertThat(http.get(script).headers().firstValue("Cache-Control").orElse("")).contains("immutable");
  }

  private static int post(Http http, String... headers) {
    return http.post("/de/services", "a=b", headers).statusCode();
  }

  private static void assertThatItIsProtected(String path, HttpResponse<String> answer) {
    var headers = answer.headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse("")).as(path)
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
    assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).as(path).isPresent();
    assertThat(headers.firstValue("Permissions-Policy").orElse("")).as(path).contains("camera=()", "microphone=()");
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(path).contains("same-origin");
    assertThat(headers.firstValue("Set-Cookie")).as(path).isEmpty();
    assertThat(headers.firstValue("Server")).as(path).isEmpty();
    assertThat(headers.firstValue("X-Powered-By")).as(path).isEmpty();
  }
}
