package org.leipzigapp.services.catalogue.dldb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leipzigapp.services.catalogue.imports.BadExport;
import org.leipzigapp.services.catalogue.imports.Facts;
import org.leipzigapp.services.catalogue.imports.Phone;
import org.leipzigapp.services.catalogue.imports.PlainText;
import org.leipzigapp.services.catalogue.imports.Template;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes the files of the pack that describe the city itself; what the export does not know is said to be so. */
final class CityFiles {

  /** The export has no life situations, so all services are under one. */
  static final String TOPIC = "alle";
  private static final String NUMBER = "auskunft";
  private static final JsonNode NO_ITEM = JsonNodeFactory.instance.missingNode();
  private static final double MARGIN_DEGREES = 0.02;
  private static final int LONGEST_EXAMPLE = 32;
  private static final int MOST_EXAMPLES = 5;

  private final ImportOrder order;
  private final Exported exported;
  private final OfficeGroups groups;
  private final String name;
  private final String website;
  private final Phone number;

  CityFiles(ImportOrder order, Exported exported, OfficeGroups groups) {
    this.order = order;
    this.exported = exported;
    this.groups = groups;
    this.name = findName().orElseThrow(() -> new BadExport("The export names no town; give --name."));
    this.website = findWebsite().orElseThrow(() -> new BadExport("The export names no website; give --website."));
    this.number = findNumber().orElseThrow(() ->
        new BadExport("No telephone number that can be the city’s general one; give --general-number, e.g. 115."));
  }

  String name() {
    return name;
  }

  Phone number() {
    return number;
  }

  private Optional<String> findName() {
    Stream<String> towns =
        exported.offices().stream().map(office -> PlainText.line(Json.text(office.json(), "address", "city")));
    String given = order.name() == null ? Most.of(towns) : PlainText.clean(order.name());
    return Optional.of(given).filter(text -> text.length() >= 2 && text.length() <= 80);
  }

  private Optional<String> findWebsite() {
    if (order.website() != null) {
      return exported.web().find(order.website());
    }
    return exported.web().find(Most.of(exported.services().stream()
        .flatMap(service -> Json.list(service.json().path("authorities")).stream())
        .map(authority -> Json.text(authority, "webinfo"))));
  }

  private Optional<Phone> findNumber() {
    return Phone.find(order.generalNumber() == null ? Most.of(phones()) : order.generalNumber());
  }

  private Stream<String> phones() {
    return exported.offices().stream()
        .map(office -> Json.text(office.json(), "contact", "phone"))
        .filter(phone -> Phone.find(phone).isPresent());
  }

  Map<String, Object> city() {
    var city = new LinkedHashMap<String, Object>();
    city.put("id", order.id());
    city.put("name", name);
    city.put("app_name", Facts.text(name + "-App", name + " app"));
    city.put("land", land());
    city.put("zone", "Europe/Berlin");
    city.put("languages", new ArrayList<>(List.of("de", "en")));
    writePlace(city);
    city.put("colours", Template.load("colours", Map.of()));
    city.put("logo", "logo.svg");
    city.put("website", website);
    city.put("general_number", NUMBER);
    city.put("search_examples", examples());
    city.put("office_groups", groups.list());
    Map<String, Object> sources = exported.sources(NO_ITEM);
    sources.put("order", Exported.source("pack", "Beim Import angegeben", exported.day()));
    city.put("sources", sources);
    return city;
  }

  private Map<String, Object> land() {
    var land = new LinkedHashMap<String, Object>();
    land.put("name", Facts.text(order.land().german(), order.land().english()));
    land.put("holidays", new LinkedHashMap<>(Map.of("country", "de", "subdivision", order.land().code())));
    land.put("source", "order");
    return land;
  }

  /** A box around all offices: the export does not know the city's borders. */
  private void writePlace(Map<String, Object> city) {
    List<Place> places = exported.offices().stream().flatMap(office -> Place.find(office.json()).stream()).toList();
    if (places.isEmpty()) {
      throw new BadExport("No office of the export has coordinates, so it is not known where the city lies.");
    }
    double south = places.stream().mapToDouble(Place::lat).min().orElseThrow() - MARGIN_DEGREES;
    double north = places.stream().mapToDouble(Place::lat).max().orElseThrow() + MARGIN_DEGREES;
    double west = places.stream().mapToDouble(Place::lon).min().orElseThrow() - MARGIN_DEGREES;
    double east = places.stream().mapToDouble(Place::lon).max().orElseThrow() + MARGIN_DEGREES;
    var box = new LinkedHashMap<String, Object>();
    box.put("west", Place.rounded(west));
    box.put("south", Place.rounded(south));
    box.put("east", Place.rounded(east));
    box.put("north", Place.rounded(north));
    box.put("source", Facts.GENERATED);
    city.put("bounding_box", box);
    var centre = new Place(Place.rounded((south + north) / 2), Place.rounded((west + east) / 2));
    city.put("centre", centre.written(Facts.GENERATED));
  }

  /** The services that most offices offer. */
  private List<Object> examples() {
    Stream<Item> byOffices = exported.services().stream()
        .sorted(Comparator.comparingInt((Item service) -> exported.listOffices(service).size()).reversed());
    List<String> names = byOffices.map(Item::name).filter(title -> title.length() <= LONGEST_EXAMPLE)
        .distinct().limit(MOST_EXAMPLES).toList();
    List<String> some = names.isEmpty() ? List.of(name) : names;
    return new ArrayList<>(some.stream().map(Facts::text).toList());
  }

  Object template(String file) {
    long offices = phones().filter(phone -> Phone.find(phone).equals(Optional.of(number))).count();
    boolean given = order.generalNumber() != null;
    return Template.load(file, Map.of(
        "name", name,
        "website", website,
        "dialled", number.dialled(),
        "shown", number.shown(),
        "day", exported.day().toString(),
        "why", given ? "Beim Import angegeben." : "Bei " + offices + " Stellen im Katalog der Stadt angegeben.",
        "why_en", given ? "Given at the import." : "Given at " + offices + " offices in the city’s catalogue."));
  }
}
