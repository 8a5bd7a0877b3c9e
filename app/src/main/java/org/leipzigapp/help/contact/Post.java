package org.leipzigapp.help.contact;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.help.contact.files.FileStore.FileLine;

/**
 * One entry of a thread.
 *
 * @param number 1 for the first
 * @param member of the staff; null: the person
 * @param department of who answered or closed it, or to which it was handed over; null if the person wrote
 * @param words for both sides; null: none, or erased
 * @param remark among staff
 */
public record Post(
    int number,
    Instant at,
    Kind kind,
    @Nullable UUID member,
    @Nullable String memberName,
    @Nullable String department,
    @Nullable String words,
    @Nullable String remark,
    List<FileLine> files) {

  /** What happened. */
  public enum Kind {
    WRITTEN, ANSWERED, HANDED, DONE, REOPENED, WITHDRAWN;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  public boolean isByStaff() {
    return member != null;
  }

  /** Something that only happened, without words. */
  public boolean isSilent() {
    return words == null && files.isEmpty();
  }
}
