/**
 * How easy a text is to read, and what would make it easier: figures by well-known formulae, and hints for who writes.
 * The hints are advice, never a verdict: formulae see words and sentences only, and a long word may be the right one.
 *
 * <p>Vocabulary: kind (what a hint is about), rule (finds one kind), clause (what stands between two punctuation
 * marks), part (what a compound is made of). No events.
 */
@NullMarked
@ApplicationModule(displayName = "readability", allowedDependencies = {"content"})
package org.leipzigapp.readability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
