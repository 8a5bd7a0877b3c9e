package org.leipzigapp.services.catalogue.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sixteen Länder by the second half of their ISO 3166-2 code: their public holidays differ. */
public enum Land {
  BB("Brandenburg", "Brandenburg"),
  BE("Berlin", "Berlin"),
  BW("Baden-Württemberg", "Baden-Württemberg"),
  BY("Bayern", "Bavaria"),
  HB("Bremen", "Bremen"),
  HE("Hessen", "Hesse"),
  HH("Hamburg", "Hamburg"),
  MV("Mecklenburg-Vorpommern", "Mecklenburg-Western Pomerania"),
  NI("Niedersachsen", "Lower Saxony"),
  NW("Nordrhein-Westfalen", "North Rhine-Westphalia"),
  RP("Rheinland-Pfalz", "Rhineland-Palatinate"),
  SH("Schleswig-Holstein", "Schleswig-Holstein"),
  SL("Saarland", "Saarland"),
  SN("Sachsen", "Saxony"),
  ST("Sachsen-Anhalt", "Saxony-Anhalt"),
  TH("Thüringen", "Thuringia");

  private final String german;
  private final String english;

  Land(String german, String english) {
    this.german = german;
    this.english = english;
  }

  /** @param code e.g. "by", in any case */
  public static Optional<Land> find(String code) {
    return Arrays.stream(values()).filter(land -> land.name().equalsIgnoreCase(code)).findFirst();
  }

  /** As holiday calendars write it: "by". */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String german() {
    return german;
  }

  public String english() {
    return english;
  }
}
