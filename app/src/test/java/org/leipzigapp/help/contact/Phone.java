package org.leipzigapp.help.contact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A device that writes messages: keeps the cookie of its matters, sends forms with files as browsers do. */
final class Phone {

  private static final AtomicInteger NETWORKS = new AtomicInteger();
  private static final String BOUNDARY = "----of-the-tests-7f3a";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String site;
  private final String network;
  private @Nullable String cookie;

  Phone(int port) {
    site = "http://127.0.0.1:" + port;
    network = "203.0.113." + (1 + NETWORKS.incrementAndGet() % 250);
  }

  /** Of a member of staff, who is signed in already. */
  Phone(int port, String cookie) {
    this(port);
    this.cookie = cookie;
  }

  record Attached(String name, byte[] bytes) {}

  /** A form with what is to be filled in. */
  final class Form {

    private final String action;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Attached> files = new ArrayList<>();

    private Form(Element form) {
      action = form.attr("action");
      form.select("[name]").forEach(field -> {
        if (!field.attr("type").equals("file")) {
          fields.put(field.attr("name"), field.val());
        }
      });
    }

    Form with(String field, String value) {
      fields.put(field, value);
      return this;
    }

    Form with(String name, byte[] bytes) {
      files.add(new Attached(name, bytes));
      return this;
    }

    HttpResponse<String> send() {
      return Phone.this.send(request(action).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
          .header("Sec-Fetch-Site", "same-origin").POST(BodyPublishers.ofByteArray(body())), BodyHandlers.ofString());
    }

    private byte[] body() {
      var body = new ByteArrayOutputStream();
      fields.forEach((name, value) -> write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
          + "\"\r\n\r\n" + value + "\r\n"));
      for (Attached file : files) {
        write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"dateien\"; filename=\"" + file.name()
            + "\"\r\nContent-Type: image/png\r\n\r\n");
        body.writeBytes(file.bytes());
        write(body, "\r\n");
      }
      write(body, "--" + BOUNDARY + "--\r\n");
      return body.toByteArray();
    }
  }

  private static void write(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The form of a page. */
  Form form(String path) {
    Element form = page(path).selectFirst("main form.form[method=post]");
    if (form == null) {
      throw new AssertionError("no form on " + path + ": " + get(path).body());
    }
    return new Form(form);
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET(), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> download(String path) {
    return send(request(path).GET(), BodyHandlers.ofByteArray());
  }

  /** A body of any sort, as from our own page. */
  HttpResponse<String> post(String path, String type, byte[] body) {
    return send(request(path).header("Content-Type", type).header("Sec-Fetch-Site", "same-origin")
        .POST(BodyPublishers.ofByteArray(body)), BodyHandlers.ofString());
  }

  Document page(String path) {
    return Jsoup.parse(get(path).body(), site + path);
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(site + path)).header("X-Forwarded-For", network);
    return cookie == null ? request : request.header("Cookie", cookie);
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      HttpResponse<T> answer = http.send(request.build(), handler);
      answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String location(HttpResponse<String> answer) {
    if (answer.statusCode() != 303) {
      throw new AssertionError(answer.statusCode() + ": " + Jsoup.parse(answer.body()).select("main").text());
    }
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
