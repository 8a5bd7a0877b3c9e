package org.leipzigapp.staff;

/** What an action needs; asked with {@link Member#may(Right, String)} or demanded with {@link Member#demand}. */
public enum Right {
  /** Be in the staff room at all. */
  READ_STAFF_ROOM,
  /** Write drafts of texts. */
  WRITE,
  /** Put texts before the public. */
  PUBLISH,
  /** Change opening hours and closures. */
  HOURS,
  /** Read what the public reports about a page. */
  SEE_NOTES,
  /** Read what people write to an office, and answer them. */
  ANSWER_INQUIRIES,
  /** See what goes out to people, whether it arrives and how it looks; not what it says to whom. */
  SEE_DELIVERIES,
  /** Invite members, set their roles, lock them. */
  MANAGE_MEMBERS,
  /** Read who read and changed what. */
  READ_AUDIT
}
