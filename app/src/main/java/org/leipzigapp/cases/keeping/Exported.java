package org.leipzigapp.cases.keeping;

import java.util.Map;
import org.leipzigapp.cases.Matter;

/** A matter with everything that its feature keeps of it. */
public record Exported(Matter matter, Map<String, Object> kept) {}
