package org.leipzigapp.readability;

import java.util.List;
import java.util.Set;

/** Recognises German verb forms by their shape; where shape is not enough, by lists. */
final class Participles {

  private static final List<String> PREFIXES = List.of("zurück", "zusammen", "entgegen", "vorbei", "hinzu", "herbei",
      "bereit", "weiter", "wieder", "nieder", "statt", "sicher", "bekannt", "offen", "heraus", "hinaus", "herein",
      "voraus", "fest", "frei", "fern", "nach", "wahr", "fort", "teil", "dar", "auf", "aus", "bei", "ein", "her", "hin",
      "mit", "vor", "weg", "los", "an", "ab", "zu", "um", "über", "unter", "durch");
  private static final List<String> FIRM_PREFIXES = List.of("be", "ver", "er", "ent", "emp", "zer", "miss", "über",
      "unter", "wider", "wieder", "durch", "um", "hinter", "voll");
  private static final Set<String> STRONG = Set.of("gegeben", "genommen", "geschrieben", "gehalten", "gelassen",
      "getragen", "gezogen", "geschlossen", "getroffen", "gesehen", "gelesen", "gesprochen", "gefunden", "gebunden",
      "gewiesen", "geladen", "gerufen", "gestrichen", "geschoben", "gehoben", "geboten", "gebeten", "gegossen",
      "geworfen", "geholfen", "gewonnen", "gewogen", "gemessen", "gerieben", "getrieben", "gegriffen", "geschnitten",
      "geschaffen", "gewaschen", "gebrochen", "gestohlen", "geschlagen", "gegangen", "gefahren", "geworben",
      "gesetzt", "getan", "gefangen", "gegolten", "gemieden", "geliehen", "gewechselt");
  private static final Set<String> STRONG_WITHOUT_GE = Set.of("erhoben", "verboten", "entschieden", "beschlossen",
      "verschoben", "entnommen", "übernommen", "unternommen", "unterschrieben", "beschrieben", "vergeben", "übergeben",
      "betrieben", "bewiesen", "verwiesen", "überwiesen", "befunden", "empfohlen", "entzogen", "bezogen", "einbezogen",
      "vollzogen", "verliehen", "vermieden", "besprochen", "unterbrochen", "widerrufen", "berufen", "verglichen",
      "erworben", "verworfen", "entworfen", "übertragen", "erlassen", "entlassen", "erhalten", "einbehalten",
      "vorbehalten", "beraten", "betroffen", "erwiesen", "verbunden", "entbunden", "verloren", "übersehen",
      "vorgesehen",
      "vernommen", "bekanntgegeben", "verstanden", "anerkannt", "ausgeschlossen");
  private static final Set<String> NO_PARTICIPLES = Set.of("bereit", "bekannt", "beliebt", "berühmt", "berechtigt",
      "überhaupt", "umsonst", "gesamt", "gerecht", "geeignet", "gut", "ernst", "erst", "vertraut", "verliebt",
      "verrückt", "unterst", "voll", "gewohnt", "geehrt", "gespannt", "bewusst", "verwandt", "übernacht", "genannt",
      "gesucht", "entfernt", "durchweg", "vermutlich", "gebiet", "gehört", "geht", "gilt", "gibt");

  private Participles() {}

  /** "beantragt", "ausgestellt", "informiert", "entschieden". */
  static boolean isParticiple(String lower) {
    boolean shape = lower.length() >= 5 && (lower.endsWith("t") || lower.endsWith("en"));
    if (!shape || NO_PARTICIPLES.contains(lower)) {
      return false;
    }
    if (lower.endsWith("iert") || STRONG_WITHOUT_GE.contains(lower) || startsFirm(lower)) {
      return true;
    }
    return isWithGe(lower) || PREFIXES.stream().anyMatch(prefix -> lower.startsWith(prefix)
        && (isWithGe(lower.substring(prefix.length())) || startsFirm(lower.substring(prefix.length()))));
  }

  private static boolean isWithGe(String word) {
    return word.length() >= 5 && word.startsWith("ge") && (word.endsWith("t") || STRONG.contains(word));
  }

  private static boolean startsFirm(String word) {
    return word.length() >= 6 && word.endsWith("t") && FIRM_PREFIXES.stream().anyMatch(word::startsWith);
  }

  /** "einzureichen", "vorzulegen". */
  static boolean isInfinitiveWithZu(String lower) {
    return lower.length() >= 8 && lower.length() <= 40 && lower.endsWith("n")
        && PREFIXES.stream().anyMatch(prefix -> lower.startsWith(prefix + "zu"));
  }
}
