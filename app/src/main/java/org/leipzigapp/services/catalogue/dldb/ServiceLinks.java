package org.leipzigapp.services.catalogue.dldb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leipzigapp.services.catalogue.imports.Facts;
import org.leipzigapp.services.catalogue.imports.ImportReport;
import org.leipzigapp.services.catalogue.imports.PlainText;
import tools.jackson.databind.JsonNode;

/** The links of one service: forms and whatever else its texts lead to. */
final class ServiceLinks {

  private static final int MOST_FORMS = 20;

  private final Item service;
  private final WebLinks web;
  private final ImportReport report;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Set<String> refused = new HashSet<>();

  ServiceLinks(Item service, WebLinks web, ImportReport report) {
    this.service = service;
    this.web = web;
    this.report = report;
  }

  /** Entries {@code {"name": …, "link": …}} of a field. */
  void addEntries(String field) {
    Json.list(service.json().path(field)).forEach(entry -> addEntry(field, entry));
  }

  void addEntry(String field, JsonNode entry) {
    String address = Json.text(entry, "link");
    if (!address.isEmpty()) {
      add(field, PlainText.line(Json.text(entry, "name")), address);
    }
  }

  void addAll(String field, PlainText text) {
    text.links().stream()
        .filter(link -> !link.address().toLowerCase(Locale.ROOT).startsWith("mailto:"))
        .forEach(link -> add(field, link.label(), link.address()));
  }

  private void add(String field, String label, String address) {
    Optional<String> url = web.find(address);
    if (url.isEmpty()) {
      if (refused.add(address)) {
        report.skipped(service.label(), field, address, WebLinks.reason(address));
      }
    } else if (labels.containsKey(url.get()) || labels.size() < MOST_FORMS) {
      labels.putIfAbsent(url.get(), label.isEmpty() ? host(url.get()) : label);
    } else {
      report.skipped(service.label(), field, url.get(), "the pack shows at most " + MOST_FORMS + " links per service");
    }
  }

  private static String host(String url) {
    return url.replaceFirst("https://([^/?#]+).*", "$1");
  }

  List<Object> list() {
    var links = new ArrayList<Object>();
    labels.forEach((url, label) ->
        links.add(link(Facts.text(Facts.split(label).getFirst()), url, Facts.EXPORT)));
    return links;
  }

  /** The page on which one books; an id's place in the address is filled in. */
  Optional<Map<String, Object>> findBooking() {
    return findOwn("appointment").map(url ->
        link(Facts.text("Termin vereinbaren", "Book an appointment"), url, Facts.EXPORT));
  }

  /** The online service, unless its address is only that of the booking. */
  Optional<Map<String, Object>> findOnline() {
    Optional<String> booking = findOwn("appointment");
    return findOwn("onlineprocessing")
        .filter(url -> !booking.equals(Optional.of(url)))
        .map(url -> link(Facts.text("Online erledigen", "Do it online"), url, Facts.EXPORT));
  }

  private Optional<String> findOwn(String field) {
    String address = Json.text(service.json(), field, "link").replace("{serviceId}", service.rawId());
    Optional<String> url = address.isEmpty() ? Optional.empty() : web.find(address);
    if (!address.isEmpty() && url.isEmpty()) {
      report.skipped(service.label(), field + ".link", address, WebLinks.reason(address));
    }
    return url;
  }

  private static Map<String, Object> link(Map<String, Object> label, String url, String source) {
    var link = new LinkedHashMap<String, Object>();
    link.put("label", label);
    link.put("url", url);
    link.put("source", source);
    return link;
  }
}
