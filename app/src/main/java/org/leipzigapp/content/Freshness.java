package org.leipzigapp.content;

import java.time.Instant;

/**
 * How fresh this node's snapshot is.
 *
 * @param checked when the database was last seen to hold nothing newer
 * @param stale whether the database has been out of reach for so long that people should be told
 */
public record Freshness(Instant checked, boolean stale) {}
