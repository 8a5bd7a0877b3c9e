package org.leipzigapp.staff;

import java.util.EnumSet;
import java.util.Set;

/** What a member is there for. A member may have several roles; their rights add up. */
public enum Role {
  /** Keeps the texts of the own departments true. */
  EDITOR(EnumSet.of(Right.READ_STAFF_ROOM, Right.WRITE, Right.PUBLISH, Right.SEE_NOTES)),

  /** Answers for an office: its hours and closures. */
  OFFICE_LEAD(EnumSet.of(Right.READ_STAFF_ROOM, Right.HOURS, Right.SEE_NOTES, Right.ANSWER_INQUIRIES)),

  /** Answers what people write to the own offices, at the counter or at a desk. */
  CLERK(EnumSet.of(Right.READ_STAFF_ROOM, Right.ANSWER_INQUIRIES)),

  /** May do everything, everywhere. */
  ADMINISTRATOR(EnumSet.allOf(Right.class));

  private final Set<Right> rights;

  Role(Set<Right> rights) {
    this.rights = rights;
  }

  boolean gives(Right right) {
    return rights.contains(right);
  }
}
