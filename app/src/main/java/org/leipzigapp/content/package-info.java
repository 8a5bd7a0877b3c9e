/**
 * What the city says, as versioned items: a city pack seeds them, the database holds them, every node keeps a snapshot
 * in memory. The room knows no feature; features name their {@link org.leipzigapp.content.ContentKind kinds}.
 *
 * <p>Events out: {@link org.leipzigapp.content.ContentChanged}. Vocabulary: pack (a folder of YAML files), item (one
 * such file), kind (which sort of file), reading (a language at a level), fact (a text with its source).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.leipzigapp.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
