package org.leipzigapp.content;

import java.util.regex.Pattern;

/**
 * How a person reads: a language at a level. Written as a BCP 47 tag: "de" is everyday German, "de-simple" the easier
 * level ("simple" is a registered variant).
 */
public record Reading(String language, boolean simple) {

  private static final Pattern TAG = Pattern.compile("([a-z]{2,3})(-simple)?");

  /** Whether a tag has the form of a reading; the language need not be one that the city offers. */
  public static boolean isTag(String tag) {
    return TAG.matcher(tag).matches();
  }

  /** @throws IllegalArgumentException if the tag has another form */
  public static Reading of(String tag) {
    var match = TAG.matcher(tag);
    if (!match.matches()) {
      throw new IllegalArgumentException("not a reading: " + tag);
    }
    return new Reading(match.group(1), match.group(2) != null);
  }

  public String tag() {
    return simple ? language + "-simple" : language;
  }

  public Reading inLanguage(String other) {
    return new Reading(other, simple);
  }

  public Reading atLevel(boolean easier) {
    return new Reading(language, easier);
  }
}
