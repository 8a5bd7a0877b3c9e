/**
 * Keeps what the city says true: who answers for an item and when it has to be looked at again, what the public says is
 * wrong, and what people looked for and did not find. It knows no feature, only items.
 *
 * <p>Vocabulary: keeper (the department that answers for an item), checked (somebody said that it is still true), due
 * (it has to be checked again), note ("Das stimmt nicht", sent by anybody), link (the unguessable address under which
 * who sent a note sees what became of it), miss (what was looked for and not found).
 */
@NullMarked
@ApplicationModule(
    displayName = "care",
    allowedDependencies = {"content", "city", "search", "web", "forms", "staff", "messages", "cases"})
package org.leipzigapp.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
