package org.leipzigapp.services.catalogue.dldb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leipzigapp.services.catalogue.imports.Facts;
import org.leipzigapp.services.catalogue.imports.ImportReport;
import org.leipzigapp.services.catalogue.imports.Phone;
import org.leipzigapp.services.catalogue.imports.PlainText;
import tools.jackson.databind.JsonNode;

/** Writes one office of the export as an office of the pack. */
final class OfficeFile {

  private static final int MOST_CONTACTS = 10;
  private static final int LONGEST_STREET = 120;
  private static final int LONGEST_TOWN = 80;
  private static final String EMAIL = "[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,180}\\.[A-Za-z]{2,20}";

  private final Item office;
  private final String title;
  private final OfficeGroups groups;
  private final Exported exported;
  private final ImportReport report;
  private final Map<String, Object> file = new LinkedHashMap<>();
  private final List<Object> contacts = new ArrayList<>();
  private final List<String> hints = new ArrayList<>();

  /** @param title the name that tells the office from all others */
  OfficeFile(Item office, String title, OfficeGroups groups, Exported exported, ImportReport report) {
    this.office = office;
    this.title = title;
    this.groups = groups;
    this.exported = exported;
    this.report = report;
  }

  Map<String, Object> write() {
    file.put("id", office.id());
    file.put("title", Facts.text(Facts.split(title).getFirst()));
    file.put("groups", new ArrayList<>(List.of(groups.of(office))));
    String[] names = Stream.concat(
            Stream.of(office.name(), Json.text(office.json(), "displayName")),
            Json.list(office.json().path("displayNameAlternatives")).stream().map(Json::text))
        .filter(name -> !name.equals(title)).toArray(String[]::new);
    Words.of(office, report, names).ifPresent(words -> file.put("names", words));
    writeAddress();
    Place.find(office.json()).ifPresentOrElse(
        place -> file.put("position", place.written(Facts.EXPORT)),
        () -> skipped("geo", office.json().path("geo"), "no place in Germany"));
    writeContacts();
    writeHours();
    writeHints();
    file.put("sources", exported.sources(office.json()));
    file.put("checked", exported.day(office.json()).toString());
    return file;
  }

  private void writeAddress() {
    JsonNode address = office.json().path("address");
    String street = (line(address, "street") + " " + line(address, "house_number")).strip();
    String town = line(address, "city");
    if (street.length() < 2 || street.length() > LONGEST_STREET || town.length() < 2 || town.length() > LONGEST_TOWN) {
      skipped("address", address, "no street and town");
      return;
    }
    var written = new LinkedHashMap<String, Object>();
    written.put("street", street);
    String postcode = line(address, "postal_code");
    if (postcode.matches("\\d{5}")) {
      written.put("postcode", postcode);
    } else {
      skipped("address.postal_code", address.path("postal_code"), "not five digits");
    }
    written.put("town", town);
    written.put("source", Facts.EXPORT);
    file.put("address", written);
    hint("", line(address, "hint"));
  }

  private void writeContacts() {
    JsonNode contact = office.json().path("contact");
    for (String kind : List.of("phone", "fax")) {
      String written = Json.text(contact, kind);
      Phone.find(written).ifPresentOrElse(
          phone -> contact(kind, phone.dialled()), () -> hint(kind.equals("fax") ? "Fax: " : "Telefon: ", written));
    }
    String email = Json.text(contact, "email");
    if (email.matches(EMAIL)) {
      contact("email", email);
    } else {
      hint("E-Mail: ", email);
    }
    web("web", "contact.webinfo", Json.text(contact, "webinfo"));
    web("booking", "meta.url", Json.text(office.json(), "meta", "url").replace("{locationId}", office.rawId()));
    hint("Zuständigkeit: ", Json.text(contact, "competence"));
    Facts.put(file, "contacts", contacts.stream().limit(MOST_CONTACTS).toList());
  }

  private void web(String kind, String field, String address) {
    exported.web().find(address).filter(url -> url.length() <= 300).ifPresentOrElse(
        url -> contact(kind, url),
        () -> {
          if (!address.isEmpty()) {
            report.skipped(office.label(), field, address, WebLinks.reason(address));
          }
        });
  }

  private void contact(String kind, String value) {
    var contact = new LinkedHashMap<String, Object>();
    contact.put("kind", kind);
    contact.put("value", value);
    contact.put("source", Facts.EXPORT);
    contacts.add(contact);
  }

  private void writeHours() {
    OpeningHours hours = OpeningHours.of(office.json().path("opening_times"));
    if (!hours.week().isEmpty()) {
      var series = new LinkedHashMap<String, Object>();
      series.put("week", hours.week());
      series.put("source", Facts.EXPORT);
      file.put("hours", new ArrayList<>(List.of(series)));
    }
    hours.hints().forEach(line -> hint("Öffnungszeiten: ", line));
  }

  private void writeHints() {
    hint("Gehört zu: ", Stream.of("organizationUnit", "organization")
        .map(field -> line(office.json(), field)).filter(name -> !name.isEmpty()).collect(Collectors.joining(", ")));
    hint("", Json.text(office.json(), "note"));
    hint("Bezahlen: ", Json.text(office.json(), "payment"));
    Facts.put(file, "hints", Facts.list(hints));
    if (Facts.lost(hints) > 0) {
      report.skipped(office.label(), "hints", "", Facts.lost(hints) + " letters beyond 40 facts of 4000");
    }
  }

  private void hint(String before, String html) {
    PlainText.of(html).texts().forEach(text -> hints.add(before + text));
  }

  private void skipped(String field, JsonNode value, String why) {
    if (Json.isSaid(value)) {
      report.skipped(office.label(), field, value.toString(), why);
    }
  }

  private static String line(JsonNode node, String field) {
    String text = PlainText.line(Json.text(node, field));
    return text.equals("false") ? "" : text;
  }
}
