package org.leipzigapp.services.catalogue.dldb;

import tools.jackson.databind.JsonNode;

/**
 * One service or office of an export.
 *
 * @param id in the pack
 * @param rawId as the export writes it
 * @param name plain text, never empty
 */
record Item(String kind, String id, String rawId, String name, JsonNode json) {

  /** How the report names it. */
  String label() {
    return kind + " " + id + " (" + (name.length() > 60 ? name.substring(0, 60) + "…" : name) + ")";
  }
}
