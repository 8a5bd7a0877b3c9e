package org.leipzigapp.readability;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Abbreviations with dots and what they stand for; "z. B." and "z.B." are the same. */
final class Abbreviations {

  private static final int MOST_GROUPS = 5;
  private static final int LONGEST_GROUP = 8;
  private static final Set<String> MAY_END = 
      Set.of("usw.", "etc.", "ff.", "o.ä.", "u.ä.", "p.m.", "a.m.", "art.", "no.", "f.");
  private static final Abbreviations NONE = new Abbreviations(Map.of());

  private final Map<String, String> longForms = new HashMap<>();
  private final Set<String> firstGroups = new HashSet<>();

  private Abbreviations(Map<String, String> lines) {
    lines.forEach((written, longForm) -> {
      String key = written.replace(" ", "").toLowerCase(Locale.ROOT);
      longForms.put(key, longForm);
      firstGroups.add(key.substring(0, key.indexOf('.')));
    });
  }

  /** The lists are read when first needed. */
  private static final class Lists {
    static final Abbreviations GERMAN = new Abbreviations(WordFile.read("de-abbreviations"));
    static final Abbreviations ENGLISH = new Abbreviations(WordFile.read("en-abbreviations"));
  }

  static Abbreviations of(String language) {
    return switch (language) {
      case "de" -> Lists.GERMAN;
      case "en" -> Lists.ENGLISH;
      default -> NONE;
    };
  }

  /**
   * An abbreviation in a text.
   *
   * @param to behind its last dot
   * @param longForm "" if everybody knows it ("Nr.")
   */
  record Known(int to, String longForm, boolean mayEndSentence) {}

  /** The longest abbreviation whose first letters stand at from to end; "WG." is not "wg." */
  Optional<Known> find(CharSequence text, int from, int end) {
    Optional<Known> longest = Optional.empty();
    if (end >= text.length() || text.charAt(end) != '.' || end - from > LONGEST_GROUP) {
      return longest;
    }
    String written = text.subSequence(from, end).toString();
    var key = new StringBuilder(written.toLowerCase(Locale.ROOT));
    boolean shared = written.length() > 1 && written.chars().allMatch(Character::isUpperCase);
    if (shared || !firstGroups.contains(key.toString())) {
      return longest;
    }
    int at = end;
    for (int group = 1; group <= MOST_GROUPS; group++) {
      key.append('.');
      at++;
      String longForm = longForms.get(key.toString());
      if (longForm != null) {
        longest = Optional.of(new Known(at, longForm, MAY_END.contains(key.toString())));
      }
      at = group(text, at, key);
      if (at < 0) {
        break;
      }
    }
    return longest;
  }

  /** Reads on to the next dot; -1 if there is none near. */
  private static int group(CharSequence text, int from, StringBuilder key) {
    int at = from;
    if (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00A0' || text.charAt(at) == '\u202F')) {
      at++;
    }
    for (int start = at; at < text.length() && at - start <= LONGEST_GROUP; at++) {
      char next = text.charAt(at);
      if (next == '.') {
        return at > start ? at : -1;
      }
      if (!Character.isLetter(next)) {
        return -1;
      }
      key.append(Character.toLowerCase(next));
    }
    return -1;
  }
}
