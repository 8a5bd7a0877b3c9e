/**
 * Where the staff change what the city says: one form for every kind of item, made from its published schema, with
 * preview, hints for plain language, review, history and comparison. It knows no feature; the rules that a change has
 * to meet are those of the packs.
 *
 * <p>Vocabulary: shape (what a field may hold, from the schema), draft (an item being changed), comparison (what
 * differs between two states, in words).
 */
@NullMarked
@ApplicationModule(displayName = "editing", allowedDependencies = {"content", "city", "web", "staff", "care", "readability"})
package org.leipzigapp.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
