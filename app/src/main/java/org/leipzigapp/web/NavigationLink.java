package org.leipzigapp.web;

/**
 * An entry of the navigation of pages that stand outside of the public areas.
 *
 * @param path without a reading, e.g. "/team/inhalte"
 */
public record NavigationLink(String path, String textKey) {

  /** Whether a page belongs to it: the same path or below it. */
  public boolean leadsTo(String shown) {
    return shown.equals(path) || shown.startsWith(path + "/");
  }
}
