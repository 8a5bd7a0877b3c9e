package org.leipzigapp.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain HTTP to a site, without a browser. Redirects are shown, not followed. */
final class Http {

  private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

  private final URI site;

  Http(URI site) {
    this.site = site;
  }

  URI site() {
    return site;
  }

  /** @param headers names and values in turn */
  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET().build(), BodyHandlers.ofString());
  }

  /** The body as it comes over the wire, compressed. */
  HttpResponse<byte[]> getCompressed(String path) {
    return send(request(path, "Accept-Encoding", "gzip").GET().build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    var content = HttpRequest.BodyPublishers.ofString(body);
    return send(request(path, headers).POST(content).build(), BodyHandlers.ofString());
  }

  /** What the server answers to bytes that no client would send; an empty text if it just hangs up. */
  String raw(String request) {
    try (Socket socket = new Socket(site.getHost(), site.getPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return readAll(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks for a target just as it is written. */
  String rawGet(String target) {
    return raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  static int status(String rawAnswer) {
    Matcher matcher = STATUS.matcher(rawAnswer);
    return matcher.lookingAt() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** A server that refuses a request may cut the line before we have read all. */
  private static String readAll(InputStream in) {
    var bytes = new ByteArrayOutputStream();
    try {
      in.transferTo(bytes);
    } catch (IOException e) {
      return bytes.toString(StandardCharsets.UTF_8);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path)).timeout(PATIENCE);
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return CLIENT.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
