package org.leipzigapp.search.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Leads the forms of German verbs to the infinitive: "umgezogen", "umzuziehen" and "ziehe … um" to "umziehen". */
final class Verbs {

  /** Prefixes that turn a thing the municipality does into another: Anmeldung, Abmeldung, Ummeldung. */
  private static final Set<String> TURNING = Set.of("an", "ab", "um", "ein", "aus", "zu", "weg");

  private final Map<String, String> infinitives = new HashMap<>();
  private final Set<String> stems = new HashSet<>();
  private final List<String> prefixes;
  private final Set<String> prefixSet;

  Verbs(Map<String, List<String>> verbs, Set<String> prefixes) {
    verbs.forEach((infinitive, forms) -> {
      String base = Folding.german(infinitive);
      forms.forEach(form -> infinitives.putIfAbsent(Folding.german(form), base));
    });
    verbs.keySet().forEach(infinitive -> addRegularForms(Folding.german(infinitive)));
    prefixSet = new HashSet<>();
    prefixes.forEach(prefix -> prefixSet.add(Folding.german(prefix)));
    this.prefixes = prefixSet.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())).toList();
  }

  /** The infinitive if the folded token is a form of a known verb, with or without prefix. */
  Optional<String> findInfinitive(String token) {
    Optional<String> found = findAsWritten(token);
    if (found.isPresent()) {
      return found;
    }
    for (String ending : List.of("en", "er", "es", "em", "e")) {
      if (token.endsWith(ending) && token.length() - ending.length() >= 5) {
        String participle = token.substring(0, token.length() - ending.length());
        Optional<String> declined = findAsWritten(participle);
        if (declined.isPresent() && isParticiple(participle)) {
          return declined;
        }
      }
    }
    return Optional.empty();
  }

  /** Puts a split-off prefix back in front of its verb, if that gives a word that is known. */
  List<String> join(List<String> tokens, Predicate<String> isKnown) {
    List<String> joined = new ArrayList<>(tokens);
    for (int i = 0; i < joined.size(); i++) {
      String infinitive = infinitives.get(Folding.german(joined.get(i)));
      for (int j = joined.size() - 1; infinitive != null && j > i; j--) {
        String prefix = Folding.german(joined.get(j));
        if (prefixSet.contains(prefix) && isKnown.test(prefix + infinitive)) {
          joined.set(i, prefix + infinitive);
          joined.remove(j);
          break;
        }
      }
    }
    return joined;
  }

  /** The rest of a word behind a separable prefix: "meldung" of "ummeldung". */
  Optional<String> findRest(String token) {
    return prefixes.stream().filter(prefix -> token.startsWith(prefix) && token.length() - prefix.length() >= 5)
        .findFirst().map(prefix -> token.substring(prefix.length()));
  }

  /** Stems of the same verb with another prefix: what is asked for is not that. */
  List<String> opposites(String stem) {
    for (String prefix : TURNING) {
      String base = stem.startsWith(prefix) ? stem.substring(prefix.length()) : "";
      if (stems.contains(base)) {
        return TURNING.stream().filter(other -> !other.equals(prefix)).map(other -> other + base).sorted().toList();
      }
    }
    return List.of();
  }

  boolean isPrefix(String token) {
    return prefixSet.contains(token);
  }

  private Optional<String> findAsWritten(String token) {
    String base = infinitives.get(token);
    if (base != null) {
      return Optional.of(base);
    }
    for (String prefix : prefixes) {
      if (!token.startsWith(prefix) || token.length() - prefix.length() < 3) {
        continue;
      }
      String rest = token.substring(prefix.length());
      String separated = infinitives.get(rest);
      if (separated == null && rest.startsWith("zu")) {
        separated = infinitives.get(rest.substring(2));
      }
      if (separated != null) {
        return Optional.of(prefix + separated);
      }
    }
    return Optional.empty();
  }

  private static boolean isParticiple(String token) {
    return token.endsWith("t") || token.endsWith("en");
  }

  private void addRegularForms(String infinitive) {
    infinitives.put(infinitive, infinitive);
    stems.add(GermanStem.of(infinitive));
    if (!infinitive.endsWith("n")) {
      return;
    }
    String stem = infinitive.substring(0, infinitive.length() - (infinitive.endsWith("en") ? 2 : 1));
    String link = stem.endsWith("t") || stem.endsWith("d") ? "e" : "";
    String participle = (infinitive.endsWith("ieren") ? "" : "ge") + stem + link + "t";
    for (String form : List.of(stem + "e", stem + link + "st", stem + link + "t", stem + link + "te",
        stem + link + "ten", participle)) {
      infinitives.putIfAbsent(form, infinitive);
    }
  }
}
