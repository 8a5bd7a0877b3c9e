package org.leipzigapp.bench.documents;

import java.util.List;
import java.util.Random;
import org.leipzigapp.search.IndexEntry;

/**
 * What people type, made from a seed: mostly words of titles and names and everyday words, a fifth with a slip of the
 * finger, some sentences, some that nothing fits.
 */
public final class Questions {

  private static final List<String> EVERYDAY = List.of(
      "perso verloren", "neue wohnung melden", "umgezogen was nun", "strafzettel", "alte couch loswerden", "heiraten",
      "baby bekommen", "kindergarten platz", "auto anmelden", "hundesteuer", "passport", "register my address", "müll",
      "parken als anwohner", "wohngeld", "bürgeramt öffnungszeiten", "reisepass kind", "führungszeugnis", "flohmarkt");

  private static final List<String> SENTENCES = List.of(
      "mein ausweis ist abgelaufen und ich fahre morgen in den urlaub", "wo kann ich mein altes fahrrad abgeben",
      "ich bin neu in der stadt und muss mich anmelden", "was kostet es einen hund anzumelden",
      "how do i get a certificate for my new job", "wer hilft mir wenn ich die miete nicht mehr zahlen kann");

  private final Random random;

  public Questions(long seed) {
    random = new Random(seed);
  }

  /** A question as one sends it off. */
  public String question() {
    int sort = random.nextInt(100);
    if (sort < 45) {
      return words();
    }
    if (sort < 65) {
      return slip(words());
    }
    if (sort < 85) {
      return pick(EVERYDAY);
    }
    return sort < 93 ? pick(SENTENCES) : nonsense();
  }

  /** The beginning of a question, as it is sent while one types. */
  public String beginning() {
    String whole = random.nextInt(3) == 0 ? pick(EVERYDAY) : words();
    String begun = whole.substring(0, Math.min(whole.length(), 2 + random.nextInt(10)));
    return begun.length() > 4 && random.nextInt(6) == 0 ? slip(begun) : begun;
  }

  /** One or two words that some document is called by. */
  private String words() {
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    IndexEntry entry = new GeneratedDocuments(kind).entry(random.nextInt(kind.count));
    String name = random.nextBoolean()
        ? entry.title().getOrDefault("de", "")
        : entry.names().getOrDefault("de", List.of("")).getFirst();
    String[] all = name.split(" ");
    int first = random.nextInt(all.length);
    return random.nextBoolean() || first + 1 == all.length ? all[first] : all[first] + " " + all[first + 1];
  }

  private String slip(String text) {
    if (text.length() < 4) {
      return text;
    }
    int at = 1 + random.nextInt(text.length() - 2);
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
      default -> text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at);
    };
  }

  private String nonsense() {
    StringBuilder word = new StringBuilder();
    for (int i = 3 + random.nextInt(4); i > 0; i--) {
      word.append("bdfgklmnprstvwz".charAt(random.nextInt(15))).append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private String pick(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
