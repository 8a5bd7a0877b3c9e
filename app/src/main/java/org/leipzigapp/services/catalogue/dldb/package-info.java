/**
 * Takes over the catalogue that a city keeps in the dldb format (the export that the appointment systems of Berlin and
 * Munich read) and writes it as a city pack. Nothing is invented and nothing is lost in silence: what is not taken
 * stands in the report with its reason.
 *
 * <p>Vocabulary: export (one of the two JSON files), order (what the person asked for), report (what was taken and what
 * not), thin page (a page on which the export says too little).
 */
@NullMarked
@NamedInterface("dldb")
package org.leipzigapp.services.catalogue.dldb;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
