package org.leipzigapp.cases;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without a screen, on a network of its own: keeps our cookie, follows nothing by itself. */
public final class Visitor {

  private static final AtomicInteger NETWORKS = new AtomicInteger();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String site;
  private final String network;
  private @Nullable String cookie;

  public Visitor(int port) {
    this.site = "http://127.0.0.1:" + port;
    int number = NETWORKS.incrementAndGet();
    this.network = "198.51." + number / 250 + "." + (1 + number % 250);
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public Document page(String path) {
    return Jsoup.parse(get(path).body(), site + path);
  }

  /** @param fields names and values in turn */
  public HttpResponse<String> post(String path, String... fields) {
    var pairs = new ArrayList<String>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
    }
    return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "same-origin").POST(BodyPublishers.ofString(String.join("&", pairs))));
  }

  public HttpResponse<String> postJson(String path, String json) {
    return send(request(path).header("Content-Type", "application/json")
        .header("Origin", site).POST(BodyPublishers.ofString(json)));
  }

  /** Where it is, as browsers say it. */
  public String origin() {
    return site;
  }

  public HttpResponse<String> postFromElsewhere(String path) {
    return send(request(path).header("Origin", "https://elsewhere.example").POST(BodyPublishers.noBody()));
  }

  /** The value of our cookie; null: none. */
  public @Nullable String secret() {
    return cookie;
  }

  public Visitor withSecret(@Nullable String secret) {
    this.cookie = secret;
    return this;
  }

  public static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  public static List<String> cookiesOf(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie");
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(site + path)).header("X-Forwarded-For", network);
    return cookie == null ? request : request.header("Cookie", "meine_anliegen=" + cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      for (String set : cookiesOf(answer)) {
        String value = set.substring(set.indexOf('=') + 1, set.indexOf(';'));
        cookie = value.isEmpty() ? null : value;
      }
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
