package org.leipzigapp.e2e;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Everything that can be reached by links from the start page, in every reading. */
record Crawl(Map<String, Answer> answers) {

  /** One answer. @param from the page on which the first link to it stands */
  record Answer(String from, HttpResponse<String> response) {

    boolean isPage() {
      return response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    Document document() {
      return Jsoup.parse(response.body());
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
      var answer = new Answer(next.getValue(), http.get(next.getKey()));
      answers.put(next.getKey(), answer);
      if (answer.isPage()) {
        links(answer.document()).forEach(link -> open.add(Map.entry(link, next.getKey())));
      }
    }
    return new Crawl(answers);
  }

  /** The addresses of all pages. */
  List<String> pages() {
    return answers.entrySet().stream().filter(entry -> entry.getValue().isPage()).map(Map.Entry::getKey).toList();
  }

  private static List<String> links(Document page) {
    var links = new ArrayList<String>();
    for (Element element : page.select("a[href], link[href], script[src], img[src], use[href]")) {
      String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
      String withoutPlace = link.replaceFirst("#.*", "");
      if (withoutPlace.startsWith("/") && !withoutPlace.startsWith("//")) {
        links.add(withoutPlace);
      }
    }
    return links;
  }
}
