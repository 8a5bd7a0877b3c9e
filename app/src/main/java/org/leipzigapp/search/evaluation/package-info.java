/**
 * Measures the search with questions whose answers are known: how often the right service is first, how often among the
 * first three, and how often a question that no service answers is honestly missed.
 */
@NullMarked
@NamedInterface("evaluation")
package org.leipzigapp.search.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
