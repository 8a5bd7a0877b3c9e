/**
 * What forms for everybody share, which need neither an account nor JavaScript: a signed field, a trap for machines,
 * how often one network may send, and the cleaning of what was typed.
 *
 * <p>Vocabulary: seal (the signed field), trap (a field that nobody sees), trouble (why a form comes back).
 */
@NullMarked
@ApplicationModule(displayName = "forms", allowedDependencies = {"web"})
package org.leipzigapp.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
