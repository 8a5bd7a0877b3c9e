package org.leipzigapp.bench.documents;

import java.util.List;

/** What a city has most of, and how many; 50,000 together. */
enum Kind {
  NEWS("generated-news", 8_000),
  EVENT("generated-event", 14_000),
  PAPER("generated-paper", 14_000),
  PLACE("generated-place", 9_000),
  CLUB("generated-club", 5_000);

  final String key;
  final int count;

  Kind(String key, int count) {
    this.key = key;
    this.count = count;
  }

  String title(Words words) {
    return switch (this) {
      case NEWS -> "Stadt %s %s in %s".formatted(words.verb(), words.compound(), words.district());
      case EVENT -> "%s %s im %s".formatted(capital(words.adjective()), words.compound(), words.compound());
      case PAPER -> "Vorlage VII-DS-%05d: %s und %s %s"
          .formatted(words.number(99_999), words.compound(), words.compound(), words.district());
      case PLACE -> "%s %s".formatted(words.compound(), words.street());
      case CLUB -> "%s %s e. V.".formatted(words.compound(), words.district());
    };
  }

  /** What people would call it. */
  List<String> names(Words words) {
    return switch (this) {
      case NEWS, PAPER -> List.of(words.noun() + " " + words.district());
      case EVENT -> List.of(words.compound() + " " + words.district(), words.noun() + " mit " + words.name());
      case PLACE -> List.of(words.noun() + " " + words.district(), words.street() + " " + words.number(200));
      case CLUB -> List.of(words.compound());
    };
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
