package org.leipzigapp.readability;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Counts the syllables of a German word by its vowels: two that are spoken as one count once, and word parts that break
 * this rule are listed.
 */
final class GermanSyllables {

  private static final String VOWELS = "aeiouyäöüáàâéèêíóôúœ";
  private static final Set<String> ONE_SOUND = Set.of("ai", "ei", "au", "eu", "äu", "ie", "aa", "ee", "oo", "ay", "ey",
      "oy", "oi", "ou", "uy");

  /** Parts with one syllable more than their vowels tell: "Fe-ri-en", "be-ur-kun-den". */
  private static final List<String> MORE = List.of("familien", "ferien", "linien", "studien", "medien", "prämien",
      "folien", "immobilien", "materialien", "aktien", "serien", "bakterien", "arterien", "kastanien", "komödien",
      "kategorien", "kopien", "batterien", "industrien", "garantien", "kriterien", "ministerien", "stipendien",
      "prinzipien", "kolonien", "gremien", "demokratien", "strategien", "theorien", "partien", "asien", "italien",
      "spanien", "belgien", "indien", "syrien", "rumänien", "bulgarien", "kroatien", "serbien", "albanien", "bosnien",
      "slowenien", "patient", "klient", "orient", "fizient", "hygien", "beinhalt", "beirr", "geirr", "geimpf",
      "beurteil", "geurteil", "beurkund", "beurlaub", "museum", "museen", "koop", "koord", "zoolog", "beerdig", "beend",
      "geehr", "ideen", "armeen", "alleen", "ukrain", "mosaik", "naiv", "reell", "atheis", "jubiläum", "petroleum");

  /** The same at the end of a word only; "studieren" and "Inserieren" are none. */
  private static final List<String> MORE_AT_END = List.of("familie", "linie", "studie", "prämie", "folie", "immobilie",
      "aktie", "serie", "bakterie", "arterie", "kastanie", "petersilie", "komödie", "materie");

  /** Parts with one syllable less: "Ser-vice", "on-line"; "homepage" loses two. */
  private static final List<String> LESS = List.of("service", "online", "offline", "hotline", "pipeline", "software",
      "hardware", "homepage", "page", "website", "download", "upload", "update", "image");

  private GermanSyllables() {}

  /** At least 1; parts with hyphens count each, digits and abbreviations in capitals as one reads them. */
  static int count(String word) {
    int sum = 0;
    int from = 0;
    for (int at = 0; at <= word.length(); at++) {
      if (at == word.length() || "-·•".indexOf(word.charAt(at)) >= 0) {
        sum += at > from ? part(word.substring(from, at)) : 0;
        from = at + 1;
      }
    }
    return Math.max(1, sum);
  }

  private static int part(String word) {
    if (word.length() <= 3 && word.length() > 1 && word.chars().allMatch(Character::isUpperCase)) {
      return word.length();
    }
    String lower = word.toLowerCase(Locale.GERMAN);
    int sum = vowels(lower);
    for (String part : MORE) {
      sum += lower.contains(part) ? 1 : 0;
    }
    for (String part : MORE_AT_END) {
      sum += lower.endsWith(part) ? 1 : 0;
    }
    for (String part : LESS) {
      sum -= lower.contains(part) ? 1 : 0;
    }
    return Math.max(1, lower.endsWith("eau") || lower.endsWith("eaus") ? sum - 1 : sum);
  }

  private static int vowels(String lower) {
    int sum = 0;
    for (int at = 0; at < lower.length(); at++) {
      if (!isVowel(lower, at)) {
        continue;
      }
      sum++;
      if (at + 1 < lower.length() && ONE_SOUND.contains(lower.substring(at, at + 2))) {
        at++;
      }
    }
    return sum;
  }

  private static boolean isVowel(String lower, int at) {
    char letter = lower.charAt(at);
    if (letter == 'u' && at > 0 && lower.charAt(at - 1) == 'q') {
      return false;
    }
    boolean consonantY = letter == 'y' && at == 0 && lower.length() > 1 && VOWELS.indexOf(lower.charAt(1)) >= 0;
    return VOWELS.indexOf(letter) >= 0 && !consonantY;
  }
}
