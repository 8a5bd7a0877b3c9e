package org.leipzigapp.bench.documents;

import java.util.List;
import java.util.Random;

/** German words that cities write with; common ones come more often, as in every language. */
final class Words {

  static final List<String> DISTRICTS = list(
      "Plagwitz Lindenau Connewitz Südvorstadt Gohlis Reudnitz Grünau Schönefeld Stötteritz Leutzsch Möckern Eutritzsch "
          + "Paunsdorf Volkmarsdorf Anger-Crottendorf Schleußig Kleinzschocher Großzschocher Probstheida Lößnig Thekla "
          + "Wahren Mockau Wiederitzsch Engelsdorf Holzhausen Liebertwolkwitz Böhlitz-Ehrenberg Burghausen Miltitz");

  private static final List<String> FRONTS = list(
      "Abfall Straßen Wohn Kinder Jugend Senioren Bau Verkehrs Grün Wasser Energie Klima Umwelt Bildungs Kultur Sport "
          + "Schul Kita Familien Gesundheits Pflege Sozial Melde Ausweis Gewerbe Handwerks Markt Musik Theater Tanz "
          + "Lese Garten Spielplatz Rad Fußgänger Brücken Haltestellen Baum Hunde Tier Lärm Luft Licht Ernährungs "
          + "Nachbarschafts Integrations Sprach Beratungs Digital Daten Haushalts Steuer Miet Denkmal Friedhofs "
          + "Feuerwehr Rettungs Bibliotheks Museums Archiv Ehrenamts Vereins Ferien Winter Sommer Nacht Stadtteil");

  private static final List<String> HEADS = list(
      "anmeldung förderung beratung planung gebühr satzung sitzung ausstellung führung werkstatt treffen fest lauf "
          + "konzert lesung kurs vortrag sprechstunde sanierung erneuerung sperrung erweiterung prüfung genehmigung "
          + "bescheinigung verordnung konzept bericht antrag zuschuss projekt preis wettbewerb programm angebot zentrum "
          + "stelle büro haus platz anlage weg hof garten halle börse messe woche tag abend nachmittag gruppe verein "
          + "initiative netzwerk karte kalender plan umfrage beteiligung versammlung beirat ausschuss bilanz erfassung");

  private static final List<String> NOUNS = list(
      "Stadt Bürger Angebot Straße Haus Weg Zeit Termin Stelle Ort Gebühr Antrag Amt Unterlagen Familie Kind Schule "
          + "Verein Projekt Baustelle Umleitung Haltestelle Park Platz Brücke Museum Bibliothek Theater Halle Hof Garten "
          + "Baum Fahrrad Auto Bus Bahn Müll Tonne Wohnung Miete Ausweis Pass Urkunde Steuer Hund Tier Fest Markt Musik "
          + "Kunst Sprache Arbeit Ausbildung Pflege Gesundheit Beratung Hilfe Frage Antwort Mitglied Spende Energie "
          + "Wasser Licht Luft Lärm Klima Sommer Winter Ferien Abend Morgen Woche Monat Jahr Beschluss Vorlage Rat");

  private static final List<String> ADJECTIVES = list(
      "neue kostenlose offene gemeinsame städtische barrierefreie lange große kleine internationale digitale sichere "
          + "grüne inklusive kulturelle ehrenamtliche kurzfristige dauerhafte öffentliche historische junge lebendige");

  private static final List<String> VERBS = list(
      "informiert beginnt lädt ein bietet an unterstützt berät plant erneuert sperrt öffnet schließt beschließt fördert "
          + "zeigt sucht sammelt verlängert beantragt verändert verbindet entwickelt berichtet beteiligt");

  private static final List<String> STREETS = list(
      "Karl-Heine Bornaische Georg-Schumann Eisenbahn Dresdner Prager Zschochersche Lützner Delitzscher Bernhard-Göring "
          + "August-Bebel Wurzner Riebeck Kurt-Eisner Shakespeare Goethe Schiller Lessing Bach Mendelssohn Clara-Zetkin");

  private static final List<String> ENDS = list("straße platz allee weg ring");

  private static final List<String> NAMES = list(
      "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Richter Klein Wolf Schröder Neumann "
          + "Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Lehmann Köhler Maier Herrmann König");

  private final Random random;

  Words(Random random) {
    this.random = random;
  }

  String compound() {
    String head = pick(HEADS);
    return pick(FRONTS) + head;
  }

  String noun() {
    return pick(NOUNS);
  }

  String adjective() {
    return pick(ADJECTIVES);
  }

  String verb() {
    return pick(VERBS);
  }

  String district() {
    return pick(DISTRICTS);
  }

  String street() {
    return pick(STREETS) + "-" + capital(pick(ENDS));
  }

  String name() {
    return pick(NAMES);
  }

  int number(int most) {
    return 1 + random.nextInt(most);
  }

  /** A sentence of about twelve words. */
  String sentence() {
    return switch (random.nextInt(4)) {
      case 0 -> "Die %s %s %s in %s die %s und das %s für %s."
          .formatted(adjective(), compound(), verb(), district(), noun(), noun(), noun());
      case 1 -> "Wer eine %s oder einen %s sucht, findet die %s in der %s %d."
          .formatted(compound(), noun(), compound(), street(), number(180));
      case 2 -> "Am %d. %s %s die Gruppe um %s mit %s, %s und %s."
          .formatted(number(28), pick(MONTHS), verb(), name(), compound(), noun(), noun());
      default -> "Für %s und %s gilt: %s vom %s %s die %s bis %d Uhr."
          .formatted(noun(), noun(), compound(), noun(), verb(), compound(), number(22));
    };
  }

  private static final List<String> MONTHS = list(
      "Januar Februar März April Mai Juni Juli August September Oktober November Dezember");

  /** The first third comes in more than half of the cases. */
  private String pick(List<String> words) {
    double share = random.nextDouble();
    return words.get((int) (words.size() * share * share));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static List<String> list(String words) {
    return List.of(words.split(" "));
  }
}
