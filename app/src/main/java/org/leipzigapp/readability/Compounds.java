package org.leipzigapp.readability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts a German compound where its joints surely are: all parts are known, and there is one way only to put them
 * together.
 */
final class Compounds {

  private static final List<String> LINKS = List.of("", "s", "es", "n", "en", "er", "e", "ns");
  private static final int LONGEST = 60;
  private static final int MOST_WAYS = 2;

  private Compounds() {}

  /** Parts, and compounds of two that people know as one word; read when first needed. */
  private static final class Parts {
    static final Set<String> SIMPLE = new HashSet<>();
    static final Set<String> KNOWN = new HashSet<>();

    static {
      Map<String, String> lines = WordFile.read("de-parts");
      lines.keySet().forEach(line -> (line.contains("·") ? KNOWN : SIMPLE).add(line.replace("·", "")));
    }
  }

  /**
   * The word as it is easier to read: "Wohnungs·geber·bestätigung" in simple German, "Wohnungsgeber-Bestätigung" in
   * everyday German.
   *
   * @return null if the joints are not sure
   */
  static @Nullable String plainer(String word, boolean simple) {
    if (word.length() > LONGEST || !word.chars().allMatch(Character::isLetter)) {
      return null;
    }
    var ways = new ArrayList<List<String>>();
    ways(word.toLowerCase(Locale.GERMAN), new ArrayList<>(), ways, new BitSet());
    if (ways.size() != 1 || ways.getFirst().size() < 2) {
      return null;
    }
    List<String> parts = ways.getFirst();
    if (simple) {
      return capital(String.join("·", parts));
    }
    int joint = joint(parts);
    return joint == 0
        ? null
        : capital(String.join("", parts.subList(0, joint))) + "-"
            + capital(String.join("", parts.subList(joint, parts.size())));
  }

  /**
   * All ways to put the word together, up to two; parts keep their linking letters.
   *
   * @param deadEnds lengths of rests that are known to lead nowhere, so that none is tried twice
   */
  private static void ways(String rest, List<String> so, List<List<String>> ways, BitSet deadEnds) {
    if (rest.isEmpty()) {
      ways.add(List.copyOf(so));
      return;
    }
    int before = ways.size();
    if (deadEnds.get(rest.length())) {
      return;
    }
    for (int end = 2; end <= rest.length() && ways.size() < MOST_WAYS; end++) {
      if (isPart(rest.substring(0, end), end == rest.length())) {
        so.add(rest.substring(0, end));
        ways(rest.substring(end), so, ways, deadEnds);
        so.removeLast();
      }
    }
    deadEnds.set(rest.length(), ways.size() == before);
  }

  private static boolean isPart(String part, boolean last) {
    for (String link : LINKS) {
      boolean fits = part.endsWith(link) && Parts.SIMPLE.contains(part.substring(0, part.length() - link.length()));
      if (fits && !(last && link.equals("s"))) {
        return true;
      }
    }
    return false;
  }

  /** Where the main joint is: between two parts, or beside a compound that people know as one word; 0 if unsure. */
  private static int joint(List<String> parts) {
    if (parts.size() == 2) {
      return 1;
    }
    if (parts.size() != 3) {
      return 0;
    }
    boolean front = isKnown(parts.get(0) + parts.get(1));
    boolean back = isKnown(parts.get(1) + parts.get(2));
    return front == back ? 0 : front ? 2 : 1;
  }

  private static boolean isKnown(String compound) {
    return LINKS.stream().anyMatch(link -> compound.endsWith(link)
        && Parts.KNOWN.contains(compound.substring(0, compound.length() - link.length())));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.GERMAN) + word.substring(1);
  }
}
