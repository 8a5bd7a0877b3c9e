package org.leipzigapp.staff;

/**
 * A member tried what the own roles do not allow. The person reads so in plain words (403), and the audit log has it.
 */
public final class NotAllowed extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Right right;
  private final String subject;

  /** @param subject what it was about, e.g. "service/personalausweis" */
  public NotAllowed(Right right, String subject) {
    super(right + " of " + subject, null, false, false);
    this.right = right;
    this.subject = subject;
  }

  public Right right() {
    return right;
  }

  public String subject() {
    return subject;
  }
}
