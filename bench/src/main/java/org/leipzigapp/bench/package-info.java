/**
 * Measures how fast the app is, on this machine and over loopback only. Each {@link org.leipzigapp.bench.Measure} starts
 * the app as people start it, puts load on it and ends it. Vocabulary: measure (a run that yields figures), figure (a
 * measured value with its target), open loop (requests at fixed times, however slow the answers are).
 */
@NullMarked
package org.leipzigapp.bench;

import org.jspecify.annotations.NullMarked;
