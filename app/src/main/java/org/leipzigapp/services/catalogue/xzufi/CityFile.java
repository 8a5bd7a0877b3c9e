package org.leipzigapp.services.catalogue.xzufi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.leipzigapp.services.catalogue.imports.BadExport;
import org.leipzigapp.services.catalogue.imports.Facts;
import org.leipzigapp.services.catalogue.imports.Phone;
import org.leipzigapp.services.catalogue.imports.PlainText;
import org.leipzigapp.services.catalogue.imports.Template;

/** The files that describe the city itself: of it XZuFi says nothing, so they say what the order says. */
final class CityFile {

  private static final int MOST_EXAMPLES = 5;
  private static final int LONGEST_EXAMPLE = 32;

  /** A box around Germany, in WGS 84 degrees: west, south, east, north, and its middle. */
  private static final double[] GERMANY = {5.8, 47.2, 15.1, 55.1, 51.15, 10.45};

  private final XzufiOrder order;
  private final String name;
  private final String website;
  private final Phone number;

  /** @param portals where the services come from, the most frequent first */
  CityFile(XzufiOrder order, List<String> portals) {
    this.order = order;
    String given = order.name() == null ? capital(order.id()) : PlainText.clean(order.name());
    if (given.length() < 2 || given.length() > 80) {
      throw new BadExport("The city's name has 2 to 80 letters; give --name.");
    }
    this.name = given;
    this.website = Optional.ofNullable(order.website()).or(() -> portals.stream().findFirst())
        .flatMap(ServiceLinks::safe)
        .orElseThrow(() -> new BadExport("The files name no https address of a portal; give --website."));
    this.number = Phone.find(order.generalNumber() == null ? "115" : order.generalNumber())
        .orElseThrow(() -> new BadExport("That is no telephone number; give --general-number, e.g. 115."));
  }

  private static String capital(String id) {
    return id.substring(0, 1).toUpperCase(Locale.GERMAN) + id.substring(1);
  }

  String name() {
    return name;
  }

  /** @param titles German titles of the services, in their order */
  Map<String, Object> city(List<String> titles) {
    var city = new LinkedHashMap<String, Object>();
    city.put("id", order.id());
    city.put("name", name);
    city.put("app_name", Facts.text(name + "-App", name + " app"));
    var land = new LinkedHashMap<String, Object>();
    land.put("name", Facts.text(order.land().german(), order.land().english()));
    land.put("holidays", new LinkedHashMap<>(Map.of("country", "de", "subdivision", order.land().code())));
    land.put("source", "order");
    city.put("land", land);
    city.put("zone", "Europe/Berlin");
    city.put("languages", new ArrayList<>(List.of("de", "en")));
    writePlace(city);
    city.put("colours", Template.load("colours", Map.of()));
    city.put("logo", "logo.svg");
    city.put("website", website);
    city.put("general_number", "auskunft");
    city.put("search_examples", examples(titles));
    city.put("office_groups", new ArrayList<>(List.of(group())));
    var sources = new LinkedHashMap<String, Object>();
    sources.put(Facts.GENERATED, Provenance.source("pack", "Beim Import erzeugt, nicht geprüft", order.today()));
    sources.put("order", Provenance.source("pack", "Beim Import angegeben", order.today()));
    city.put("sources", sources);
    return city;
  }

  /** For the offices that are to be written. */
  private static Map<String, Object> group() {
    var group = new LinkedHashMap<String, Object>();
    group.put("id", "aemter");
    group.put("title", Facts.text("Amt", "office"));
    group.put("plural", Facts.text("Ämter", "offices"));
    return group;
  }

  private static void writePlace(Map<String, Object> city) {
    var box = new LinkedHashMap<String, Object>();
    box.put("west", GERMANY[0]);
    box.put("south", GERMANY[1]);
    box.put("east", GERMANY[2]);
    box.put("north", GERMANY[3]);
    box.put("source", Facts.GENERATED);
    city.put("bounding_box", box);
    var centre = new LinkedHashMap<String, Object>();
    centre.put("lat", GERMANY[4]);
    centre.put("lon", GERMANY[5]);
    centre.put("source", Facts.GENERATED);
    city.put("centre", centre);
  }

  private List<Object> examples(List<String> titles) {
    List<String> few = titles.stream().filter(title -> title.length() <= LONGEST_EXAMPLE).distinct()
        .limit(MOST_EXAMPLES).toList();
    return new ArrayList<>((few.isEmpty() ? List.of(name) : few).stream().map(Facts::text).toList());
  }

  Object template(String file) {
    return Template.load(file, Map.of(
        "name", name,
        "website", website,
        "dialled", number.dialled(),
        "shown", number.shown(),
        "day", order.today().toString(),
        "why", order.generalNumber() == null ? "Die Behördennummer." : "Beim Import angegeben.",
        "why_en", order.generalNumber() == null ? "The number for all authorities." : "Given at the import."));
  }
}
