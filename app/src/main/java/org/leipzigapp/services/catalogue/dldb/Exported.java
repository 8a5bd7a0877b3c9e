package org.leipzigapp.services.catalogue.dldb;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.services.catalogue.imports.Facts;
import org.leipzigapp.services.catalogue.imports.Ids;
import org.leipzigapp.services.catalogue.imports.ImportReport;
import org.leipzigapp.services.catalogue.imports.PlainText;
import tools.jackson.databind.JsonNode;

/** Both files of an export, tied together: items with their ids, and which service is offered at which office. */
final class Exported {

  private final List<Item> services;
  private final List<Item> offices;
  private final Map<String, Item> servicesByRawId = new LinkedHashMap<>();
  private final Map<String, Item> officesByRawId = new LinkedHashMap<>();
  private final Map<String, Set<String>> officesByService = new LinkedHashMap<>();
  private final WebLinks web = new WebLinks();
  private final LocalDate day;
  private final String title;

  /** @param today for an export without a date */
  Exported(Export serviceFile, Export officeFile, LocalDate today, ImportReport report) {
    day = serviceFile.findDay().or(officeFile::findDay).orElse(today);
    web.learn(serviceFile.root());
    web.learn(officeFile.root());
    services = items("service", serviceFile, Set.of(), report);
    services.forEach(item -> servicesByRawId.putIfAbsent(item.rawId(), item));
    offices = items("office", officeFile, servicesByRawId.keySet(), report);
    offices.forEach(item -> officesByRawId.putIfAbsent(item.rawId(), item));
    services.forEach(item -> tie(item, "locations", "location", report));
    offices.forEach(item -> tie(item, "services", "service", report));
    title = title();
  }

  private static List<Item> items(String kind, Export file, Set<String> others, ImportReport report) {
    var ids = new Ids();
    var items = new ArrayList<Item>();
    for (JsonNode entry : file.entries()) {
      String raw = Json.text(entry, "id");
      String name = PlainText.line(Json.text(entry, "name"));
      String which = kind + " " + (raw.isEmpty() ? "without an id" : PlainText.clean(raw));
      String id = name.isEmpty() ? "" : ids.give(others.contains(raw) ? kind + "-" + raw : raw);
      if (id.isEmpty()) {
        report.skipped(which, "entry", name, name.isEmpty() ? "has no name" : "has no usable id");
        continue;
      }
      if (!id.equals(raw)) {
        report.skipped(which, "id", raw, "not usable as it is or not the only one, became " + id);
      }
      items.add(new Item(kind, id, raw, name, entry));
    }
    file.findStatedCount().filter(count -> count != file.entries().size()).ifPresent(count -> report.remark(
        file.fileName() + " says that it has " + count + " entries, but has " + file.entries().size()));
    return items;
  }

  /** The tie may stand in either file. */
  private void tie(Item item, String list, String field, ImportReport report) {
    boolean isService = item.kind().equals("service");
    for (JsonNode entry : Json.list(item.json().path(list))) {
      String raw = Json.text(entry, field);
      @Nullable Item other = isService ? officesByRawId.get(raw) : servicesByRawId.get(raw);
      if (other == null) {
        report.skipped(item.label(), list, raw, "no " + field + " of the export has this id");
      } else {
        officesByService.computeIfAbsent(isService ? item.id() : other.id(), id -> new LinkedHashSet<>())
            .add(isService ? other.id() : item.id());
      }
    }
  }

  List<Item> services() {
    return services;
  }

  List<Item> offices() {
    return offices;
  }

  WebLinks web() {
    return web;
  }

  LocalDate day() {
    return day;
  }

  Optional<Item> findService(String rawId) {
    return Optional.ofNullable(servicesByRawId.get(rawId));
  }

  /** Ids of the offices where one can do it. */
  List<String> listOffices(Item service) {
    return List.copyOf(officesByService.getOrDefault(service.id(), Set.of()));
  }

  /** When the item was last changed, else when the export was made. */
  LocalDate day(JsonNode item) {
    return Export.day(Json.text(item, "meta", "lastupdate")).orElse(day);
  }

  /** The sources of an item's file. */
  Map<String, Object> sources(JsonNode item) {
    var sources = new LinkedHashMap<String, Object>();
    sources.put(Facts.EXPORT, source("city", title, day(item)));
    sources.put(Facts.GENERATED, source("pack", "Beim Import erzeugt, nicht geprüft", day));
    return sources;
  }

  static Map<String, Object> source(String kind, String title, LocalDate asOf) {
    var source = new LinkedHashMap<String, Object>();
    source.put("kind", kind);
    source.put("title", title);
    source.put("as_of", asOf.toString());
    return source;
  }

  private String title() {
    String owner = Most.of(offices.stream().map(office -> PlainText.line(Json.text(office.json(), "organization"))));
    boolean declines = owner.matches("(Landeshauptstadt|Hansestadt|Universitätsstadt|Stadt|Gemeinde) .{2,80}");
    return "Dienstleistungskatalog" + (declines ? " der " + owner : "") + " (Export)";
  }
}
