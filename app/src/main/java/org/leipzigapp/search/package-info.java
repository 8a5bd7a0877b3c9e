/**
 * Finds anything of the city by everyday words. Features put their things in through {@link
 * org.leipzigapp.search.IndexSource}; this room knows none of them.
 *
 * <p>Events in: {@link org.leipzigapp.search.EntriesChanged}, {@link org.leipzigapp.search.WordsChanged}. Vocabulary:
 * entry (one thing that can be found), term (the administration's word), expression (what people say).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.leipzigapp.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
