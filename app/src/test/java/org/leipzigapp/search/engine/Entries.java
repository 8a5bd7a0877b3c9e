package org.leipzigapp.search.engine;

import java.util.List;
import java.util.Map;
import org.leipzigapp.search.IndexEntry;
import org.leipzigapp.search.SearchResult;

/** Little catalogues for tests. */
final class Entries {

  private Entries() {}

  static IndexEntry service(String id, String title, String... names) {
    return entry("service", id, title, names);
  }

  static IndexEntry entry(String kind, String id, String title, String... names) {
    return new IndexEntry(kind, id, Map.of("de", title), Map.of("de", List.of(names)), Map.of(), Map.of(), Map.of());
  }

  static IndexEntry withBody(IndexEntry entry, String body) {
    return new IndexEntry(entry.kind(), entry.id(), entry.title(), entry.names(), entry.keywords(), entry.answer(),
        Map.of("de", body));
  }

  static IndexEntry inEnglish(IndexEntry entry, String title) {
    return new IndexEntry(entry.kind(), entry.id(), Map.of("de", entry.title().getOrDefault("de", ""), "en", title),
        entry.names(), entry.keywords(), entry.answer(), entry.body());
  }

  static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.id()).toList();
  }

  /** Enough services for words to be rare or common. */
  static List<IndexEntry> town() {
    return List.of(
        service("perso", "Personalausweis beantragen", "Ausweis verloren"),
        service("pass", "Reisepass beantragen"),
        service("parken", "Bewohnerparkausweis beantragen"),
        service("anmelden", "An- oder Ummeldung Wohnsitz", "Umzug melden"),
        service("abmelden", "Abmeldung Wohnsitz"),
        service("gewerbe-an", "Gewerbe anmelden"),
        service("gewerbe-ab", "Gewerbe abmelden"),
        service("hund", "Hund anmelden (Hundesteuer)"),
        service("strafe", "Verwarnungsgeld bezahlen"),
        service("sperrmuell", "Sperrmüll entsorgen"),
        service("elektro", "Elektroaltgeräte entsorgen"),
        withBody(service("kirche", "Kirchenaustritt erklären"), "Bringen Sie Ihren Personalausweis mit."),
        withBody(service("wohngeld", "Wohngeld beantragen"), "Sie brauchen den Reisepass oder eine Meldebescheinigung."));
  }
}
