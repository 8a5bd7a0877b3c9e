package org.leipzigapp.staff.log;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.Member;

/**
 * A page of the audit log.
 *
 * @param chosen values of the filter as they stand in the address
 * @param older the address of the next page, or null
 */
public record AuditView(List<Line> lines, List<Member> members, Chosen chosen, @Nullable String older,
    boolean isFirst) {

  /** @param kind key of a text @param what as a text in the reader's language */
  public record Line(LocalDateTime at, String who, String kind, String what, String subject) {}

  /** As typed; empty means all. */
  public record Chosen(String who, String kind, String subject, String from, String until) {

    public boolean isWho(UUID id) {
      return who.equals(id.toString());
    }
  }
}
