package org.leipzigapp.backup;

import java.time.Instant;

/** What was put into a backup, or taken out of it. */
public record Summary(Instant made, int tables, long rows) {

  static Summary of(Manifest manifest) {
    return new Summary(manifest.made(), manifest.tables().size(),
        manifest.tables().stream().mapToLong(Manifest.Table::rows).sum());
  }
}
