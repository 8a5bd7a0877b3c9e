package org.leipzigapp.services.catalogue.dldb;

import java.util.List;
import java.util.stream.Stream;
import org.leipzigapp.services.catalogue.imports.Facts;
import org.leipzigapp.services.catalogue.imports.ImportReport;
import org.leipzigapp.services.catalogue.imports.PlainText;
import tools.jackson.databind.JsonNode;

/** Reads the texts of one service, whatever shape they have; the links in them are collected on the way. */
final class ServiceTexts {

  private final Item service;
  private final ServiceLinks links;
  private final ImportReport report;

  ServiceTexts(Item service, ServiceLinks links, ImportReport report) {
    this.service = service;
    this.links = links;
    this.report = report;
  }

  /** Facts of the pack; what does not fit stands in the report. */
  List<Object> facts(String field, List<String> lines) {
    int lost = Facts.lost(lines);
    if (lost > 0) {
      report.skipped(service.label(), field, "", lost + " letters beyond 40 facts of 4000");
    }
    return Facts.list(lines);
  }

  /** All lines of several fields. */
  List<String> lines(String... fields) {
    return Stream.of(fields).flatMap(field -> lines(service.json().path(field), field).stream()).toList();
  }

  /** A text, a list of texts, or entries {@code {"name": …, "description": …, "link": …}}. */
  List<String> lines(JsonNode node, String field) {
    if (node.isArray()) {
      return node.valueStream().flatMap(entry -> lines(entry, field).stream()).toList();
    }
    if (!node.isObject()) {
      return node.isString() ? html(node, field).texts() : List.of();
    }
    links.addEntry(field, node);
    String name = PlainText.line(Json.text(node, "name"));
    List<String> texts = html(node.path("description"), field).texts();
    String joined = name.isEmpty() || texts.isEmpty() ? name : name + ": " + texts.getFirst();
    return Stream.concat(Stream.of(joined), texts.stream().skip(name.isEmpty() ? 0 : 1))
        .filter(line -> !line.isEmpty()).toList();
  }

  PlainText html(String field) {
    return html(service.json().path(field), field);
  }

  private PlainText html(JsonNode node, String field) {
    String html = node.isString() ? node.asString() : "";
    if (html.length() > PlainText.LONGEST) {
      report.skipped(service.label(), field, "",
          (html.length() - PlainText.LONGEST) + " letters beyond the first " + PlainText.LONGEST);
    }
    PlainText text = PlainText.of(html);
    links.addAll(field, text);
    return text;
  }
}
