package org.leipzigapp.services.catalogue.xzufi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leipzigapp.services.catalogue.imports.Facts;
import org.leipzigapp.services.catalogue.imports.Ids;
import org.leipzigapp.services.catalogue.imports.ImportReport;
import org.leipzigapp.services.catalogue.imports.PlainText;

/** The pack's topics, made of the categories of the services; a service without one stands under "Alle Leistungen". */
final class Topics {

  private static final String ALL = "alle";
  private static final int MOST = 40;
  private static final int MOST_PER_SERVICE = 4;

  private final ImportReport report;
  private final Map<String, Map<String, Object>> titles = new LinkedHashMap<>();

  Topics(ImportReport report) {
    this.report = report;
  }

  /** Ids of a service's topics. */
  List<String> of(Element service, String label) {
    Set<String> ids = new LinkedHashSet<>();
    for (Element category : service.at("kategorie")) {
      Map<String, Object> title = title(category);
      String german = String.valueOf(title.getOrDefault("de", ""));
      String id = Ids.slug(german);
      boolean fits = ids.size() < MOST_PER_SERVICE && (titles.containsKey(id) || titles.size() < MOST - 1);
      if (id.isEmpty() || !fits) {
        report.skipped(label, "kategorie", german, id.isEmpty() ? "has no German name"
            : "a service has at most " + MOST_PER_SERVICE + " topics, a pack at most " + MOST);
      } else {
        titles.putIfAbsent(id, title);
        ids.add(id);
      }
    }
    if (ids.isEmpty()) {
      titles.putIfAbsent(ALL, Facts.text("Alle Leistungen", "All services"));
      ids.add(ALL);
    }
    return List.copyOf(ids);
  }

  private static Map<String, Object> title(Element category) {
    var title = new LinkedHashMap<String, Object>();
    category.at("bezeichnung").forEach(name -> {
      String text = PlainText.line(name.text());
      if (!text.isEmpty()) {
        title.putIfAbsent(Modules.reading(name).orElse("de"), Facts.split(text).getFirst());
      }
    });
    return title;
  }

  /** For topics.yaml. */
  List<Object> list() {
    var topics = new ArrayList<Object>();
    titles.forEach((id, title) -> topics.add(new LinkedHashMap<>(Map.of("id", id, "title", title))));
    return topics;
  }
}
