package org.leipzigapp.services.catalogue.xzufi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leipzigapp.content.Reading;
import org.leipzigapp.services.catalogue.Service;

/** The little HTML that texts of a Leistung need. */
final class Html {

  private Html() {}

  /** One line is a text, several are a list. */
  static String of(List<String> lines) {
    if (lines.size() == 1) {
      return escaped(lines.getFirst());
    }
    var html = new StringBuilder("<ul>");
    lines.forEach(line -> html.append("<li>").append(escaped(line)).append("</li>"));
    return html.append("</ul>").toString();
  }

  /** A list of links by reading. */
  static Map<String, String> links(List<Service.Link> links) {
    var byReading = new TreeMap<String, String>();
    links.forEach(link -> link.label().readings().keySet().forEach(tag -> byReading.put(tag, "")));
    byReading.replaceAll((tag, empty) -> {
      var html = new StringBuilder("<ul>");
      links.forEach(link -> html.append("<li><a href=\"").append(escaped(link.url())).append("\">")
          .append(escaped(link.label().in(Reading.of(tag)))).append("</a></li>"));
      return html.append("</ul>").toString();
    });
    return byReading;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
