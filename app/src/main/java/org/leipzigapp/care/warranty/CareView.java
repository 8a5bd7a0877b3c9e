package org.leipzigapp.care.warranty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.Departments.Department;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;

/**
 * What all pages on warranty show.
 *
 * @param tab of the page: "faellig", "jahr" or "alle"
 * @param mine those of the member's own departments, in order of the day on which they are due
 * @param others of all other departments
 * @param departments that one can narrow to, of those that keep anything
 * @param department that it is narrowed to, "" for all
 * @param names of departments by id
 * @param done what was just done; null if nothing was
 */
public record CareView(
    String tab,
    List<Warranty> mine,
    List<Warranty> others,
    Year year,
    List<Figures> figures,
    List<Department> departments,
    String department,
    Map<String, String> names,
    LocalDate today,
    @Nullable Done done) {

  /** @param undoable whether the click can be taken back */
  public record Done(String name, String subject, String textKey, boolean undoable) {}

  public String nameOf(String id) {
    return names.getOrDefault(id, id);
  }

  public boolean mayCheck(Member me, Warranty one) {
    return me.may(Right.WRITE, one.department());
  }
}
