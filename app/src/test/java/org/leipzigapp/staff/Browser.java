package org.leipzigapp.staff;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen before the staff room; keeps cookies as browsers do, follows nothing by itself. */
public final class Browser {

  private final int port;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  public Browser(int port) {
    this.port = port;
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  public HttpResponse<String> postJson(String path, String json) {
    return send(request(path, "Content-Type", "application/json", "Origin", "http://127.0.0.1:" + port)
        .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** @param fields names and values in turn */
  public HttpResponse<String> post(String path, String... fields) {
    return send(form(path, "http://127.0.0.1:" + port, fields));
  }

  /** As a proxy passes it on that speaks https with the browser. */
  public HttpResponse<String> postBehindProxy(String path, String... fields) {
    return send(form(path, "https://127.0.0.1:" + port, fields).header("X-Forwarded-Proto", "https"));
  }

  /** As a proxy passes it on for somebody in another network. */
  public HttpResponse<String> postThrough(String network, String path, String... fields) {
    return send(form(path, "http://127.0.0.1:" + port, fields).header("X-Forwarded-For", network));
  }

  public HttpResponse<String> postFrom(String origin, String path, String... fields) {
    return send(form(path, origin, fields));
  }

  public Optional<HttpCookie> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).findFirst();
  }

  public void setCookie(String name, String value) {
    var cookie = new HttpCookie(name, value);
    cookie.setPath("/team");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create("http://127.0.0.1:" + port), cookie);
  }

  public void forgetCookies() {
    cookies.getCookieStore().removeAll();
  }

  public static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  public static Optional<String> find(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  public static List<String> findAll(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(result -> result.group(1)).toList();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpRequest.Builder form(String path, String origin, String... fields) {
    var body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&").append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
    }
    return request(path, "Content-Type", "application/x-www-form-urlencoded", "Origin", origin)
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.header("Accept-Language", "de").build(), BodyHandlers.ofString());
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
