package org.leipzigapp.readability;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text that could be plainer.
 *
 * @param from first character, counted in UTF-16 units as Java and browsers do
 * @param to behind the last one
 * @param excerpt the place itself, of long ones the beginning
 * @param better plainer words, only where there surely are some
 */
public record Hint(Kind kind, int from, int to, String excerpt, @Nullable String better) {}
