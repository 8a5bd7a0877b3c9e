package org.leipzigapp.care;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.leipzigapp.LeipzigApp;
import org.leipzigapp.Packs;
import org.leipzigapp.TestDatabase;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Role;
import org.leipzigapp.staff.members.Members;
import org.leipzigapp.staff.sessions.Sessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole app with Leipzig's pack and a clock that can be set forward, asked over HTTP as browsers do. */
@SpringBootTest(classes = LeipzigApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(CareApp.Clocks.class)
@DirtiesContext
public abstract class CareApp {

  @TempDir static Path data;

  @LocalServerPort private int port;
  @Autowired protected MovingClock clock;
  @Autowired protected JdbcClient database;
  @Autowired private Members members;
  @Autowired private Sessions sessions;

  private final HttpClient http = HttpClient.newHttpClient();

  @TestConfiguration(proxyBeanMethods = false)
  static class Clocks {

    @Bean
    @Primary
    MovingClock movingClock() {
      return new MovingClock();
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    TestDatabase.fresh().register(registry);
    registry.add("leipzigapp.pack", () -> Packs.folder("leipzig").toString());
    registry.add("leipzigapp.data", () -> data.toString());
    registry.add("leipzigapp.notes.per-hour", () -> 1000);
    // tests that wait for a change ask again and again
    registry.add("leipzigapp.search.requests-per-second", () -> 10_000);
  }

  /** A cookie of a new member. */
  protected String signIn(Set<Role> roles, Set<String> departments) {
    var member = new Member(UUID.randomUUID(), "Kim Muster", roles, departments, "de");
    members.add(member, member.id() + "@example.org");
    return "staff_session=" + sessions.start(member.id(), "Test");
  }

  protected HttpResponse<String> get(String path, @Nullable String cookie) {
    return send(request(path, cookie).GET().build());
  }

  protected Document page(String path, @Nullable String cookie) {
    return Jsoup.parse(get(path, cookie).body(), "http://127.0.0.1:" + port + path);
  }

  protected HttpResponse<String> post(String path, @Nullable String cookie, Map<String, String> fields) {
    String body = fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
    return send(request(path, cookie).header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "same-origin").POST(BodyPublishers.ofString(body)).build());
  }

  protected HttpResponse<String> postFromElsewhere(String path, String body) {
    return send(request(path, null).header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", "https://elsewhere.example").POST(BodyPublishers.ofString(body)).build());
  }

  protected static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path, @Nullable String cookie) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    return cookie == null ? request : request.header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
