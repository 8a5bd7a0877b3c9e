package org.leipzigapp.search.engine;

import java.util.List;

/**
 * A word that is looked for.
 *
 * @param forms any of which will do; a typing error may have several corrections
 * @param halves of a compound; together they are worth nearly as much as the word itself
 * @param opposites stems that contradict the word
 */
record Needle(Tongue tongue, List<Form> forms, List<Half> halves, List<String> opposites) {

  /** A form of the word; quality 1 is the word itself. */
  record Form(String stem, double quality) {}

  /** A half of a compound and its share of the meaning; shares sum up to less than 1 if a half is unknown. */
  record Half(List<Form> forms, double share) {}
}
