package org.leipzigapp.services.catalogue.imports;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives every item an id that is safe as a file's name; an id that already is one stays as it is. */
public final class Ids {

  private static final int LONGEST = 80;
  private static final int ROOM_FOR_NUMBER = 6;

  private final Set<String> taken = new HashSet<>();

  /** "Straße 1/2" becomes "strasse-1-2"; "" if nothing is left. */
  public static String slug(String text) {
    String german = text.toLowerCase(Locale.ROOT)
        .replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    String plain = Normalizer.normalize(german, Normalizer.Form.NFD).replaceAll("[^a-z0-9]+", "-");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return cut.replaceAll("^-|-$", "");
  }

  /** An id that nobody has yet: of several that would be the same the later ones get a number; "" if none is left. */
  public String give(String raw) {
    String base = slug(raw);
    String id = base;
    for (int number = 2; !id.isEmpty() && !taken.add(id); number++) {
      id = slug(base.substring(0, Math.min(base.length(), LONGEST - ROOM_FOR_NUMBER))) + "-" + number;
    }
    return id;
  }
}
