package org.leipzigapp.search;

import java.util.Set;

/** A feature has a new snapshot; these entries were added, changed or removed in it. */
public record EntriesChanged(String kind, Set<String> ids) {}
