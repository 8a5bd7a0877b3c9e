/**
 * All that an app keeps in its database, in one file and back. The binaries of the embedded PostgreSQL bring no {@code
 * pg_dump}, so this room copies every table itself: one snapshot out, one transaction in.
 *
 * <p>Vocabulary: backup (a zip file with one entry per table and a manifest), manifest (which tables, how many rows, their
 * checksums, and by which migrations the tables were made). The room knows no feature; it takes every schema that a
 * migration of this app makes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.leipzigapp.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
