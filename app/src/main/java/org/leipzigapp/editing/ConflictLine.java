package org.leipzigapp.editing;

import java.util.List;

/**
 * An item on which a newer pack and what was edited here differ.
 *
 * @param gone whether the pack has no such item any more
 */
public record ConflictLine(String kind, String id, String title, boolean gone, List<Comparison.Change> changes) {}
