package org.leipzigapp.web;

/** The four areas of the one navigation. */
public enum Area {
  CURRENT("/", "area.current"),
  SERVICES("/services", "area.services"),
  PARTICIPATE("/mitmachen", "area.participate"),
  HELP("/hilfe", "area.help"),
  /** Outside of the areas, e.g. the imprint. */
  NONE("", "");

  private final String path;
  private final String textKey;

  Area(String path, String textKey) {
    this.path = path;
    this.textKey = textKey;
  }

  public String path() {
    return path;
  }

  public String textKey() {
    return textKey;
  }

  public static Area[] shown() {
    return new Area[] {CURRENT, SERVICES, PARTICIPATE, HELP};
  }
}
