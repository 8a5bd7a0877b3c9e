/**
 * Words as a person types them and as a catalogue writes them, brought to one form: folded letters, stems, verbs whose
 * prefix was split off, and the parts of compounds.
 */
@NullMarked
package org.leipzigapp.search.words;

import org.jspecify.annotations.NullMarked;
