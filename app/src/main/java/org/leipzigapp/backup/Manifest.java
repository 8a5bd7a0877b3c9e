package org.leipzigapp.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds.
 *
 * @param format of the file; a newer app may read older ones
 * @param made when the snapshot was taken
 * @param postgres version that it came from, for whom it may concern
 * @param migrations in the order in which they were applied
 */
record Manifest(
    int format,
    Instant made,
    String postgres,
    List<Migrations.Applied> migrations,
    List<Table> tables,
    List<Sequence> sequences) {

  static final int FORMAT = 1;

  /** @param sha256 of its rows as PostgreSQL's COPY writes them, in hex */
  record Table(String schema, String name, List<String> columns, long rows, String sha256) {

    String entry() {
      return "tables/" + schema + "." + name;
    }

    String quoted() {
      return Tables.quoted(schema) + "." + Tables.quoted(name);
    }
  }

  /** @param called whether the value was given out already */
  record Sequence(String schema, String name, long value, boolean called) {}
}
