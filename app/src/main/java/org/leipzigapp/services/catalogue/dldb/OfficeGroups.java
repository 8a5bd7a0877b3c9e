package org.leipzigapp.services.catalogue.dldb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leipzigapp.services.catalogue.imports.Facts;
import org.leipzigapp.services.catalogue.imports.Ids;
import org.leipzigapp.services.catalogue.imports.PlainText;

/** The sorts of offices that the export itself knows: its categories, else the units that offices belong to. */
final class OfficeGroups {

  private static final String REST = "weitere-stellen";
  private static final int MOST = 20;
  private static final int LONGEST_NAME = 200;

  private final Map<String, String> idsByName = new LinkedHashMap<>();

  OfficeGroups(List<Item> offices) {
    var ids = new Ids();
    ids.give(REST);
    offices.forEach(office -> ids.give(office.id()));
    Most.count(offices.stream().map(OfficeGroups::name)).entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST - 1)
        .forEach(entry -> idsByName.put(entry.getKey(), ids.give(entry.getKey())));
    idsByName.values().removeIf(String::isEmpty);
  }

  private static String name(Item office) {
    for (String[] path : new String[][] {{"category", "name"}, {"organizationUnit"}, {"organization"}}) {
      String name = PlainText.line(Json.text(office.json(), path));
      if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
        return name;
      }
    }
    return "";
  }

  String of(Item office) {
    return idsByName.getOrDefault(name(office), REST);
  }

  /** As city.yaml lists them, the largest first. */
  List<Object> list() {
    var groups = new ArrayList<Object>();
    idsByName.forEach((name, id) -> groups.add(group(id, name, name)));
    groups.add(group(REST, "Weitere Stelle", "Weitere Stellen"));
    return groups;
  }

  private static Map<String, Object> group(String id, String title, String plural) {
    var group = new LinkedHashMap<String, Object>();
    group.put("id", id);
    group.put("title", Facts.text(title));
    group.put("plural", Facts.text(plural));
    return group;
  }
}
