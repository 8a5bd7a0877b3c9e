package org.leipzigapp.e2e;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Everything that can be reached by links that crawlers may follow from the start page, in every reading. */
record Crawl(Map<String, Answer> answers) {

  /**
   * One answer, asked for compressed.
   *
   * @param from the page on which the first link to it stands
   * @param encoding of the body on the wire, empty for none
   */
  record Answer(String from, int status, String type, String encoding, int wireBytes, String body) {

    static Answer of(String from, HttpResponse<byte[]> response) {
      String type = response.headers().firstValue("Content-Type").orElse("");
      String encoding = response.headers().firstValue("Content-Encoding").orElse("");
      byte[] wire = response.body();
      return new Answer(from, response.statusCode(), type, encoding, wire.length, text(encoding, wire));
    }

    boolean isPage() {
      return type.startsWith("text/html");
    }

    Document document() {
      return Jsoup.parse(body);
    }

    private static String text(String encoding, byte[] wire) {
      try (var in = new ByteArrayInputStream(wire)) {
        InputStream plain = encoding.equals("gzip") ? new GZIPInputStream(in) : in;
        return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static Crawl of(Http http) {
    var answers = new LinkedHashMap<String, Answer>();
    Deque<Map.Entry<String, String>> open = new ArrayDeque<>(List.of(Map.entry("/de/", "")));
    while (!open.isEmpty()) {
      Map.Entry<String, String> next = open.pop();
      if (answers.containsKey(next.getKey())) {
        continue;
      }
      Answer answer = Answer.of(next.getValue(), http.getCompressed(next.getKey()));
      answers.put(next.getKey(), answer);
      if (answer.isPage()) {
        links(answer.document()).forEach(link -> open.add(Map.entry(link, next.getKey())));
      }
    }
    return new Crawl(answers);
  }

  Answer get(String path) {
    return Objects.requireNonNull(answers.get(path));
  }

  /** The addresses of all pages. */
  List<String> pages() {
    return answers.entrySet().stream().filter(entry -> entry.getValue().isPage()).map(Map.Entry::getKey).toList();
  }

  private static List<String> links(Document page) {
    var links = new ArrayList<String>();
    for (Element element : page.select("a[href]:not([rel=nofollow]), link[href], script[src], img[src], use[href]")) {
      String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
      String withoutPlace = link.replaceFirst("#.*", "");
      if (withoutPlace.startsWith("/") && !withoutPlace.startsWith("//")) {
        links.add(withoutPlace);
      }
    }
    return links;
  }
}
