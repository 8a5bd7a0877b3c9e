/**
 * What every import of a foreign catalogue needs: texts without markup, fees out of texts, safe ids, folders that appear
 * whole or not at all, and the report that names what was taken and what not.
 *
 * <p>Vocabulary: fate (what becomes of a field), thin page (a page on which the source says too little).
 */
@NullMarked
@NamedInterface("imports")
package org.leipzigapp.services.catalogue.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
