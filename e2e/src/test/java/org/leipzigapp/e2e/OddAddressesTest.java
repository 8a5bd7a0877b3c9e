package org.leipzigapp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked for, the answer is a plain page with a way on, and never a failure of ours. */
@EndToEnd
class OddAddressesTest {

  private static final String TEN_THOUSAND_WORDS = "Wort ".repeat(10_000);

  @ParameterizedTest
  @EnumSource
  void a_missing_page_has_the_search_in_it(City city, World world) {
    for (String path : List.of(
        "/de/gibt-es-nicht", "/de/services/gibt-es-nicht", "/de/aemter/gibt-es-nicht", "/de/lebenslagen/x",
        "/de/seiten/x", "/de/services/personalausweis/x", "/xx/", "/fr/services", "/gibt-es-nicht",
        "/de/services/%F0%9F%98%80", "/aemter/gibt-es-nicht.vcf", "/de-simple/x")) {
      HttpResponse<String> answer = world.http(city).get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      Document page = Jsoup.parse(answer.body());
      assertThat(page.select("form[role=search] input[name=q]")).as(path).hasSize(1);
      assertThat(page.select("meta[name=robots][content=noindex]")).as(path).hasSize(1);
      assertThat(page.title()).as(path).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/de//", "/de/services;a=b", "/de/suche?q=%"})
  void an_address_in_a_form_that_nobody_reads_has_the_search_too(String target, World world) {
    String answer = world.http(City.MUSTERSTADT).rawGet(target);
    assertThat(Http.status(answer)).as(answer).isBetween(400, 404);
    assertThat(answer).contains("role=\"search\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/de/%00", "/%2e%2e/", "/de/services/..%2f..%2fcity.yaml", "/de/services/{id}"})
  void what_the_server_itself_refuses_is_told_in_words_and_leads_back(String target, World world) {
    String answer = world.http(City.MUSTERSTADT).rawGet(target);
    assertThat(Http.status(answer)).as(answer).isEqualTo(400);
    assertThat(answer).contains("nicht verstanden", "href=\"/\"", "lang=\"en\"", "Content-Security-Policy");
  }

  @Test
  void a_missing_page_speaks_the_language_of_its_address(World world) {
    assertThat(world.http(City.LEIPZIG).get("/en/missing").body()).contains("<html lang=\"en\"");
    assertThat(world.http(City.LEIPZIG).get("/de-simple/missing").body()).contains("<html lang=\"de\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", " ", "ß", "😀", "👨‍👩‍👧‍👦", "مرحبا", "שלום \u202eevil", "'; drop table content_item; --", "\" OR 1=1",
    "<script>alert(1)</script>", "${7*7}", "%00", "\u0000", "\u0007\u001b[31m", "\t\r\n", "../../etc/passwd", "*:*",
    "title:[a TO z]", "AND OR NOT", "(((((", "~~~^^^", "\"", "?", "*", "\\", "ausweis~0.5^1000000", "\uFFFD",
    "e\u0301e\u0301", "１２３"})
  void whatever_is_searched_for_is_answered(String query, World world) {
    String path = "/de/suche?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    HttpResponse<String> answer = world.http(City.LEIPZIG).get(path);
    assertThat(answer.statusCode()).isBetween(200, 499);
    assertThatItIsAPlainPage(answer.body());
    assertThat(answer.body()).doesNotContain("<script>alert(1)</script>");

    String suggestions = "/api/v1/suggestions?reading=de&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    assertThat(world.http(City.LEIPZIG).get(suggestions).statusCode()).isBetween(200, 499);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "/de/suche?q=%", "/de/suche?q=%zz", "/de/suche?q=%C3", "/de/suche?q=%ff%fe", "/de/suche?q=a&q=b&q[]=c",
    "/de/suche?q=a%20", "/%00", "/de/%00", "/de/services/%00", "/de/services/..%2f..%2fcity.yaml",
    "/de/services/../../../etc/passwd", "/assets/../application.yaml", "/assets/%2e%2e%2fapplication.yaml",
    "/assets/x.css", "//evil.example/", "/de/services;jsessionid=1", "/de/services/personalausweis;a=b",
    "/de\\services", "/%2e%2e/", "/de/services/a b", "/de/services/\u0001", "/de/services/{id}", "/de/services/|",
    "/de/services/\"><script>", "/?", "/de/services/personalausweis?alter=%00",
    "/de/services/personalausweis?alter=ab-24&alter=unter-16", "/de/services/personalausweis?alter=%F0%9F%98%80",
    "/de/aemter?fuer=%F0%9F%98%80&ort=%00", "/de/aemter?ort=../x", "/city/../city.yaml", "/error",
    "/api/v1/suggestions", "/api/v1/suggestions?q=a&reading=xx", "/api/v1/x", "/actuator/env", "/favicon.ico", "*",
    "http://evil.example/de/", "/de/seiten/%2e%2e", "/swagger-ui.html"})
  void whatever_address_is_asked_for_is_answered(String target, World world) {
    String answer = world.http(City.LEIPZIG).rawGet(target);
    assertThat(Http.status(answer)).as(answer).isBetween(200, 499);
    assertThatItIsAPlainPage(answer);
  }

  @Test
  void a_question_of_ten_thousand_words_is_refused_kindly(World world) {
    Http http = world.http(City.LEIPZIG);
    String words = URLEncoder.encode(TEN_THOUSAND_WORDS, StandardCharsets.UTF_8);
    HttpResponse<String> answer = http.get("/de/suche?q=" + words);
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThatItIsAPlainPage(answer.body());

    HttpResponse<String> half = http.get("/de/suche?q=" + words.substring(0, 12_000));
    assertThat(half.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(half.body()).select("#q").attr("value").length()).isLessThanOrEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "GET /de/ HTTP/9.9\r\nHost: localhost\r\n\r\n",
    "BREW /de/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    "GET /de/ HTTP/1.1\r\nConnection: close\r\n\r\n", "\u0001\u0002\u0003\r\n\r\n",
    "TRACE /de/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    "GET /de/ HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
    "GET /de/ HTTP/1.1\r\nHost: localhost\r\nBad Header\r\nConnection: close\r\n\r\n"})
  void what_is_no_proper_request_is_refused(String request, World world) {
    String answer = world.http(City.LEIPZIG).raw(request);
    assertThat(Http.status(answer)).as(answer).isBetween(400, 505).isNotEqualTo(500);
    assertThatItIsAPlainPage(answer);
  }

  /** Nothing of the inner works is told. */
  private static void assertThatItIsAPlainPage(String answer) {
    assertThat(answer)
        .doesNotContain("Exception", "\tat ", "org.springframework", "org.apache", "Whitelabel", "Tomcat", "jdbc:");
  }
}
