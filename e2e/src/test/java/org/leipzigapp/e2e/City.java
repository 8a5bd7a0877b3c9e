package org.leipzigapp.e2e;

import java.nio.file.Path;
import java.util.List;

/** The packs that the tests run the app with, and what is to be found in them. */
enum City {
  LEIPZIG(
      "leipzig",
      new Journey("Perso verloren", 5, 2),
      "/de/lebenslagen/ausweise",
      "/de/aemter/buergerbuero-gohlis-center",
      "/de/aemter?fuer=personalausweis&ort=13",
      "/de/checklisten/geburt?ort=klinik"),
  MUSTERSTADT(
      "musterstadt",
      new Journey("Ausweis verloren", 2, 2),
      "/de/lebenslagen/ausweise",
      "/de/aemter/rathaus",
      "/de/aemter?fuer=personalausweis",
      "/de/checklisten/umzug?hund=mit");

  /** A service with a case, which both packs have. */
  static final String SERVICE = "/de/services/personalausweis";

  static final String CASE = SERVICE + "?alter=ab-24&anlass=verloren";

  static final String PAPERS = SERVICE + "/mitbringen?alter=ab-24&anlass=verloren";

  /** The form that says what is wrong on a page. */
  static final String NOTE = "/de/stimmt-nicht?seite=" + SERVICE.replace("/", "%2F");

  /** The form for a message to an office. */
  static final String CONTACT = "/de/kontakt?zu=personalausweis";

  private final String id;
  private final Journey journey;
  private final String topic;
  private final String office;
  private final String sortedOffices;
  private final String checklist;

  City(String id, Journey journey, String topic, String office, String sortedOffices, String checklist) {
    this.id = id;
    this.journey = journey;
    this.topic = topic;
    this.office = office;
    this.sortedOffices = sortedOffices;
    this.checklist = checklist;
  }

  /** A question that leads to {@link #SERVICE}, and how many papers stand there without and with {@link #CASE}. */
  record Journey(String question, int papersForAll, int papersInCase) {}

  Path pack() {
    return World.repository().resolve("city").resolve(id);
  }

  Journey journey() {
    return journey;
  }

  String office() {
    return office;
  }

  /** One address of each kind of page, in everyday German. */
  List<String> kindsOfPages() {
    return List.of(
        "/de/", "/de/services", topic, SERVICE, CASE, PAPERS, "/de/aemter", sortedOffices, office,
        "/de/checklisten", checklist,
        "/de/suche", "/de/suche?q=Ausweis", "/de/suche?q=qwxyzk", "/de/aktuell", "/de/mitmachen", "/de/hilfe",
        "/de/seiten/imprint", "/de/seiten/privacy", "/de/seiten/accessibility", "/de/seiten/easy-language",
        "/de/seiten/sign-language", "/de/darstellung", "/de/profil", "/de/offline", NOTE, CONTACT, "/de/anliegen",
        "/de/anliegen/umzug", "/de/anliegen/vergessen", "/de/gibt-es-nicht");
  }
}
