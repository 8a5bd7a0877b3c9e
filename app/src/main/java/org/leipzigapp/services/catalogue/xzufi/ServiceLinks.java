package org.leipzigapp.services.catalogue.xzufi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leipzigapp.services.catalogue.imports.Facts;
import org.leipzigapp.services.catalogue.imports.ImportReport;
import org.leipzigapp.services.catalogue.imports.PlainText;

/** Where one Leistung leads to; each address once, with a label per reading. */
final class ServiceLinks {

  private static final int MOST = 20;
  private static final int LONGEST = 500;
  private static final int LONGEST_LABEL = 200;
  private static final Pattern ADDRESS = Pattern.compile("https://[^/\\s<>\"?#]+[^\\s<>\"]*");

  private final String label;
  private final ImportReport report;
  private final Map<String, Map<String, String>> labels = new LinkedHashMap<>();

  ServiceLinks(String label, ImportReport report) {
    this.label = label;
    this.report = report;
  }

  void addAll(String field, String reading, PlainText text) {
    text.links().forEach(link -> add(field, reading, link.label(), link.address()));
  }

  void add(String field, String reading, String text, String address) {
    Optional<String> url = safe(address);
    if (url.isEmpty()) {
      report.skipped(label, field, address, "no https address");
    } else if (labels.containsKey(url.get()) || labels.size() < MOST) {
      String shown = text.isEmpty() || text.length() > LONGEST_LABEL ? host(url.get()) : text;
      labels.computeIfAbsent(url.get(), found -> new LinkedHashMap<>()).putIfAbsent(reading, shown);
    } else {
      report.skipped(label, field, address, "the pack shows at most " + MOST + " links per service");
    }
  }

  /** The address as it may be shown. */
  static Optional<String> safe(String address) {
    String stripped = address.strip().replaceFirst("(?i)^https:", "https:");
    boolean fits = stripped.length() <= LONGEST && ADDRESS.matcher(stripped).matches();
    return fits && stripped.equals(PlainText.clean(stripped)) ? Optional.of(stripped) : Optional.empty();
  }

  private static String host(String url) {
    return url.replaceFirst("https://([^/?#]+).*", "$1");
  }

  List<Object> list() {
    var links = new ArrayList<Object>();
    labels.forEach((url, byReading) -> {
      var text = new LinkedHashMap<String, Object>(byReading);
      text.putIfAbsent("de", byReading.values().iterator().next());
      var link = new LinkedHashMap<String, Object>();
      link.put("label", text);
      link.put("url", url);
      link.put("source", Facts.EXPORT);
      links.add(link);
    });
    return links;
  }
}
