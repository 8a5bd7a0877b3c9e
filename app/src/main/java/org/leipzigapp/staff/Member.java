package org.leipzigapp.staff;

import java.util.Set;
import java.util.UUID;
import org.leipzigapp.content.Reading;

/**
 * A person who works here and is signed in.
 *
 * @param name as others read it
 * @param departments office ids of the pack in which the rights hold; {@value #EVERYWHERE} means all
 * @param language of the staff room for this person, e.g. "de"
 */
public record Member(UUID id, String name, Set<Role> roles, Set<String> departments, String language) {

  /** Stands for all departments. */
  public static final String EVERYWHERE = "*";

  public Member {
    roles = Set.copyOf(roles);
    departments = Set.copyOf(departments);
  }

  /** Whether this member may do it in a department (an office's id). */
  public boolean may(Right right, String department) {
    return isAdministrator() || hasRight(right) && isIn(department);
  }

  /** Whether there is any department in which this member may do it. */
  public boolean mayAnywhere(Right right) {
    return isAdministrator() || hasRight(right) && (right == Right.READ_STAFF_ROOM || !departments.isEmpty());
  }

  /**
   * For the first line of an action.
   *
   * @param subject what it was about, for the audit log, e.g. "service/personalausweis"
   * @throws NotAllowed if this member may not do it there
   */
  public void demand(Right right, String department, String subject) {
    if (!may(right, department)) {
      throw new NotAllowed(right, subject);
    }
  }

  /**
   * For actions that belong to no department.
   *
   * @throws NotAllowed if this member may not do it in any
   */
  public void demandAnywhere(Right right, String subject) {
    if (!mayAnywhere(right)) {
      throw new NotAllowed(right, subject);
    }
  }

  public boolean isAdministrator() {
    return roles.contains(Role.ADMINISTRATOR);
  }

  /** How this member reads the staff room. */
  public Reading reading() {
    return new Reading(language, false);
  }

  private boolean hasRight(Right right) {
    return roles.stream().anyMatch(role -> role.gives(right));
  }

  private boolean isIn(String department) {
    return departments.contains(EVERYWHERE) || departments.contains(department);
  }
}
