package org.leipzigapp.editing;

import java.util.Locale;
import org.leipzigapp.content.Revision;
import org.leipzigapp.staff.MemberNames;
import org.leipzigapp.web.Page;

/**
 * A published state in the list of all.
 *
 * @param origin "pack", "edit", "restore" or "removal"
 * @param who "" if the pack brought it or the member is gone
 */
public record HistoryLine(int number, String origin, String who, String when, String note, boolean there) {

  static HistoryLine of(Revision revision, MemberNames names, Page page) {
    return new HistoryLine(revision.number(), revision.origin().name().toLowerCase(Locale.ROOT),
        names.find(revision.author()).orElse(""), EditView.time(revision.publishedAt(), page),
        revision.note() == null ? "" : revision.note(), revision.body() != null);
  }
}
